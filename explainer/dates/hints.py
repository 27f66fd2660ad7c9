"""What to tell an editor whose date cannot be read: what is wrong with it, and the likely right way to write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from babel.dates import get_month_names

GRAMMAR: Final = "write YYYY-MM-DD, YYYY-MM, YYYY, or an interval such as 2026-01-03/2026-01-05"

# What messages are in, and the languages in which editors type the names of months.
_MESSAGES: Final = "en"
_TYPED: Final = ("en", "es")
_DAY = r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
_NOTHING = r"(?:\.\.|open|unknown|)"

# A form that is not read; what is wrong with it; the hint; what the hint tells to write, where it must be a date.
_NOT_USED: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), wrong, hint, repair)
    for pattern, wrong, hint, repair in (
        (
            r"\.\.|open|unknown|undated|unspecified|n\.?d\.?|s\.?f\.?|sin fecha|\?+|[xu]+(?:-[xu]+)*",
            "says nothing",
            "write what is known, such as 2026-01 or 2026, or leave the field out",
            None,
        ),
        (_NOTHING + "/" + _NOTHING, "has no date in it", "write a day at one end, such as 2026-01-29/..", None),
        (
            _DAY + r"(?:T|\s+)[0-9]{1,2}(?::?[0-9]{2}.*|\s*[ap]\.?m\.?.*|Z)",
            "has a time of day",
            r"write \1; a clock time belongs in the text, with its zone (Lisbon time)",
            r"\1",
        ),
        (r"([0-9]{3})(?:[xu]|0s)", "is a decade", r"write [\g<1>0..\g<1>9]", r"[\g<1>0..\g<1>9]"),
        (r"([0-9]{2})[xu]{2}", "is a century", r"write [\g<1>00..\g<1>99]", r"[\g<1>00..\g<1>99]"),
        (r"([0-9]{4}-[0-9]{2})-[0-3][xu]", "has half a day in it", r"write \1-XX", r"\1-XX"),
        (r"([0-9]{4})-[xu]{2}-[0-9]{2}", "has a day without a month", r"write \1-XX-XX", r"\1-XX-XX"),
        (r"Y.*[0-9]|[-+][0-9]{4}.*|[0-9]{5}(?:-.*)?", "has a year out of reach", "years are 0001 to 9998", None),
        (
            r"\{.*\}",
            "stands for each of its dates, which is not used here",
            "write an interval such as 2026-01-03/2026-01-05, or one entry for each date",
            None,
        ),
        (
            r"([^\[\]/,]+[^\[\]/,.])\s*\.\.\s*([^\[\]/,.][^\[\]/,]+)",
            "lacks its brackets",
            r"write [\1..\2] for one date between these, \1/\2 for all the time from … to …",
            r"[\1..\2]",
        ),
        (
            r"\[.*,.*\.\..*\]|\[.*\.\..*,.*\]",
            "mixes a list with a range",
            "write a list, [2026-01-03,2026-01-05], or a range, [2026-01-03..2026-01-05]",
            None,
        ),
    )
)

_MIDNIGHT: Final = re.compile(_DAY + r"(?:T|\s+)24(?::?00){1,2}(?:\.0+)?(?:Z|[+-][0-9:]+)?")
_QUALIFIED: Final = {"": "", "?": "?", "~": "~", "?~": "%"}
_ABOUT: Final = re.compile(r"(?:about|around|circa|ca?\.|hacia)\s*(?=\S)", re.IGNORECASE)
_OPEN: Final = re.compile(r"(?:open|unknown|now|present|today|\.\.\.*|)", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    r"\s*/\s*|\s+(?:to|until|through|al?|hasta)\s+|\s+-\s+|\s*[\u2013\u2014]\s*", re.IGNORECASE
)
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})(?:([-./ ])([0-9]{1,2}|[XU]{2})(?:\2([0-9]{1,2}|[XU]{2}))?)?")
_CLOSE_UP: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?")
_YEAR_LAST: Final = re.compile(r"(?:([0-9]{1,2})([-./ ]))?([0-9]{1,2})(?(2)\2|[-./ ])([0-9]{4})")
_WORDS: Final = re.compile(r"[^\W\d_]+|[0-9]+|[^\s\w.,]")
_SMALL_WORDS: Final = frozenset(("de", "del", "el", "of", "the", "st", "nd", "rd", "th"))
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2212"


def explain(
    text: str, is_date: Callable[[str], bool], fault_of: Callable[[str], tuple[str, str | None] | None]
) -> tuple[str, str]:
    """Message and hint for a text that is no date.

    `is_date` tells whether what would be suggested is one; `fault_of` what is wrong with it where it is not.
    """
    given = text.strip()
    if not given:
        return "the date is empty", "write a date such as 2026-01-03, 2026-01 or 2026, or leave the field out"
    if len(given) > 80:
        return f"cannot read the date {quoted(text)}", GRAMMAR
    if (midnight := _MIDNIGHT.fullmatch(given)) and is_date(midnight[1]):
        hint = f"24:00 ends {midnight[1]} and begins the next day: write that of the two which the source gives"
        return f"the date {quoted(text)} has a time of day", hint
    meant: list[str] = []
    for pattern, wrong, hint, repair in _NOT_USED:
        match = pattern.fullmatch(given)
        if match and (repair is None or is_date(match.expand(repair))):
            return f"the date {quoted(text)} {wrong}", match.expand(hint)
        if match and repair:
            meant.append(match.expand(repair))
    meant += _repairs(given)
    likely = list(dict.fromkeys(repair for repair in meant if is_date(repair)))
    if not likely and (impossible := next(filter(None, map(fault_of, meant)), None)):
        message, remedy = impossible
        return f"the date {quoted(text)} cannot be: {message}", remedy or GRAMMAR
    return f"cannot read the date {quoted(text)}", _write(likely)


def quoted(text: str) -> str:
    """The text in quotation marks, on one line, cut where it is long."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return f'"{shown[:60]}…"' if len(shown) > 60 else f'"{shown}"'


