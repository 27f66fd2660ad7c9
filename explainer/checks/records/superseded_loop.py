"""Facts that supersede one another in a circle.

If A was replaced by B and B by A, no fact is current, and a reader would be sent round and round.

Remedy: take `superseded_by` out of the latest of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.chains import chain
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "superseded-loop"


def check(site: Site) -> Iterator[Problem]:
    """Every chain of `superseded_by`, each loop told at each of its members."""
    data = site.dataset
    for fact in data.facts.values():
        if fact.id in chain(fact.id, data.superseded_by):
            place = data.where(fact.id, "superseded_by")
            ways = "" if fact.superseded_by == fact.id else " by way of others"
            message = f'"{fact.id}" supersedes itself{ways}'
            yield Problem(place, message, RULE, "the latest has no superseded_by")
