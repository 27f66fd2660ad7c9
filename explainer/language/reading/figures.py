"""All numbers, dates and times of a text, each with its place, read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from explainer.language import Lang
from explainer.language.reading.amounts import number_at
from explainer.language.reading.clock import Time, time_at
from explainer.language.reading.date_words import DateWords
from explainer.language.reading.dates import date_at
from explainer.language.reading.neighbours import in_company
from explainer.language.reading.numbers import Number
from explainer.language.reading.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Figures:
    """What a text says in numbers, each kind in the order of the text."""

    numbers: tuple[Number, ...]
    dates: tuple[DateWords, ...]
    times: tuple[Time, ...]


@lru_cache(maxsize=10_000)
def figures(text: str, lang: Lang) -> Figures:
    """All that a text in that language says in numbers; what was read lately is not read again."""
    return _read(text, tokens(text, lang))


def _read(text: str, line: Sequence[Token]) -> Figures:
    numbers: list[Number] = []
    dates: list[DateWords] = []
    times: list[Time] = []
    at = 0
    while at < len(line):
        length = 1
        if found := time_at(text, line, at):
            times.append(found[0])
            length = found[1]
        elif dated := date_at(line, at):
            dates += dated[0]
            length = dated[1]
        elif line[at].kind == "ratio":
            numbers += _ratio(line[at])
        elif counted := number_at(line, at):
            numbers.append(counted[0])
            length = counted[1]
        at += length
    return Figures(tuple(in_company(numbers, text)), tuple(dates), tuple(times))


def _ratio(token: Token) -> list[Number]:
    """`2/3`: two numbers, of which the first may be that part."""
    first, second = token.text.split("/")
    parts = (float(first), float(first) / float(second)) if float(second) else (float(first),)
    middle = token.start + len(first)
    return [Number(token.start, middle, parts), Number(middle + 1, token.end, (float(second),))]
