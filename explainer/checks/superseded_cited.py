"""Prose rests on a fact that was replaced or withdrawn.

A figure that its own speaker has replaced may still be told ("on 8 January they said 100"), but only where the
figure that replaced it stands on the same page. A retracted fact may not be cited at all.

Remedy: cite the later fact beside the earlier one, or instead of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.dataset import Dataset
from explainer.model.site import Site
from explainer.problems import Problem

RULE = "superseded-cited"


def check(site: Site) -> Iterator[Problem]:
    """Every citation of a fact that is no longer current."""
    data = site.dataset
    for page in site.pages:
        cited = {citation.key for citation in page.scan.citations}
        shown = cited | {
            account.fact
            for embed in page.scan.embeds
            if embed.key in data.questions
            for account in data.questions[embed.key].accounts
        }
        for citation in page.scan.citations:
            fact = data.facts.get(citation.key)
            if fact is None:
                continue
            if fact.retracted:
                message = f'"{fact.id}" was retracted on {fact.retracted.date.text}'
                yield Problem(citation.location, message, RULE, "cite what replaced it, or take the sentence out")
            later = list(_successors(fact.id, data))
            if later and not shown.intersection(later):
                message = f'"{fact.id}" was superseded, and what replaced it is not on this page'
                yield Problem(citation.location, message, RULE, f"cite [@{later[-1]}] beside it")


def _successors(fact_id: str, data: Dataset) -> Iterator[str]:
    """The facts that replaced it, one after the other."""
    seen = {fact_id}
    fact = data.facts.get(fact_id)
    while fact and fact.superseded_by and fact.superseded_by not in seen:
        seen.add(fact.superseded_by)
        yield fact.superseded_by
        fact = data.facts.get(fact.superseded_by)
