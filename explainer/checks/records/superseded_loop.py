"""Facts that supersede one another in a circle.

If A was replaced by B and B by A, no fact is current, and a reader would be sent round and round.

Remedy: take `superseded_by` out of the latest of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "superseded-loop"


def check(site: Site) -> Iterator[Problem]:
    """Every chain of `superseded_by`, each loop told at each of its members."""
    facts = site.dataset.facts
    for fact in facts.values():
        seen, at = {fact.id}, fact.superseded_by
        while at and at in facts and at not in seen:
            seen.add(at)
            at = facts[at].superseded_by
        if at == fact.id:
            place = site.dataset.where(fact.id, "superseded_by")
            ways = "" if fact.superseded_by == fact.id else " by way of others"
            message = f'"{fact.id}" supersedes itself{ways}'
            yield Problem(place, message, RULE, "the latest has no superseded_by")
