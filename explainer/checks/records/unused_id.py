"""A source, actor or place that nothing names.

It is either left over, or the record that should name it has the wrong id. Facts, events, questions and terms have
pages of their own and need nobody to name them.

Remedy: cite it where it belongs, or take it out before it is published. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.actor import Actor
from explainer.model.place import Place
from explainer.model.source import Source
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "unused-id"


def check(site: Site) -> Iterator[Problem]:
    """Every source, actor and place, held against all that records and prose name."""
    data = site.dataset
    if data.broken or site.unread:
        return
    for record in data.records.values():
        if (
            isinstance(record, (Source, Actor, Place))
            and not data.naming(record.id)
            and not site.pages_citing(record.id)
        ):
            hint = "name it where it belongs, or take it out"
            yield Problem(
                data.where(record.id, "id"), f'nothing names the {record.noun} "{record.id}"', RULE, hint, "warning"
            )
