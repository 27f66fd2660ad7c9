"""Numbers, dates and times that stand in some words or records, and whether others are among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from explainer.dates.edtf import EdtfDate
from explainer.language.reading.clock import Time
from explainer.language.reading.date_words import DateWords, Day
from explainer.language.reading.figures import Figures
from explainer.language.reading.numbers import Number, Unit
from explainer.language.reading.vocabulary import Span

_MINUTES: Final[Mapping[Span, int]] = {"minute": 1, "hour": 60, "day": 1440, "week": 10_080}
_MONTHS: Final[Mapping[Span, int]] = {"month": 1, "year": 12}
# Days, within which a day without a year can be of no other year: where the words look ahead, and where they do not.
_NEAR: Final = {True: 31, False: 150}


@dataclass(slots=True)
class Held:
    """What stands there: numbers, each with what it is of where that is said; the durations among them, in minutes or
    in months; days and months, of a year or of none that is said; years; times, in minutes after midnight; and the days
    with which a range begins or ends.
    """

    numbers: dict[float, set[Unit | None]] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    durations: set[tuple[str, float]] = field(default_factory=set)
    days: set[tuple[int | None, int, int]] = field(default_factory=set)
    months: set[tuple[int | None, int]] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    minutes: set[int] = field(default_factory=set)
    ends: set[tuple[int | None, int | None]] = field(default_factory=set)

    def has_number(self, number: Number) -> bool:
        """Whether it stands here with any of its values, as of the same: per cent are no dollars."""
        if number.code:
            return number.code in self.codes
        if any(self._has(value, number.unit) for value in number.values):
            return True
        if number.parts and all(self._has(part, number.unit) for part in number.parts):
            return True
        if number.span and self.has_duration(number.span, number.values):
            return True
        return number.span == "hour" and any(value * 60 in self.minutes for value in number.values)

    def has_date(self, date: DateWords) -> bool:
        """Whether any of its dates stands here, or the number that it is if it is no date."""
        if date.both_ends and any(day[1:] in self.ends and self._has_day(day) for day in date.dates):
            return all(map(self._has_day, date.dates))
        return any(map(self._has_day, date.dates)) or any(self._has(value, None) for value in date.numbers)

    def has_duration(self, span: Span, amounts: Iterable[float]) -> bool:
        """Whether so much time stands here, in whichever unit."""
        return not self.durations.isdisjoint(_durations(span, amounts))

    def has_time(self, time: Time) -> bool:
        """Whether it is one of the times here."""
        return not self.minutes.isdisjoint(time.minutes) or any(
            ("minutes", float(minute)) in self.durations for minute in time.minutes
        )

    def _has(self, value: float, unit: Unit | None) -> bool:
        units = self.numbers.get(rounded(value), ())
        if unit == "percent" and not units and value < 100:  # a quarter is 25 per cent
            units = self.numbers.get(rounded(value / 100), ())
        return bool(units) and (unit is None or None in units or unit in units)

    def _has_day(self, date: Day) -> bool:
        year, month, day = date
        if month is None:
            return year in self.years
        if day is None:
            return any((one, month) in self.months for one in self._years(year))
        return any((one, month, day) in self.days for one in self._years(year))

    def _years(self, year: int | None) -> Iterable[int | None]:
        """The years as which a date of that year, or of none, may stand here."""
        return (year, None) if year is not None else {*self.years, None}

    def add(self, read: Figures) -> None:
        """Adds what stands in words."""
        for number in read.numbers:
            for value in (*number.values, *number.parts):
                self.add_number(value, number.unit)
            if number.code:
                self.codes.add(number.code)
            if number.span:
                self.durations.update(_durations(number.span, number.values))
        for date in read.dates:
            for value in date.numbers:
                self.add_number(value)
            for day in date.dates:
                self.add_date(*day)
                if date.both_ends:
                    self.ends.add(day[1:])
        for time in read.times:
            self.minutes.update(time.minutes)

    def add_number(self, value: float, unit: Unit | None = None) -> None:
        """Adds a number, of per cent or money where that is said."""
        self.numbers.setdefault(rounded(value), set()).add(unit)

    def add_date(self, year: int | None, month: int | None, day: int | None) -> None:
        """Adds a day, a month or a year, and what it is in."""
        if year is not None:
            self.years.add(year)
        if month is not None:
            self.months.add((year, month))
            if day is not None:
                self.days.add((year, month, day))

    def add_edtf(self, date: EdtfDate | None) -> None:
        """Adds the ends of a date of a record, and what is listed between them."""
        for point in (date.start, date.end, *date.members) if date else ():
            if point:
                self.add_date(point.year, point.month, point.day)
                if date and date.kind != "single":
                    self.ends.add((point.month, point.day))

    def settle(self, known: Iterable[dt.date], ahead: bool = False) -> None:
        """Gives days and months without a year that in which they are nearest to these days.

        What is far from them may be of the year before or after: `a vote set for 15 December`, which looks `ahead`.
        """
        anchors = [*known]
        for day in [one for one in self.days if one[0] is None] if anchors else ():
            self.days.remove(day)
            self.days.update((year, *day[1:]) for anchor in anchors for year in _years_near(anchor, *day[1:], ahead))
        for month in [one for one in self.months if one[0] is None] if anchors else ():
            self.months.remove(month)
            self.months.update(
                (year, month[1]) for anchor in anchors for year in _years_near(anchor, month[1], 15, True)
            )

    def add_all(self, other: Held) -> None:
        """Adds what another holds."""
        for value, units in other.numbers.items():
            self.numbers.setdefault(value, set()).update(units)
        for name in ("codes", "durations", "days", "months", "years", "minutes", "ends"):
            getattr(self, name).update(getattr(other, name))


def dates_of(days: Iterable[tuple[int | None, int, int]], years: Iterable[int]) -> Iterator[dt.date]:
    """The days of the calendar that these are; what has no year may be of any of the years."""
    for year, month, day in days:
        for one in (year,) if year is not None else years:
            try:
                yield dt.date(one, month, day)
            except ValueError:
                continue  # 29 February of another year


def _years_near(anchor: dt.date, month: int, day: int, ahead: bool) -> Iterator[int]:
    """The years in which that day of that month is nearest to another day; the year alone in which it is near."""
    options = dates_of([(None, month, day)], (anchor.year - 1, anchor.year, anchor.year + 1))
    by_distance = sorted(options, key=lambda option: abs(option - anchor))
    if by_distance:
        near = abs(by_distance[0] - anchor).days <= _NEAR[ahead]
        yield from (option.year for option in by_distance[: 1 if near else 2])


def rounded(value: float) -> float:
    """The value without the noise of sums: two numbers are one where nine digits are."""
    return float(f"{value:.9g}")


def _durations(span: Span, amounts: Iterable[float]) -> Iterator[tuple[str, float]]:
    if span in _MINUTES:
        yield from (("minutes", amount * _MINUTES[span]) for amount in amounts)
    else:
        yield from (("months", amount * _MONTHS[span]) for amount in amounts)
