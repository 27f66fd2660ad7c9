"""Whether so many days, weeks, months or years lie between two dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Final

from explainer.language.reading.durations import Bound
from explainer.language.reading.vocabulary import Span

_DAYS: Final[Mapping[Span, float]] = {
    "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "month": 365.25 / 12, "year": 365.25,
}  # fmt: skip
# How many days more or fewer people still call so many of the unit.
_LEEWAY: Final[Mapping[Span, float]] = {"minute": 1, "hour": 0.99, "day": 0, "week": 3, "month": 10, "year": 183}

_LONGEST: Final = 100_000  # days


def fits(
    amounts: Iterable[float], span: Span, bound: Bound, dates: Iterable[dt.date], named: Iterable[dt.date] = ()
) -> bool:
    """Whether any two of the dates lie so far apart, in one of these amounts; where some are `named`, one of these."""
    every = set(dates)
    pairs = product(named, every) if named else combinations(every, 2)
    apart = {abs((one - other).days) for one, other in pairs if one != other}
    return any(low <= days <= high for low, high in _ranges(amounts, span, bound) for days in apart)


def days_of(amounts: Iterable[float], span: Span) -> Iterator[int]:
    """The whole days that so many days, weeks or hours are; none for what has no fixed length, or is out of reach."""
    for amount in amounts if span in ("hour", "day", "week") else ():
        if amount * _DAYS[span] <= _LONGEST:
            yield round(amount * _DAYS[span])


def moved(day: dt.date, by: int) -> dt.date | None:
    """The day so many days later; None where the calendar has no such day."""
    try:
        return day + dt.timedelta(by)
    except OverflowError:
        return None


def _ranges(amounts: Iterable[float], span: Span, bound: Bound) -> Iterable[tuple[float, float]]:
    """The days, from the fewest to the most, that an amount may be."""
    for amount in amounts:
        days, leeway = amount * _DAYS[span], _LEEWAY[span]
        if bound == "at-least":
            yield days - leeway, max(days + leeway, days * _MORE)
        elif bound == "at-most":
            yield min(days - 2 * leeway, days * _FEWER), days + leeway
        elif bound == "about":
            yield days * 0.85 - leeway, days * 1.15 + leeway
        else:
            yield days - leeway, days + leeway


_MORE: Final = 1.2  # "more than 50 days" is said of 59, and not of 70
_FEWER: Final = 0.5
