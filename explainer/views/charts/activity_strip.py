"""How many a day: the small picture over a timeline or a question, and the days that its slider runs over."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.dates.edtf import parse_date
from explainer.language import Lang
from explainer.language.dates import short_month_words
from explainer.views.parts.links import DateView, date_view

DAY, BAR, HEIGHT = 4, 3, 40


@dataclass(frozen=True, slots=True)
class StripMonth:
    """A month under the strip: its name, and how many of its days are above it."""

    label: str
    days: int


@dataclass(frozen=True, slots=True)
class ActivityStripView:
    """Bars, one a day, as an SVG path in a box of `width` by `height`; the most on one day, and which day that was."""

    first: DateView
    last: DateView
    width: int
    height: int
    day_width: int
    path: str
    months: tuple[StripMonth, ...]
    most: int
    busiest: DateView


def activity_strip(days: Iterable[dt.date], first: dt.date, last: dt.date, lang: Lang) -> ActivityStripView | None:
    """The strip from the first day to the last; None where nothing lies between them."""
    counts = Counter(day for day in days if first <= day <= last)
    if not counts or last <= first:
        return None
    busiest, most = min(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return ActivityStripView(
        first=_day(first, lang),
        last=_day(last, lang),
        width=((last - first).days + 1) * DAY,
        height=HEIGHT,
        day_width=DAY,
        path="".join(_bar((day - first).days, HEIGHT * count / most) for day, count in sorted(counts.items())),
        months=tuple(_months(first, last, lang)),
        most=most,
        busiest=_day(busiest, lang),
    )


def _bar(day: int, height: float) -> str:
    return f"M{day * DAY} {HEIGHT}v-{height:.4g}h{BAR}v{height:.4g}z"


def _months(first: dt.date, last: dt.date, lang: Lang) -> Iterator[StripMonth]:
    """The year stands at each January; at the first month only where none follows."""
    day = first
    while day <= last:
        end = min(last, day.replace(day=monthrange(day.year, day.month)[1]))
        year = day.year if day.month == 1 or (day == first and last.year == first.year) else None
        yield StripMonth(short_month_words(year, day.month, lang), (end - day).days + 1)
        day = end + dt.timedelta(days=1)


def _day(day: dt.date, lang: Lang) -> DateView:
    return date_view(parse_date(day.isoformat()), lang)
