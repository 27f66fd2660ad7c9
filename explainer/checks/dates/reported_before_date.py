"""A fact that was reported before it was so.

`date` is when it was so, `reported` when it was said or printed. Nobody reports what has not happened. Most often the
two stand the wrong way round, or the year of one is wrong.

What was announced is no fault: a fact that an event carries whose `status` is `postponed` or `cancelled`, or, on that
very day, `scheduled`; and one that an event of that day carries, where a source was published before it, and so can
only have announced it.
Where such an event has a `time_zone`, its day may begin a day earlier than that of whoever reports it.

Not seen: a report dated a year too early, where a source is older than the day of the event; what is wrong by less
than the dates say (`2026-01` before `2026-01-31`), and dates with `?` or `~`.

Remedy: look at the source; put the two the other way round, mend the day, or let an event carry what was announced.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.dates.order import certainly_before
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.problems import Problem
from explainer.site.report_days import is_later_than_sources, long_before, published_days, years_away
from explainer.site.site import Site

RULE = "reported-before-date"


def check(site: Site) -> Iterator[Problem]:
    """Every fact that has both days."""
    data = site.dataset
    for fact in data.facts.values():
        if not fact.reported or not certainly_before(fact.reported, fact.date):
            continue
        if not any(_announces(fact, event, data) for event in data.events_of(fact.id)):
            said, was = words(fact.reported, FIRST), words(fact.date, FIRST)
            message = f'"{fact.id}" was reported {said}, before it was so, {was}'
            yield Problem(data.where(fact.id, "reported"), message, RULE, _hint(fact, fact.reported, site))


def _announces(fact: Fact, event: Event, data: Dataset) -> bool:
    """Whether the fact can be a word of what the event was to be."""
    assert fact.reported
    if event.status in ("postponed", "cancelled"):
        return True
    if certainly_before(event.span, fact.date) or certainly_before(fact.date, event.span):
        return False
    if event.status == "scheduled":
        return True
    if event.time_zone and fact.reported.upper and fact.date.lower == fact.reported.upper + dt.timedelta(days=1):
        return True
    return any(certainly_before(day, fact.date) for day in published_days(fact, data))


def _hint(fact: Fact, reported: EdtfDate, site: Site) -> str:
    """The likeliest slip that the sources bear out, first."""
    data = site.dataset
    if moved := years_away(reported, lambda day: _fits(fact, fact.date, day, site)):
        return f"is the year right? {moved} would fit its sources"
    if _fits(fact, reported, fact.date, site):
        return "are date and reported the wrong way round? date is when it was so, reported when it was said"
    # A slip after which months lie between the two is none.
    if moved := years_away(fact.date, lambda day: _fits(fact, day, reported, site) and not long_before(day, reported)):
        return f"is the year of its date right? {moved} would fit"
    early = any(certainly_before(day, fact.date) for day in published_days(fact, data))
    if early:
        return "mend the date; or, if it announces what was to be, let an event carry it"
    return "mend one of the two: date is when it was so, reported when it was said"


def _fits(fact: Fact, date: EdtfDate, reported: EdtfDate, site: Site) -> bool:
    """Whether a report of that day, of what was so on the other, goes with those of its sources that have a day."""
    data = site.dataset
    moved = fact.model_copy(update={"date": date, "reported": reported})
    if certainly_before(reported, date) or is_later_than_sources(moved, data):
        return False
    days = published_days(fact, data)
    return bool(days) and not all(certainly_before(day, reported) for day in days)
