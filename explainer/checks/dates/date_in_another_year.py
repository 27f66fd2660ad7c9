"""A fact whose date is the day of its event, in another year.

In January many write the year that is over. A fact that an event carries, and that lies a year or two away from every
event that carries it, to the day or the month, has a slip of the year.

Where the fact tells of another year on purpose, such as an anniversary, the event does not carry it: it is a fact of
its own, and prose may cite both.

Not seen: a fact that no event carries; a date that is a year only; a slip of the month.

Remedy: write the year of the event, or take the fact out of the event. A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from explainer.dates.edtf import EdtfDate
from explainer.dates.order import certainly_before
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.event import Event
from explainer.problems import Problem
from explainer.site.report_days import years_away
from explainer.site.site import Site

RULE = "date-in-another-year"


def check(site: Site) -> Iterator[Problem]:
    """Every fact that events carry, and whose date is more than a year."""
    data = site.dataset
    for fact in data.facts.values():
        events = data.events_of(fact.id)
        if not events or fact.date.precision == "year" or _meet_any(events, fact.date):
            continue
        moved = years_away(fact.date, partial(_meet_any, events))
        if moved:
            event = next(event for event in events if _meet(moved, event))
            own, other = words(fact.date, FIRST), words(event.date, FIRST)
            message = f'"{fact.id}" is of {own}, and its event "{event.id}" of {other}'
            hint = f"is the year right? The event's would make it {moved}"
            yield Problem(data.where(fact.id, "date"), message, RULE, hint, "warning")


def _meet_any(events: Iterable[Event], date: EdtfDate) -> bool:
    return any(_meet(date, event) for event in events)


def _meet(date: EdtfDate, event: Event) -> bool:
    """Whether the two may be of one day."""
    return not certainly_before(date, event.span) and not certainly_before(event.span, date)
