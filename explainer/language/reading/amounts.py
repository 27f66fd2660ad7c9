"""Numbers of a text with their scale and what they are of: `1.2 million`, `75 per cent`, `US$ 5bn`, `90 days`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from explainer.language.reading.number_words import and_a_half, in_words, scales, times
from explainer.language.reading.numbers import Number, digits_value
from explainer.language.reading.tokens import Token

_SCALE_SUFFIXES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
_ORDINAL_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th", "º", "ª", "°", ".º", ".ª", ".°", "er", "ro", "do", "to",
                                      "ra", "da", "ta", "vo", "va", "mo", "ma", "no", "na"})  # fmt: skip
_BEFORE_PERCENT: Final = frozenset({"", "-", "per"})
_BEFORE_SPAN: Final = frozenset({"", "-", "more", "full", "further", "other", "consecutive", "straight"})
_BEFORE_MONEY: Final = frozenset({"", "-", "us", "u.s.", "de", "of", "de los"})
_BEFORE_CENTS: Final = frozenset({"", "us", "-", "of a", "dollar", "de"})


def number_at(line: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """The number that begins with a token, and how many tokens it has; None where none begins."""
    money = int(line[at].says("money") and _has_digits_behind(line, at))
    digits = line[at + money].kind == "digits"
    found = _digits(line, at + money) if digits else in_words(line, at)
    if found is None:
        return None
    number, length = found
    if money:
        number = replace(number, start=line[at].start, unit="money")
    return _with_unit(line, at, number, length + money)


def _has_digits_behind(line: Sequence[Token], at: int) -> bool:
    behind = line[at + 1] if at + 1 < len(line) else None
    return behind is not None and behind.kind == "digits" and behind.gap in ("", ".")


def _digits(line: Sequence[Token], at: int) -> tuple[Number, int] | None:
    token = line[at]
    suffix = token.suffix.lower()
    if token.coded:
        return None
    values = digits_value(token.text)
    parts = tuple(float(part) for part in token.text.split(" ")) if " " in token.text else ()
    number = Number(token.start, token.end, values, parts=parts)
    if suffix in _ORDINAL_SUFFIXES:
        return replace(number, ordinal=True), 1
    if suffix in _SCALE_SUFFIXES:
        scaled = tuple(value * _SCALE_SUFFIXES[suffix] for value in values)
        return replace(number, values=scaled if suffix != "m" else (*scaled, *values), scale=_SCALE_SUFFIXES[suffix]), 1
    if re.fullmatch("[A-Z]{1,2}", token.suffix):
        return replace(number, code=token.text + token.suffix), 1
    if unicodedata.category(suffix[:1] or "a") == "No" and unicodedata.numeric(suffix[0]) < 1:  # 62½
        part = unicodedata.numeric(suffix[0])
        number = replace(number, values=tuple(value + part for value in values))
    length = 1
    while at + length < len(line) and scales(line[at + length]):
        number = times(number, line[at + length])
        length += 1
    return and_a_half(line, at, number, length)


def _with_unit(line: Sequence[Token], at: int, number: Number, length: int) -> tuple[Number, int]:
    """The number with the part, per cent, money or unit of time that stands right behind it."""
    behind = line[at + length] if at + length < len(line) else None
    with_it = _of(number, behind) if behind and behind.word else None
    return (with_it, length + 1) if with_it else (number, length)


def _of(number: Number, behind: Token) -> Number | None:
    """The number of what a word behind it says; None where the two do not belong together."""
    by, gap = behind.value, behind.gap
    if behind.says("percent") and gap in _BEFORE_PERCENT:
        return replace(number, unit="percent", end=behind.end)
    if behind.says("cent", "hundreds") and gap in ("per", "por"):
        return replace(number, unit="percent", end=behind.end)
    if behind.says("money") and gap in _BEFORE_MONEY:
        return replace(number, unit="money", end=behind.end)
    if behind.says("cent") and gap in _BEFORE_CENTS:
        return replace(number, unit="money", end=behind.end, values=_both(number.values, 1 / 100))
    if behind.word and behind.says("span") and gap in _BEFORE_SPAN:
        values = number.values if by == 1 else _both(number.values, by)
        return replace(number, span=behind.word.span, end=behind.end, values=values)
    if behind.says("part", "ordinal") and gap in ("", "-") and _are_parts(number, behind):
        return replace(number, end=behind.end, values=tuple(value / by for value in number.values))
    return None


def _both(values: tuple[float, ...], by: float) -> tuple[float, ...]:
    return (*values, *(value * by for value in values))


def _are_parts(number: Number, behind: Token) -> bool:
    """`two thirds`, `one third`, and no `two second`."""
    if number.ordinal or number.values[0] >= 100:
        return False
    return behind.says("part") or number.values[0] == 1 or behind.text.endswith("s")
