"""Where moments and numbers stand on a chart, in per cent of its box, and the ticks that tell so."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.model.fields import Lang
from explainer.model.month_names import SHORT
from explainer.model.series import Point
from explainer.views.number import number_words

TICKS_NARROW = 6
YEARS_WIDE, MONTHS_WIDE = 9, 12
SHORT_YEAR = 17.0  # per cent: a year narrower than this has no room for its own name


@dataclass(frozen=True, slots=True)
class TickView:
    """A label of an axis: where it stands in per cent, its words, and whether it needs a wide chart."""

    at: str
    label: str
    wide: bool = False
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From one moment to another, in days since the year 1; `grain` is the shortest time that its points are about."""

    start: float
    end: float
    grain: str
    coarse: str

    def at(self, moment: float) -> float:
        """Per cent from the left."""
        return 100 * (moment - self.start) / (self.end - self.start)


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
        count = round((self.high - self.low) / self.step)
        values = [round(self.low + number * self.step, 6) for number in range(count + 1)]
        return tuple(TickView(percent(self.at(value)), number_words(value, lang)) for value in values)


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
        return TimeScale(_year(first.year), _year(last.year + 1), grain, coarse)
    return TimeScale(_month(first.year, first.month), _month(last.year, last.month + 1), grain, coarse)


def value_scale(points: Iterable[Point]) -> ValueScale:
    """Two to five steps of a round size, from zero."""
    spans = [point.span for point in points]
    low, high = min(0.0, *(span[0] for span in spans)), max(0.0, *(span[1] for span in spans))
    whole = all(float(number).is_integer() for span in spans for number in span)
    step = _round_step((high - low or 1) / 5, whole)
    return ValueScale(math.floor(low / step) * step, max(math.ceil(high / step), 1) * step, step)


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
        return _ticks(_years(scale), (1, 2, 5, 10, 20, 50, 100), YEARS_WIDE)
    days = scale.end - scale.start
    if scale.coarse == "month" or days > 110:
        return _ticks(_months(scale, lang), (1, 2, 3, 6, 12), MONTHS_WIDE)
    return _day_ticks(scale, lang)


def year_ticks(scale: TimeScale) -> tuple[TickView, ...]:
    """The year under the months or days, where it begins; a year without room for its name stands at the end."""
    if scale.coarse == "year":
        return ()
    first, last = _date(scale.start).year, _date(scale.end - 0.25).year
    made = []
    for year in range(first, last + 1):
        start, end = scale.at(max(scale.start, _year(year))), scale.at(min(scale.end, _year(year + 1)))
        if end - start >= SHORT_YEAR or first == last:
            made.append(TickView(percent(start), str(year), anchor="start"))
        elif year == last:
            made.append(TickView("100", str(year), anchor="end"))
    return tuple(made)


def _ticks(named: Iterable[tuple[int, float, str]], steps: tuple[int, ...], most: int) -> tuple[TickView, ...]:
    """Of numbered names, those that fit a narrow chart, and those more that fit a wide one."""
    named = tuple(named)

    def kept(step: int) -> int:
        return sum(number % step == 0 for number, _, _ in named)

    narrow = next((step for step in steps if kept(step) <= TICKS_NARROW), steps[-1])
    wide = next((step for step in steps if kept(step) <= most and narrow % step == 0), narrow)
    return tuple(
        TickView(percent(at), label, wide=number % narrow != 0)
        for number, at, label in named
        if number % wide == 0
    )  # fmt: skip


def _years(scale: TimeScale) -> Iterator[tuple[int, float, str]]:
    for year in range(_date(scale.start).year, _date(scale.end - 1).year + 1):
        yield year, scale.at((_year(year) + _year(year + 1)) / 2), str(year)


def _months(scale: TimeScale, lang: Lang) -> Iterator[tuple[int, float, str]]:
    """Months by their number from 0 for January; where points are days, a month is named at its first day."""
    first, last = _date(scale.start), _date(scale.end - 0.25)
    for count in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        year, month = divmod(count, 12)
        start, end = _month(year, month + 1), _month(year, month + 2)
        moment = (start + end) / 2 if scale.coarse == "month" else start + 0.5
        if scale.start <= moment <= scale.end:
            yield month, scale.at(moment), SHORT[lang][month]


def _day_ticks(scale: TimeScale, lang: Lang) -> tuple[TickView, ...]:
    first, last = int(scale.start), int(scale.end)
    days = [dt.date.fromordinal(number) for number in range(first, last + 1)]
    if len(days) > 24:
        days = [day for day in days if day.day in (1, 15)]
    elif len(days) > 10:
        days = [day for day in days if day.day in (1, 5, 10, 15, 20, 25)]
    few = len(days) <= TICKS_NARROW - 1
    return tuple(
        TickView(
            percent(scale.at(day.toordinal() + 0.5)),
            f"{day.day} {SHORT[lang][day.month - 1]}",
            wide=not few and (day.day != 1 if len(days) > 1 and scale.end - scale.start > 24 else bool(number % 2)),
        )
        for number, day in enumerate(days)
    )


def _date(moment: float) -> dt.date:
    return dt.date.fromordinal(int(moment))


def _year(year: int) -> int:
    return dt.date(year, 1, 1).toordinal()


def _month(year: int, month: int) -> int:
    """The first day of a month; the thirteenth is January of the next year."""
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1).toordinal()