def _write(likely: list[str]) -> str:
    """The one likely writing; or both, by name, where day and month may be either way round (`03/01/2026`)."""
    if len(likely) == 1:
        return f"write {likely[0]}"
    if len(likely) == 2 and all(len(date) == 10 for date in likely):
        first, second = (f"{date} for {int(date[8:])} {english_month(int(date[5:7]))}" for date in likely)
        return f"write {first}, {second}"
    return GRAMMAR


def _repairs(text: str) -> Iterator[str]:
    """What a text was probably meant to say, the likeliest first; not all of it is a date."""
    yield from _single(text)
    ends = _BETWEEN.split(text)
    if len(ends) == 2:
        yield from (f"{start}/{end}" for start in _end(ends[0]) for end in _end(ends[1]))
    word, _, rest = text.partition(" ")
    if word.lower() in ("since", "from", "desde"):
        yield from (f"{start}/.." for start in _single(rest.removeprefix("el ")))
    if word.lower() in ("until", "hasta"):
        yield from (f"../{end}" for end in _single(rest.removeprefix("el ")))
    if text.startswith("["):
        inside = text[1:].removesuffix("]")
        joint = ".." if ".." in inside else ","
        yield "[" + joint.join(next(_single(part), part.strip()) for part in inside.split(joint)) + "]"


def _end(text: str) -> Iterator[str]:
    if _OPEN.fullmatch(text.strip()):
        yield ".."
    else:
        yield from _single(text)


def _single(text: str) -> Iterator[str]:
    """One year, month or day, whatever way it is written."""
    bare = "".join("-" if letter in _DASHES else letter for letter in text if letter not in "?~%").strip()
    marks = {"?", "~"} if "%" in text else set(text) & {"?", "~"}
    about = _ABOUT.match(bare)
    if about:
        bare, marks = bare[about.end() :], marks | {"~"}
    qualifier = _QUALIFIED["".join(sorted(marks))]
    for year, month, day in (*_from_figures(bare.upper()), *_from_words(bare)):
        smaller = [part.replace("U", "X").zfill(2) for part in (month, day) if part]
        yield "-".join([year, *smaller]) + qualifier


def _from_figures(text: str) -> Iterator[tuple[str, str | None, str | None]]:
    if match := _YEAR_FIRST.fullmatch(text):
        yield match[1], match[3], match[4]
    if match := _CLOSE_UP.fullmatch(text):
        yield match[1], match[2], match[3]
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = match[1], match[3], match[4]
        yield year, second, first
        if first:
            yield year, first, second


def _from_words(text: str) -> Iterator[tuple[str, str | None, str | None]]:
    """`January 2026`, `3 Jan 2026`, `January 3rd, 2026`, `3 de enero de 2026`: one month, a year, perhaps a day."""
    words = [word for word in _WORDS.findall(text.lower()) if word not in _SMALL_WORDS]
    months = [number for word in words if (number := month_number(word))]
    years = [word for word in words if word.isdigit() and len(word) == 4]
    days = [word for word in words if word.isdigit() and len(word) < 3]
    if len(months) == len(years) == 1 and len(days) <= 1 and len(words) == 2 + len(days):
        yield years[0], str(months[0]), days[0] if days else None


def english_month(month: int) -> str:
    """A month as messages name it: `January`."""
    return str(get_month_names("wide", locale=_MESSAGES)[month])


def month_number(word: str) -> int | None:
    """The month that a word names in a language of editors, whole or cut to three letters or more; else None."""
    start = word.lower()
    found = {number for name, number in _months() if name.startswith(start)} if len(start) > 2 else set[int]()
    return found.pop() if len(found) == 1 else None


@cache
def _months() -> tuple[tuple[str, int], ...]:
    """The names of all months in the languages that editors write, in small letters, each with its number."""
    names = (get_month_names("wide", locale=language) for language in _TYPED)
    return tuple((name.lower(), number) for several in names for number, name in several.items())
