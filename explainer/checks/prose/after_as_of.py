"""A page tells of reports that are later than the day it says it reaches.

`as_of` says how far a page's knowledge goes, and every page's foot says that what happened later is not told there. A
fact that was reported after that day makes both untrue. The front page's `as_of` is how far the whole site reaches. A
fact that is later still is told as such where an event of those days carries it, on the timeline after the record's
end, or where a page of a later `as_of` cites it; else it stands in lists without a word that it is beyond the record.

A fact whose `reported` cannot be, because it is later than all its sources or still to come, is told once, for that.

Remedy: give the page the `as_of` of the latest report that it rests on, having looked for what else was reported by
then; or take the later fact out of it. A warning: it does not stop the build.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.fact import Fact
from explainer.problems import Problem
from explainer.site.mentions import facts_on, mentions
from explainer.site.page import Page
from explainer.site.report_days import is_later_than_sources, is_to_come
from explainer.site.site import Site

RULE = "after-as-of"


def check(site: Site) -> Iterator[Problem]:
    """Every citation and every shown record, held against its page's `as_of`; then what no page tells of."""
    for page in site.pages:
        yield from _on_page(page, site)
    home = next((page for page in site.pages if page.front.kind == "home"), None)
    if home and home.front.as_of.upper:
        yield from _on_no_page(home.front.as_of.upper, site)


def _on_page(page: Page, site: Site) -> Iterator[Problem]:
    reach = page.front.as_of.upper
    told: set[str] = set()
    for mention in mentions(page, site.dataset):
        fact = site.dataset.facts.get(mention.key)
        if fact and reach and fact.id not in told and _later(fact, reach) and _can_be(fact, site):
            told.add(fact.id)
            message = f'"{fact.id}" was reported {_day(fact)}, after the page\'s as_of, {page.front.as_of.text}'
            yield Problem(mention.location, message, RULE, "make as_of later, or leave the fact out", "warning")


def _on_no_page(reach: dt.date, site: Site) -> Iterator[Problem]:
    """Facts beyond the site's day that no page of a later day cites, and no event of those days carries."""
    data = site.dataset
    told = {fact.id for page in site.pages for fact in facts_on(page, data) if _reaches(page, fact)}
    for fact in data.facts.values():
        apart = any(event.date.lower and event.date.lower > reach for event in data.events_of(fact.id))
        if _later(fact, reach) and fact.id not in told and not apart and _can_be(fact, site):
            message = f'"{fact.id}" was reported {_day(fact)}, after the day that the front page gives, {reach}'
            hint = "cite it on a page whose as_of is as late, or make the front page's as_of later"
            yield Problem(data.where(fact.id, "reported"), message, RULE, hint, "warning")


def _later(fact: Fact, reach: dt.date) -> bool:
    """Whether it was certainly reported after that day: what may have been by then is given the benefit."""
    return bool(fact.reported and fact.reported.lower and fact.reported.lower > reach)


def _can_be(fact: Fact, site: Site) -> bool:
    """Whether it can have been reported then: else the day is wrong, and no page's `as_of` is to be moved to it."""
    return not (is_to_come(fact.reported, site) or is_later_than_sources(fact, site.dataset))


def _reaches(page: Page, fact: Fact) -> bool:
    return page.front.as_of.upper is not None and not _later(fact, page.front.as_of.upper)


def _day(fact: Fact) -> str:
    assert fact.reported is not None
    return words(fact.reported, FIRST)
