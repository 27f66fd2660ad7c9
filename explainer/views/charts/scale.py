"""Where moments and numbers stand on a chart, in per cent of its box, and the ticks that tell so."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from explainer.language import Lang
from explainer.language.months import SHORT
from explainer.language.numbers import number_words
from explainer.model.fact import Figure
from explainer.model.series import Point

TICKS_NARROW = 6
YEARS_WIDE, MONTHS_WIDE, MONTHS_FULL = 9, 9, 14
AIR = 4.0  # per cent on either side, so that the first and the last mark have room for their numbers
YEAR_NARROW, YEAR_WIDE = 17.0, 10.5  # per cent that a year's name takes

Needs = Literal["", "wide", "full", "widest"]  # the narrowest chart that shows a label, by the stylesheet's class
LEVELS: tuple[Needs, ...] = ("", "wide", "full", "widest")
Named = tuple[float, str, Needs]  # a moment, its words, the charts that show it


@dataclass(frozen=True, slots=True)
class TickView:
    """A label of an axis: where it stands in per cent, its words, and the narrowest chart that shows it.

    The first of a year carries its number, `year_until` a chart is so wide that another comes before it.
    """

    at: str
    label: str
    needs: Needs = ""
    year: str = ""
    year_until: Needs = ""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From one moment to another, in days since the year 1; `grain` is the shortest time that its points are about."""

    start: float
    end: float
    grain: str
    coarse: str
    years: tuple[int, ...] = ()  # that have a point

    def at(self, moment: float) -> float:
        """Per cent from the left."""
        return AIR + (100 - 2 * AIR) * (moment - self.start) / (self.end - self.start)


@dataclass(frozen=True, slots=True)
class ValueScale:
    """From the lowest tick to the highest; zero is always among them, so that heights can be compared."""

    low: float
    high: float
    step: float

    def at(self, value: float) -> float:
        """Per cent from the top."""
        return 100 * (self.high - value) / (self.high - self.low)

    def ticks(self, lang: Lang) -> tuple[TickView, ...]:
        """From the lowest up."""
        return tuple(TickView(percent(self.at(value)), number_words(value, lang)) for value in self._values())

    @property
    def tick_positions(self) -> tuple[float, ...]:
        """Where they stand, in per cent from the top."""
        return tuple(self.at(value) for value in self._values())

    def _values(self) -> list[float]:
        count = round((self.high - self.low) / self.step)
        return [round(self.low + number * self.step, 6) for number in range(count + 1)]


def percent(position: float) -> str:
    """A position as SVG attributes take it, to a tenth: half a pixel at most."""
    text = f"{position:.1f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def span_of(point: Point) -> tuple[float, float]:
    """The first and the last moment of the time that a point is about."""
    first, last = point.at.lower or point.at.upper, point.at.upper or point.at.lower
    assert first is not None
    assert last is not None
    return (first.toordinal(), last.toordinal() + 1)


def middle_of(point: Point) -> float:
    """The moment at which a mark without width stands."""
    return sum(span_of(point)) / 2


def time_scale(points: Iterable[Point]) -> TimeScale:
    """Whole years or months where a point is about one, so that bars have their room; else from first day to last."""
    points = tuple(points)
    grains = {point.grain for point in points}
    grain = next(name for name in ("day", "month", "year") if name in grains)
    coarse = next(name for name in ("year", "month", "day") if name in grains)
    first = dt.date.fromordinal(int(min(span_of(point)[0] for point in points)))
    last = dt.date.fromordinal(int(max(span_of(point)[1] for point in points)) - 1)
    if coarse == "day":
        start, end = first.toordinal() + 0.5, last.toordinal() + 0.5
        return TimeScale(start, end, grain, coarse) if start < end else TimeScale(start - 1, end + 1, grain, coarse)
    if coarse == "year":
        years = sorted({_date(middle_of(point)).year for point in points})
        return TimeScale(_year(first.year), _year(last.year + 1), grain, coarse, tuple(years))
    return TimeScale(_month(first.year, first.month), _month(last.year, last.month + 1), grain, coarse)


def value_scale(points: Iterable[Point | Figure]) -> ValueScale:
    """Two to five steps of a round size, from zero."""
    spans = [point.span for point in points]
    low, high = min(0.0, *(span[0] for span in spans)), max(0.0, *(span[1] for span in spans))
    whole = all(float(number).is_integer() for span in spans for number in span)
    step = _round_step((high - low or 1) / 5, whole)
    top = math.ceil(high / step) if high > low else 1
    return ValueScale(math.floor(low / step) * step, top * step, step)


def _round_step(least: float, whole: bool) -> float:
    """The smallest round number that is large enough; things that come whole are counted in whole steps."""
    size = 10.0 ** math.floor(math.log10(least))
    steps = [factor * size for factor in (1, 2, 2.5, 5, 10)]
    if whole:
        steps = [step for step in steps if step.is_integer()] or [1.0]
    return next((step for step in steps if step >= least), steps[-1])


