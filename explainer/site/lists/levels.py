"""By what lists are divided: by time, years, then months, then days; by name, a letter, then two, then more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.language.lists import day_in_list, month_in_list, no_date
from explainer.site.alphabet import NOT_A_LETTER, anchor_of, in_address, letter_of, sort_key
from explainer.site.lists.division import Entry, Level, Name

LETTERS = 12  # of a name, at most

# What the key of an entry begins with.
Below = Callable[[Any], str]


def _nothing(entry: object) -> str:
    return ""


def by_time(date: Callable[[Entry], EdtfDate | None], lang: Lang, below: Below = _nothing) -> tuple[Level[Entry], ...]:
    """The levels of what has a date, by the first day that it may mean."""

    def year(entry: Entry) -> Name:
        found = date(entry)
        if found is None:
            return Name(f"{below(entry)}undated", no_date(lang), "undated")
        key = f"{found.first_point.year:04}"
        return Name(f"{below(entry)}{key}", str(found.first_point.year), f"y{key}")

    def month(entry: Entry) -> Name:
        found = date(entry)
        return month_of(found, lang, below(entry)) if found else year(entry)

    def day(entry: Entry) -> Name:
        found = date(entry)
        if found is None:
            return year(entry)
        point = found.first_point
        key = f"{point.year:04}-{point.month or 0:02}-{point.day or 0:02}"
        return Name(f"{below(entry)}{key}", day_in_list(point.year, point.month, point.day, lang), f"d{key}")

    return year, month, day


def month_of(date: EdtfDate, lang: Lang, below: str = "") -> Name:
    """The month of a date, `2026-01`; `2026-00` where no month is known."""
    point = date.first_point
    key = f"{point.year:04}-{point.month or 0:02}"
    return Name(f"{below}{key}", month_in_list(point.year, point.month, lang), key)


def by_name(name: Callable[[Entry], str], below: Below = _nothing, letters: int = LETTERS) -> tuple[Level[Entry], ...]:
    """The levels of what has a name: its first letter, then as many more as it takes."""

    def letter(entry: Entry) -> Name:
        found = letter_of(name(entry))
        key = "numbers" if found == NOT_A_LETTER else in_address(found)
        return Name(f"{below(entry)}letters/{key}", found, anchor_of(found))

    def beginning(entry: Entry, length: int) -> Name:
        words = sort_key(name(entry))[:length]
        whole = len(words) < length  # a shorter name stands alone: `al_` beside `ala`
        key = in_address(words) + "_" * whole
        label = f"“{words.capitalize()}”" if whole else f"{words.capitalize()}…"
        return Name(f"{below(entry)}letters/{key}", label, f"begins-{key}")

    return letter, *(partial(beginning, length=length) for length in range(2, letters + 1))
