"""Dates as editors write them, the part of EDTF (ISO 8601-2) that people use: reading, bounds and order."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Final, Literal

from explainer.dates.hints import english_month, explain, quoted

Kind = Literal["single", "interval", "set"]
Precision = Literal["year", "month", "day"]

_POINT: Final = re.compile(r"([0-9]{4})(?:-(?:([0-9]{2})(?:-([0-9]{2}|XX))?|(XX(?:-XX)?)))?([?~%]?)")

LAST_YEAR: Final = 9998  # Python's calendar ends with 9999, and calendars that we write name the day after the last

# Roughly the same, for editors that check as they type; `parse_date` knows the calendar, and what may stand with what.
_ROUGHLY: Final = r"(?!0000|9999)[0-9]{4}(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?"
DATE_PATTERN: Final = rf"^(?:\.\./|\[(?:\.\.)?)?{_ROUGHLY}(?:(?:/|,|\.\.){_ROUGHLY})*(?:/?\.\.)?\]?$"
# A day that no calendar has, anywhere in a text: 30 February, 31 April, 29 February of a year that is no leap year.
_LEAP_YEAR: Final = r"[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00"
NO_SUCH_DAY: Final = rf"-(?:02-3|(?:04|06|09|11)-31)|(?!(?:{_LEAP_YEAR})-02-29)[0-9]{{4}}-02-29"


class DateError(ValueError):
    """A date that cannot be read: what is wrong with it, and what to write instead."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Point:
    """One year, month or day; in `2026-01-XX` the precision is `day` and `day` is None: a day that is not known."""

    year: int
    month: int | None
    day: int | None
    precision: Precision
    uncertain: bool
    approximate: bool
    lower: dt.date
    upper: dt.date

    @property
    def known_precision(self) -> Precision:
        """How much of it is written in figures: `month` for `2026-01-XX`."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def unspecified(self) -> bool:
        """Whether an `XX` stands in it."""
        return self.precision != self.known_precision

    @property
    def plain(self) -> bool:
        """Whether it has neither an `XX` nor a qualifier."""
        return not (self.uncertain or self.approximate or self.unspecified)

    @property
    def sort_key(self) -> tuple[int, int]:
        """First its first day, then the wider before the narrower."""
        return (self.lower.toordinal(), ("year", "month", "day").index(self.known_precision))


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as written, and what it says.

    A single date starts and ends with the same point. An interval (`a/b`) has None at an open end. A set is one date
    out of several: listed (`[a,b]`: `members` in order of time) or a range (`[a..b]`: no members, None at an open end).
    """

    text: str
    kind: Kind
    start: Point | None
    end: Point | None
    members: tuple[Point, ...] = ()

    def __str__(self) -> str:
        return self.text

    @property
    def lower(self) -> dt.date | None:
        """The first day that it may be; None when the start is open."""
        return self.start.lower if self.start else None

    @property
    def upper(self) -> dt.date | None:
        """The last day that it may be; None when the end is open."""
        return self.end.upper if self.end else None

    @property
    def first_point(self) -> Point:
        """Its start, or its end where the start is open."""
        point = self.start or self.end
        assert point is not None, "parse_date makes no date that is open on both sides"
        return point

    @property
    def precision(self) -> Precision:
        """That of its first point."""
        return self.first_point.precision

    @property
    def uncertain(self) -> bool:
        """Whether `?` or `%` stands at any of its ends; `start` and `end` say at which."""
        return any(point.uncertain for point in (self.start, self.end) if point)

    @property
    def approximate(self) -> bool:
        """Whether `~` or `%` stands at any of its ends; `start` and `end` say at which."""
        return any(point.approximate for point in (self.start, self.end) if point)

    @property
    def unspecified(self) -> bool:
        """Whether `XX` stands in any of its ends; `start` and `end` say in which."""
        return any(point.unspecified for point in (self.start, self.end) if point)

    @property
    def year(self) -> int | None:
        """The year to group it under, that of its lower bound; None when the start is open."""
        return self.start.year if self.start else None

    @property
    def month(self) -> int | None:
        """The month to group it under, that of its lower bound; None when only a year is known or the start is open."""
        return self.start.month if self.start else None

    @property
    def sort_key(self) -> tuple[int, int]:
        """Lower bound (an open one first), then wider precision first; ties are for `seq` and id to break."""
        return self.start.sort_key if self.start else (0, self.first_point.sort_key[1])

    @property
    def datetime_attribute(self) -> str | None:
        """What `<time datetime>` may say: HTML knows exact days, months and years, and nothing vaguer."""
        return self.text if self.kind == "single" and self.first_point.plain else None

    def overlaps(self, year: int, month: int | None = None) -> bool:
        """Whether any day of that year, or of that month, may be in it."""
        last = dt.date(year, month or 12, monthrange(year, month or 12)[1])
        return self._meets(dt.date(year, month or 1, 1), last)

    def is_before(self, day: dt.date) -> bool:
        """Whether it was certainly over when that day began; never so when its end is open."""
        return self.upper is not None and self.upper < day

    def _meets(self, first: dt.date, last: dt.date) -> bool:
        if self.members:
            return any(point.lower <= last and first <= point.upper for point in self.members)
        return (self.lower or dt.date.min) <= last and first <= (self.upper or dt.date.max)


def parse_date(text: str) -> EdtfDate:
    """The date that a text writes; DateError, with what to write instead, for anything else."""
    date = _read(text)
    if date is None:
        raise DateError(*explain(text, _is_date, _fault_of))
    return date


