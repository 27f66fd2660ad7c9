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
from explainer.views.charts.scale import LEVELS, Needs, percent
from explainer.views.parts.links import DateView, date_view

DAY, BAR, HEIGHT = 4, 3, 40
MONTHS_UP_TO = 2 * 366  # days; of more, years are named
# In pixels: the strip on a small phone, and the least at which the stylesheet shows more names; and what a name takes.
WIDTHS = (230.0, 372.0, 516.0, 660.0)
CHARACTER, AIR = 7.2, 8.0


@dataclass(frozen=True, slots=True)
class StripMonth:
    """A month, or of many months a year, under its bars: where it begins and how wide it is, in per cent of the strip.

    `needs` is the narrowest strip that has room for its name; the name is empty where none has.
    """

    label: str
    at: str
    width: str
    needs: Needs


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
        months=tuple(_axis(first, last, lang)),
        most=most,
        busiest=_day(busiest, lang),
    )


def _bar(day: int, height: float) -> str:
    return f"M{day * DAY} {HEIGHT}v-{height:.4g}h{BAR}v{height:.4g}z"


def _axis(first: dt.date, last: dt.date, lang: Lang) -> Iterator[StripMonth]:
    """Months, or years where there are many: each as wide as the bars of its days."""
    total = (last - first).days + 1
    years = total > MONTHS_UP_TO
    spans = list(_spans(first, last, years))
    shares = [100 * ((end - start).days + 1) / total for start, end in spans]
    named = _named_with_year([start for start, _ in spans], shares, lang)
    for (start, _), share in zip(spans, shares, strict=True):
        year = start.year if start in named else None
        label = str(start.year) if years else short_month_words(year, start.month, lang)
        needs = _room_for(label, share)
        at = percent(100 * (start - first).days / total)
        yield StripMonth(label if needs is not None else "", at, percent(share), needs or "")


def _spans(first: dt.date, last: dt.date, years: bool) -> Iterator[tuple[dt.date, dt.date]]:
    """The first and the last day of each month, or year, as far as they are in the strip."""
    day = first
    while day <= last:
        whole = dt.date(day.year, 12, 31) if years else day.replace(day=monthrange(day.year, day.month)[1])
        end = min(last, whole)
        yield day, end
        day = end + dt.timedelta(days=1)


def _named_with_year(starts: list[dt.date], shares: list[float], lang: Lang) -> set[dt.date]:
    """The months that name their year: each January; where none has room for it, the first month that has."""
    rooms = {
        start: _room_for(short_month_words(start.year, start.month, lang), share)
        for start, share in zip(starts, shares, strict=True)
    }
    januaries = {start for start, room in rooms.items() if start.month == 1 and room is not None}
    return januaries or {next((start for level in LEVELS for start, room in rooms.items() if room == level), starts[0])}


def _room_for(label: str, share: float) -> Needs | None:
    """The narrowest strip on which the name fits over its own days."""
    wanted = CHARACTER * len(label) + AIR
    return next((level for level, width in zip(LEVELS, WIDTHS, strict=True) if width * share / 100 >= wanted), None)


def _day(day: dt.date, lang: Lang) -> DateView:
    return date_view(parse_date(day.isoformat()), lang)