def time_ticks(scale: TimeScale, lang: Lang) -> tuple[TickView, ...]:
    """The names of years, months or days along the axis; bands are named in their middle, days where they are."""
    if scale.coarse == "year":
        named = [(_middle_of_year(year), str(year), needs) for year, needs in _years(scale)]
        return tuple(TickView(percent(scale.at(moment)), label, needs) for moment, label, needs in named)
    if scale.coarse == "month" or scale.end - scale.start > 110:
        return _with_years(tuple(_months(scale, lang)), scale)
    return _with_years(tuple(_days(scale, lang)), scale)


def _with_years(named: tuple[Named, ...], scale: TimeScale) -> tuple[TickView, ...]:
    """The year under the first of its months or days, which may be another one on wider charts."""
    leads: dict[Needs, dict[int, float]] = {level: {} for level in LEVELS}
    for moment, _, needs in named:
        for level in LEVELS[LEVELS.index(needs) :]:
            leads[level].setdefault(_date(moment).year, moment)
    made = []
    for moment, label, needs in named:
        year = _date(moment).year
        where = [level for level in LEVELS if leads[level].get(year) == moment]
        until: Needs = next(iter(LEVELS[LEVELS.index(where[-1]) + 1 :]), "") if where else ""
        made.append(TickView(percent(scale.at(moment)), label, needs, str(year) if where else "", until))
    return tuple(made)


def _years(scale: TimeScale) -> Iterator[tuple[int, Needs]]:
    """Every year, or every second from the first on; of many, those that have a point and room for their name."""
    every = range(_date(scale.start).year, _date(scale.end - 1).year + 1)
    if len(every) <= YEARS_WIDE:
        step = 1 if len(every) <= TICKS_NARROW else 2
        yield from ((year, "wide" if (year - every[0]) % step else "") for year in every)
        return
    narrow = _spread(scale, YEAR_NARROW, ())
    yield from ((year, "" if year in narrow else "wide") for year in _spread(scale, YEAR_WIDE, narrow))


def _spread(scale: TimeScale, room: float, kept: tuple[int, ...]) -> tuple[int, ...]:
    """Those years with a point that stand far enough apart: the last, the first, then the others."""
    for year in (scale.years[-1], *scale.years):
        at = scale.at(_middle_of_year(year))
        if all(abs(at - scale.at(_middle_of_year(other))) >= room for other in kept):
            kept = (*kept, year)
    return tuple(sorted(kept))


def _months(scale: TimeScale, lang: Lang) -> Iterator[Named]:
    """Every month, or every second, third …, January among them; where points are days, it stands at its first day."""
    first, last = _date(scale.start), _date(scale.end - 0.25)
    moments = []
    for count in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, month = divmod(count, 12)
        start, end = _month(year, month + 1), _month(year, month + 2)
        moment = (start + end) / 2 if scale.coarse == "month" else start + 0.5
        if scale.start <= moment <= scale.end:
            moments.append((month, moment))

    def kept(step: int) -> int:
        return sum(month % step == 0 for month, _ in moments)

    steps = (1, 2, 3, 6, 12)
    narrow = next((step for step in steps if kept(step) <= TICKS_NARROW), steps[-1])
    wide = next((step for step in steps if kept(step) <= MONTHS_WIDE and narrow % step == 0), narrow)
    full = next((step for step in steps if kept(step) <= MONTHS_FULL and wide % step == 0), wide)
    for month, moment in moments:
        if month % full == 0:
            yield moment, SHORT[lang][month], "" if month % narrow == 0 else "wide" if month % wide == 0 else "full"


def _days(scale: TimeScale, lang: Lang) -> Iterator[Named]:
    days = [dt.date.fromordinal(number) for number in range(max(1, int(scale.start)), int(scale.end) + 1)]
    if len(days) > 24:
        days = [day for day in days if day.day in (1, 15)]
    elif len(days) > 10:
        days = [day for day in days if day.day in (1, 5, 10, 15, 20, 25)]
    few = len(days) <= TICKS_NARROW - 1
    for number, day in enumerate(days):
        second = day.day != 1 if len(days) > 1 and scale.end - scale.start > 24 else bool(number % 2)
        yield day.toordinal() + 0.5, f"{day.day} {SHORT[lang][day.month - 1]}", "wide" if second and not few else ""


def _date(moment: float) -> dt.date:
    return dt.date.fromordinal(int(moment))


def _middle_of_year(year: int) -> float:
    return (_year(year) + _year(year + 1)) / 2


def _year(year: int) -> int:
    return dt.date(year, 1, 1).toordinal()


def _month(year: int, month: int) -> int:
    """The first day of a month; the thirteenth is January of the next year."""
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1).toordinal()
