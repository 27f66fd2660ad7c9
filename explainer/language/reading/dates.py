"""Dates as a text says them: `3 January 2026`, `January 3`, `del 3 al 5 de enero`, `2026-01-03`, `mid-January 2026`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from explainer.language.reading.date_words import DateWords
from explainer.language.reading.tokens import Token
from explainer.language.reading.years import decade_at, year_at, year_of

_DAY_MONTH: Final = frozenset({"", "de", "of", "-", "del mes de"})
_DAY_DAY: Final = frozenset({"and", "or", ",", ", and", ", or", "&", "y", "y el", "e", "o", "o el", "u", "y del",
                             ", el", "and the"})  # fmt: skip
_TO: Final = frozenset({"–", "-", "—", "to", "through", "until", "al", "a", "hasta el", "hasta", "to the"})
_YEAR_GAP: Final = frozenset({"", ",", "de", "del", "of", ".", ". de", "-", ", de", "del año", "of the year"})
_DAY_SUFFIXES: Final = frozenset({"", "st", "nd", "rd", "th", "º", "°", ".º", ".°", "er", "o", "ro"})


def date_at(line: Sequence[Token], at: int) -> tuple[list[DateWords], int] | None:
    """The dates that begin with a token, and how many tokens they have; None where none begins."""
    token = line[at]
    if token.kind == "iso":
        return [_iso(token)], 1
    if token.kind == "numeric":
        return [_numeric(token)], 1
    if token.kind == "digits" or token.says("ordinal"):
        return _days_and_month(line, at) or decade_at(line, at) or year_at(line, at)
    if token.says("month"):
        return _month_and_days(line, at) or _month_and_year(line, at)
    return decade_at(line, at)


def _iso(token: Token) -> DateWords:
    year, month, *day = map(int, token.text.split("-"))
    return DateWords("day" if day else "month", token.start, token.end, ((year, month, day[0] if day else None),))


def _numeric(token: Token) -> DateWords:
    """`3/1/2026`: of 3 January, or of 1 March; `31/31/2026`: of a day that there is not, which is in no record."""
    one, two, year = map(int, re.split(r"[/.-]", token.text))
    dates = tuple((year, month, day) for day, month in ((one, two), (two, one)) if month <= 12 and day <= 31)
    return DateWords("day", token.start, token.end, tuple(dict.fromkeys(dates)) or ((year, two, one),))


def _day(token: Token) -> int | None:
    """The day of a month that a token may be."""
    if token.kind == "digits" and not token.coded and token.suffix.lower() in _DAY_SUFFIXES and len(token.text) <= 2:
        return int(token.text) if 1 <= int(token.text) <= 31 else None
    return int(token.value) if token.says("ordinal") and token.value <= 31 else None


def _listed(line: Sequence[Token], at: int) -> list[tuple[int, Token, bool]]:
    """The days of a list, such as `3, 4 and 5`, each with its token and whether it is the end of a range."""
    days: list[tuple[int, Token, bool]] = []
    for token in line[at:]:
        day = _day(token)
        if day is None or (days and token.gap not in _DAY_DAY and token.gap not in _TO):
            break
        days.append((day, token, bool(days) and token.gap in _TO))
    return days


def _days_and_month(line: Sequence[Token], at: int) -> tuple[list[DateWords], int] | None:
    """`3 January 2026`, `4 and 5 January`, `del 3 al 5 de enero de 2026`."""
    days = _listed(line, at)
    after = at + len(days)
    if not days or after >= len(line) or not line[after].says("month") or line[after].gap not in _DAY_MONTH:
        return None
    year = _year_behind(line, after)
    end = line[after + 1].end if year else line[after].end
    return _dates(days, int(line[after].value), year, end), len(days) + (2 if year else 1)


def _month_and_days(line: Sequence[Token], at: int) -> tuple[list[DateWords], int] | None:
    """`January 3, 2026`, `Jan. 3 and 4`."""
    if at + 1 >= len(line) or line[at + 1].gap not in ("", "."):
        return None
    days = _listed(line, at + 1)
    while days and not _ends_well(line, at + len(days)):
        days.pop()
    if not days:
        return None
    year = _year_behind(line, at + len(days))
    end = line[at + len(days) + (1 if year else 0)].end
    found = _dates(days, int(line[at].value), year, end)
    first = replace(found[0], start=line[at].start)
    if not year and len(found) == 1 and not first.both_ends:
        first = replace(first, numbers=(float(days[0][0]),))
    return [first, *found[1:]], 1 + len(days) + (1 if year else 0)


def _ends_well(line: Sequence[Token], last: int) -> bool:
    """Whether the last day of a list belongs to the month before it, and not to one behind it."""
    behind = line[last + 1] if last + 1 < len(line) else None
    return not (behind and behind.says("month") and behind.gap in _DAY_MONTH)


def _year_behind(line: Sequence[Token], at: int) -> int | None:
    behind = line[at + 1] if at + 1 < len(line) else None
    return year_of(behind) if behind and behind.gap in _YEAR_GAP else None


def _dates(days: list[tuple[int, Token, bool]], month: int, year: int | None, end: int) -> list[DateWords]:
    """The days of a list, each with its month, the last to the end of the words; the ends of a range are one."""
    found: list[DateWords] = []
    for number, (day, token, ranged) in enumerate(days):
        last = number == len(days) - 1
        until = end if last and token.end < end else token.end
        if ranged:
            before = found.pop()
            dates = (before.dates[0], (year, month, day))
            found.append(DateWords("day", before.start, until, dates, both_ends=True))
        else:
            numbers = () if last or day < days[number + 1][0] else (float(day),)
            found.append(DateWords("day", token.start, until, ((year, month, day),), numbers))
    return found


def _month_and_year(line: Sequence[Token], at: int) -> tuple[list[DateWords], int]:
    """`January 2026`, `enero de 2026`, or a month alone."""
    year = _year_behind(line, at)
    length = 2 if year else 1
    dates = ((year, int(line[at].value), None),)
    return [DateWords("month", line[at].start, line[at + length - 1].end, dates)], length
