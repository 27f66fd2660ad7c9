"""Prose, or an event, rests on a fact that was replaced or withdrawn.

A figure that its own speaker has replaced may still be told ("on 8 January they said 100"), but only where the
figure that replaced it stands on the same page. A retracted fact may not be cited or shown at all, and an event that
rests on retracted facts alone has nothing left to rest on: it stands in timelines and calendars as if it had happened.

Remedy: cite the later fact beside the earlier one, or instead of it; give the event another fact, or retract it, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.problems import Location, Problem
from explainer.site.mentions import mentions
from explainer.site.site import Site

RULE = "superseded-cited"


def check(site: Site) -> Iterator[Problem]:
    """Every citation and every showing of a fact that is no longer current; every event without a current fact."""
    for page in (page for page in site.pages if not page.withheld):
        told = list(mentions(page, site.dataset))
        shown = {mention.key for mention in told}
        for mention in told:
            if mention.way != "account" and mention.key in site.dataset.facts:
                yield from _of_fact(site.dataset.facts[mention.key], mention.location, shown, site.dataset)
    for event in site.dataset.events.values():
        facts = [site.dataset.facts.get(key) for key in event.facts]
        if event.stands and facts and all(fact is not None and not fact.stands for fact in facts):
            place = site.dataset.where(event.id, "facts")
            hint = "name a fact that stands, or write retracted: {date: …, why: …} into the event, too"
            yield Problem(place, f'every fact of the event "{event.id}" was retracted', RULE, hint)


def _of_fact(fact: Fact, place: Location, shown: set[str], data: Dataset) -> Iterator[Problem]:
    if fact.retracted:
        message = f'"{fact.id}" was retracted on {fact.retracted.date.text}'
        yield Problem(place, message, RULE, "cite what replaced it, or take the sentence out")
    later = list(data.successors(fact.id))
    if later and not shown.intersection(later):
        message = f'"{fact.id}" was superseded, and what replaced it is not on this page'
        yield Problem(place, message, RULE, f"cite [@{later[-1]}] beside it")
