"""Years and decades as a text says them: `2026`, `2013–14`, `the 1990s`, `los años noventa`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from explainer.language.reading.date_words import DateWords
from explainer.language.reading.tokens import Token

_YEARS: Final = range(1400, 2200)


def year_of(token: Token) -> int | None:
    """The year that a token may be: four digits and nothing else."""
    plain = token.kind == "digits" and not token.suffix and not token.coded and len(token.text) == 4
    return int(token.text) if plain and token.text.isdigit() and int(token.text) in _YEARS else None


def year_at(line: Sequence[Token], at: int) -> tuple[list[DateWords], int] | None:
    """`2026`, `2013–14`: four digits that nothing counts with."""
    year, token = year_of(line[at]), line[at]
    if year is None:
        return None
    behind = line[at + 1] if at + 1 < len(line) else None
    if behind and behind.gap in ("", "-", "per", "por") and behind.says("scale", "percent", "money", "span", "cent"):
        return None
    found = [DateWords("year", token.start, token.end, ((year, None, None),), (float(year),))]
    if behind and behind.gap in ("–", "-") and re.fullmatch(r"\d\d", behind.text) and not behind.suffix:
        later = year // 100 * 100 + int(behind.text)
        if behind.kind == "digits" and later > year:
            return [*found, DateWords("year", behind.start, behind.end, ((later, None, None),))], 2
    return found, 1


def decade_at(line: Sequence[Token], at: int) -> tuple[list[DateWords], int] | None:
    """`the 1990s`, `the ’90s`, `los años noventa`, `los años 90`."""
    token = line[at]
    if token.kind == "digits" and token.suffix.lower() in ("s", "’s", "'s") and token.text.isdigit():
        if len(token.text) == 4 and int(token.text) in _YEARS:
            return [DateWords("decade", token.start, token.end, ((int(token.text), None, None),))], 1
        if len(token.text) == 2 and token.text[1] == "0":
            return [_decade_words(token, token, int(token.text))], 1
    behind = line[at + 1] if at + 1 < len(line) else None
    if (
        behind is None
        or token.text.lower() not in ("años", "decada", "década")
        or behind.gap not in ("", "de los", "de")
    ):
        return None
    tens = int(behind.value) if behind.says("ten") else 0
    if behind.kind == "digits" and re.fullmatch(r"(?:1[89]|20)?[1-9]0", behind.text) and not behind.suffix:
        tens = int(behind.text)
    return ([_decade_words(token, behind, tens)], 2) if tens else None


def _decade_words(first: Token, last: Token, year: int) -> DateWords:
    """Of a decade without its century, that of the last hundred years."""
    full = year if year > 99 else (1900 if year >= 30 else 2000) + year
    return DateWords("decade", first.start, last.end, ((full, None, None),), (float(year),))
