"""Whether a fact can have been reported on the day it gives, by its sources and by the day of the check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from explainer.dates.edtf import DateError, EdtfDate, parse_date
from explainer.dates.order import begins_after
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.site.site import Site

# What goes on growing after the day it was published.
GROWING = ("dataset", "reference")
LONG = dt.timedelta(days=60)


def last_published(fact: Fact, data: Dataset) -> Source | None:
    """The last of its sources; None where one has no day, an open one or an uncertain one, or goes on growing."""
    sources = [data.sources.get(link.source) for link in fact.sources]
    dated = [source for source in sources if source and source.kind not in GROWING and _is_closed(source.published)]
    return max(dated, key=_last_day) if dated and len(dated) == len(sources) else None


def published_days(fact: Fact, data: Dataset) -> tuple[EdtfDate, ...]:
    """The days of those of its sources that have one."""
    sources = (data.sources.get(link.source) for link in fact.sources)
    return tuple(source.published for source in sources if source and source.published)


def years_away(date: EdtfDate, fits: Callable[[EdtfDate], bool]) -> EdtfDate | None:
    """The same day, month or year one or two years later or earlier, where that fits: a slip of the year."""
    if date.kind != "single" or date.start is None:
        return None
    for years in (1, -1, 2, -2):
        try:
            moved = parse_date(f"{date.start.year + years:04}{date.text[4:]}")
        except DateError:  # 29 February, or a year out of reach
            continue
        if fits(moved):
            return moved
    return None


def is_later_than_sources(fact: Fact, data: Dataset) -> bool:
    """Whether it was certainly reported when the last of its sources had been published."""
    last = last_published(fact, data)
    return bool(last and last.published and last.published.upper and begins_after(fact.reported, last.published.upper))


def long_before(day: EdtfDate, then: EdtfDate) -> bool:
    """Whether months lie between the last day of the one and the first of the other."""
    return bool(day.upper and then.lower and then.lower - day.upper > LONG)


def is_to_come(date: EdtfDate | None, site: Site) -> bool:
    """Whether it certainly begins after the day of the check; never so where nobody said which day that is."""
    return site.today is not None and begins_after(date, site.today)


def _is_closed(date: EdtfDate | None) -> bool:
    return bool(date and date.upper and not (date.uncertain or date.approximate))


def _last_day(source: Source) -> int:
    assert source.published
    assert source.published.upper
    return source.published.upper.toordinal()
