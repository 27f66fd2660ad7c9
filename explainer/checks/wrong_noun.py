"""An id is there, but it is the id of another kind of record.

`said_by` names an actor, `topics` name topics, `[@id]` a fact or a source. An event's id in a list of facts would be
looked up in vain when the page is built.

Remedy: name a record of the kind that the field wants.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.references import references
from explainer.model.site import Site
from explainer.problems import Problem, with_article

RULE = "wrong-noun"


def check(site: Site) -> Iterator[Problem]:
    """Every id that is there, held against the kinds of record that may stand in its place."""
    data = site.dataset
    for record in data.records.values():
        for reference in references(record):
            target = data.records.get(reference.target)
            if target is not None and target.noun not in reference.nouns:
                place = data.where(record.id, *reference.path)
                wanted = " or ".join(with_article(noun) for noun in reference.nouns)
                yield Problem(place, f'"{target.id}" is {with_article(target.noun)}; {wanted} is wanted here', RULE)
    for page in site.pages:
        for citation in page.scan.citations:
            target = data.records.get(citation.key)
            if target is not None and target.noun not in ("fact", "source"):
                message = f'"{target.id}" is {with_article(target.noun)}; prose cites facts and sources'
                yield Problem(citation.location, message, RULE)
