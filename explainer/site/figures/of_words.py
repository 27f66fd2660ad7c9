"""Which numbers, dates and times of some words stand in none of the facts that the words are held to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from explainer.language import Lang
from explainer.language.reading.clock import Time
from explainer.language.reading.date_words import DateWords
from explainer.language.reading.durations import Elapsed, bound_of, elapsed
from explainer.language.reading.figures import Figures
from explainer.language.reading.numbers import Number
from explainer.site.figures.held import Held, dates_of
from explainer.site.figures.spans import days_of, fits, moved

MissKind = Literal["number", "percent", "money", "date", "time"]
SPELLED: Final = 12  # number words up to here are for people to look at: they say `two sides` as often as a count


@dataclass(frozen=True, slots=True)
class Miss:
    """What stands in no fact: `text[start:end]`."""

    start: int
    end: int
    kind: MissKind
    of: Number | DateWords | None = None


def misses(text: str, read: Figures, lang: Lang, held: Held, story: Held) -> Iterator[Miss]:
    """All that stands in some words and neither in what they are held to nor in the day of the story."""
    known: set[dt.date] = set()
    for one in looked_for(text, read, lang):
        if isinstance(one, Number):
            if not _stands(one, text, held, story):
                yield Miss(one.start, one.end, one.unit or "number", one)
        elif isinstance(one, DateWords):
            if not held.has_date(one) and not story.has_date(one):
                known = known or _reckoned(read, held, story)
                if not any(_is_reckoned(date, known) for date in one.dates):
                    yield Miss(one.start, one.end, "date", one)
        elif not held.has_time(one):
            yield Miss(one.start, one.end, "time")


def looked_for(text: str, read: Figures, lang: Lang) -> Iterator[Number | DateWords | Time]:
    """All that is to stand in what some words are held to: numbers, then dates, then times."""
    apart = [*elapsed(text, read, lang)]
    yield from (number for number in read.numbers if _counts(number) and not _within(number.start, apart))
    for date in read.dates:
        if any(year or day for year, _, day in date.dates):  # a month alone is said of much
            yield date
    yield from read.times


def _counts(number: Number) -> bool:
    """Whether it is to be looked for: digits, and words for more than twelve."""
    if number.digits:
        return True
    return number.values[0] > SPELLED and not number.ordinal and not number.several and len(number.values) == 1


def _within(at: int, times: Sequence[Elapsed]) -> bool:
    return any(time.start <= at < time.end for time in times)


def _stands(number: Number, text: str, held: Held, story: Held) -> bool:
    """Whether a number stands in the facts, or is the time between two of their days."""
    if held.has_number(number):
        return True
    if number.span not in ("day", "week", "month", "year") or number.ordinal:
        return False
    dates = {*dates_of(held.days | story.days, held.years | story.years)}
    bound = bound_of(text, number.start)
    if number.span in ("day", "week"):
        return bound == "exactly" and fits(number.values, number.span, bound, dates)
    return fits(number.values, number.span, bound, dates | {*_middles(held)})


def _middles(held: Held) -> Iterator[dt.date]:
    """The middle of each month that is known without a day."""
    with_days = {(year, month) for year, month, _ in held.days}
    yield from (dt.date(year, month, 15) for year, month in held.months - with_days if year)


def _reckoned(read: Figures, held: Held, story: Held) -> set[dt.date]:
    """The days that lie so many days, weeks or hours from a known one, as the words say: `60 days from 3 January`."""
    known = {*dates_of(held.days | story.days, held.years | story.years)}
    counted = {amount for number in read.numbers if number.span for amount in days_of(number.values, number.span)}
    return {
        other for day in known for amount in counted for other in (moved(day, amount), moved(day, -amount)) if other
    }


def _is_reckoned(date: tuple[int | None, int | None, int | None], known: set[dt.date]) -> bool:
    year, month, day = date
    return month is not None and any(
        one.month == month and day in (None, one.day) and year in (None, one.year) for one in known
    )
