"""What facts say instead of a figure that does not stand in them: for whoever has mistyped it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from math import inf
from typing import Final

from explainer.language import FIRST, Lang
from explainer.language.dates import words
from explainer.language.numbers import number_words
from explainer.language.reading.date_words import DateWords, Day
from explainer.language.reading.figures import figures
from explainer.language.reading.numbers import Number
from explainer.model.fact import Fact
from explainer.site.figures.of_records import is_percent, numbers_of, scale_of
from explainer.site.figures.of_words import SPELLED, Miss

_UNLIKE: Final = 1.5  # times as far is what is of something else
_FAR: Final = 10  # times as much: nobody mistypes that, but by a digit too many


def nearest(miss: Miss, facts: Sequence[Fact], lang: Lang = FIRST) -> tuple[Fact, str] | None:
    """The fact whose number or day is nearest to what was missed, and that in words; None where none is of its kind."""
    if isinstance(miss.of, Number):
        return _nearest_number(miss.of, facts, lang)
    if isinstance(miss.of, DateWords):
        return _nearest_day(miss.of.dates[0], facts, lang)
    return None


def _nearest_number(number: Number, facts: Sequence[Fact], lang: Lang) -> tuple[Fact, str] | None:
    options = [
        (_distance(value, max(number.values)) * (1 if alike else _UNLIKE), order, fact, shown)
        for order, fact in enumerate(facts)
        for value, alike, shown in _numbers(fact, number, lang)
    ]
    distance, _, fact, shown = min(options, key=lambda option: option[:2], default=(_FAR + 1, 0, None, ""))
    return (fact, shown) if fact and distance <= _FAR else None


def _distance(one: float, other: float) -> float:
    """How many times the one is the other; nothing where only their digits stand in another order."""
    if min(one, other) <= 0:
        return inf
    swapped = sorted(f"{one:g}") == sorted(f"{other:g}")
    return 1 if swapped else max(one, other) / min(one, other)


def _numbers(fact: Fact, number: Number, lang: Lang) -> Iterator[tuple[float, bool, str]]:
    """The numbers of a fact, in its figure and its words, and whether each is of the same as another number."""
    if fact.value and (number.unit != "percent" or is_percent(fact.value)):
        scale = scale_of(fact.value)
        unit = fact.value.unit.as_typed(lang)
        for value in numbers_of(fact.value):
            shown = f"{number_words(value, lang)} {unit}" if scale > 1 else number_words(value, lang)
            yield value * scale, number.unit is None or is_percent(fact.value), shown
    text = fact.text.as_typed(lang)
    for one in figures(text, lang).numbers:
        if (one.digits or one.values[0] > SPELLED) and one.unit in (None, number.unit) and not one.code:
            yield max(one.values), (one.unit, one.span) == (number.unit, number.span), text[one.start : one.end]


def _nearest_day(wanted: Day, facts: Sequence[Fact], lang: Lang) -> tuple[Fact, str] | None:
    """The day that a fact is of, or was reported on, that is nearest; of equals, the first."""
    options = []
    for order, fact in enumerate(facts):
        for date in (fact.date, fact.reported):
            day = date.lower or date.upper if date else None
            if date and day:
                options.append((_days_between(day, wanted), order, fact, words(date, lang)))
    found = min(options, key=lambda option: option[:2], default=None)
    return (found[2], found[3]) if found else None


def _days_between(day: dt.date, wanted: Day) -> int:
    year, month, number = wanted
    try:
        other = dt.date(year or day.year, month or 1, number or 1)
    except ValueError:
        return 1_000_000
    return abs((day - other).days)