def _is_date(text: str) -> bool:
    try:
        return _read(text) is not None
    except DateError:
        return False


def _fault_of(text: str) -> tuple[str, str | None] | None:
    """Message and hint where a text has the right form and names no possible date."""
    try:
        _read(text)
    except DateError as error:
        return error.message, error.hint
    return None


def _read(text: str) -> EdtfDate | None:
    """None for a text of another form; DateError for one of the right form that names no possible date."""
    point = _point(text)
    if point is not None:
        return EdtfDate(text, "single", point, point, (point,))
    if "/" in text:
        return _interval(text, *text.split("/"))
    if text.startswith("[") and text.endswith("]"):
        inside = text[1:-1]
        return _range(text, *inside.split("..")) if ".." in inside else _list(text, inside.split(","))
    return None


def _point(text: str) -> Point | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    in_year, in_month, in_day, unknown, qualifier = match.groups()
    year = int(in_year)
    month = int(in_month) if in_month else None
    day = int(in_day) if in_day and in_day != "XX" else None
    lower, upper = _bounds(text, year, month, day)
    precision: Precision = "day" if in_day or unknown == "XX-XX" else "month" if in_month or unknown else "year"
    return Point(year, month, day, precision, qualifier in ("?", "%"), qualifier in ("~", "%"), lower, upper)


def _bounds(text: str, year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    """First and last day; DateError where the calendar has no such year, month or day."""
    if year == 0:
        raise DateError(f"the date {quoted(text)} does not exist: there is no year 0", "years are 0001 to 9998")
    if year > LAST_YEAR:
        raise DateError(f"the date {quoted(text)} has a year out of reach", "years are 0001 to 9998")
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if not 1 <= month <= 12:
        raise _no_month(text, year, month, day)
    length = monthrange(year, month)[1]
    if day is None:
        return dt.date(year, month, 1), dt.date(year, month, length)
    if not 1 <= day <= length:
        name = f"{english_month(month)} {year}"
        raise DateError(f"the date {quoted(text)} does not exist", f"{name} has {length} days: look up the right one")
    only = dt.date(year, month, day)
    return only, only


def _no_month(text: str, year: int, month: int, day: int | None) -> DateError:
    if day is None and 21 <= month <= 41:
        hint = f"write months, such as {year:04}-03/{year:04}-05"
        return DateError(f"the date {quoted(text)} is a season in EDTF, and seasons are not used here", hint)
    hint = "months are 01 to 12"
    if day is not None and 1 <= day <= 12 and 13 <= month <= 31 and month <= monthrange(year, day)[1]:
        hint += f"; the order is year-month-day: write {year:04}-{day:02}-{month:02}"
    return DateError(f"the date {quoted(text)} does not exist: there is no month {month:02}", hint)


def _interval(text: str, first: str, second: str = "", *more: str) -> EdtfDate | None:
    start, end = _point(first), _point(second)
    written = (start or first == "..") and (end or second == "..")
    if more or not written or not (start or end):
        return None
    if start and end:
        if end.upper < start.lower:
            raise DateError(f"the interval {quoted(text)} ends before it starts", f"write {second}/{first}")
        if (start.lower, start.upper) == (end.lower, end.upper) and not (start.unspecified or end.unspecified):
            raise DateError(f"the interval {quoted(text)} starts and ends with the same date", f"write {first}")
    return EdtfDate(text, "interval", start, end)


def _range(text: str, first: str, second: str, *more: str) -> EdtfDate | None:
    start, end = _point(first), _point(second)
    written = (start or first == "") and (end or second == "")
    if more or not written or not (start or end):
        return None
    _expect_plain(text, start, end)
    if start and end:
        if (start.lower, start.upper) == (end.lower, end.upper):
            raise DateError(f"the set {quoted(text)} starts and ends with the same date", f"write {first}")
        if end.upper < start.lower:
            raise DateError(f"the set {quoted(text)} ends before it starts", f"write [{second}..{first}]")
        if start.precision != end.precision:
            first, second = start.lower.isoformat(), end.upper.isoformat()
            hint = f"write [{first}..{second}]" if first != second else f"write {first}"
            raise DateError(f"the set {quoted(text)} goes from a {start.precision} to a {end.precision}", hint)
    return EdtfDate(text, "set", start, end)


def _list(text: str, parts: list[str]) -> EdtfDate | None:
    points = [point for point in map(_point, parts) if point]
    if len(points) < len(parts):
        return None
    if len(points) == 1:
        raise DateError(f"the set {quoted(text)} holds one date only", f"write {parts[0]}, or name the others")
    _expect_plain(text, *points)
    if len(set(points)) < len(points):
        once = list(dict.fromkeys(parts))
        hint = f"write [{','.join(once)}]" if len(once) > 1 else f"write {once[0]}"
        raise DateError(f"the set {quoted(text)} names a date twice", hint)
    members = tuple(sorted(points, key=lambda point: point.sort_key))
    return EdtfDate(text, "set", members[0], max(members, key=lambda point: point.upper), members)


def _expect_plain(text: str, *points: Point | None) -> None:
    if all(point.plain for point in points if point):
        return
    bare = re.sub(r"-XX|[?~%]", "", text)
    remedy = f"write {bare}" if _is_date(bare) else "write plain dates"
    raise DateError(
        f"the set {quoted(text)} holds a date with ?, ~, % or XX",
        f"{remedy}; the brackets already say that it is not certain",
    )
