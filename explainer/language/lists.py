"""The words for parts of a list that no record names: "part 2", "2026, month not known"."""

from __future__ import annotations

from typing import Final

from explainer.language import Lang
from explainer.language.dates import month_words

_PART: Final[dict[Lang, str]] = {"en": "part {}", "es": "parte {}"}
_NO_MONTH: Final[dict[Lang, str]] = {"en": "{}, month not known", "es": "{}, mes desconocido"}
_NO_DAY: Final[dict[Lang, str]] = {"en": "{}, day not known", "es": "{}, día desconocido"}
_NO_DATE: Final[dict[Lang, str]] = {"en": "no date", "es": "sin fecha"}
_ELSEWHERE: Final[dict[Lang, str]] = {"en": "Elsewhere", "es": "En otros lugares"}


def part_words(number: int, lang: Lang) -> str:
    """One of the parts that are told apart by their number alone, counted from 1."""
    return _PART[lang].format(number)


def month_in_list(year: int, month: int | None, lang: Lang) -> str:
    """A month of a list: `January 2026`; of what has no month, its year."""
    return month_words(year, month, lang) if month else _NO_MONTH[lang].format(year)


def day_in_list(year: int, month: int | None, day: int | None, lang: Lang) -> str:
    """A day of a list: `3 January 2026`; of what has no day, its month or year."""
    in_words = month_in_list(year, month, lang)
    if not month:
        return in_words
    return f"{day}{' de ' if lang == 'es' else ' '}{in_words}" if day else _NO_DAY[lang].format(in_words)


def no_date(lang: Lang) -> str:
    """What has no date."""
    return _NO_DATE[lang]


def elsewhere(lang: Lang) -> str:
    """Places that lie in no other place here."""
    return _ELSEWHERE[lang]
