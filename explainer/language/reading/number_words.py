"""Numbers in words: `twenty-three`, `two and a half million`, `dos mil quinientos`, `tens of thousands`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf
from typing import Final

from explainer.language.reading.numbers import Number
from explainer.language.reading.tokens import Token

OF: Final = frozenset({"", "-", "a", "of a", "de", "of", "un", "de un"})
_ROOM: Final = {"ten": 10, "hundreds": 100}  # what is less may stand behind: `twenty three`, `ciento dos`


def in_words(line: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """The number in words that begins with a token, and how many tokens it has; None where none begins."""
    first = line[at]
    if not first.says("small", "ten", "hundred", "hundreds", "scale", "several", "none", "ordinal", "part"):
        return None
    if first.says("none"):
        return Number(first.start, first.end, (0,), digits=False), 1
    if first.says("ordinal"):
        return Number(first.start, first.end, (first.value, 1 / first.value), digits=False, ordinal=True), 1
    if first.says("several"):
        return _several(line, at)
    return _part(line, at) if first.says("part") else _words(line, at)


def _several(line: Sequence[Token], at: int) -> tuple[Number, int]:
    """`hundreds`, `tens of thousands`, `cientos de miles`."""
    value, length = 1.0, 0
    while at + length < len(line) and line[at + length].says("several") and (not length or line[at + length].gap in OF):
        value *= line[at + length].value
        length += 1
    return Number(line[at].start, line[at + length - 1].end, (value,), digits=False, several=True), length


def _words(line: Sequence[Token], at: int) -> tuple[Number, int]:
    """Number words, the greatest first, as long as each adds to the ones before."""
    total = current = room = 0.0
    scale, length, ended_by = inf, 0, ""
    for token in line[at:]:
        if token.word is None or (length and not _goes_on(line, at + length)):
            break
        kind, value = token.word.kind, token.word.value
        if kind in ("small", "ten", "hundreds") or (kind == "ordinal" and length):
            if current and value >= room:
                break
            current, room = current + value, _ROOM.get(kind, 0)
        elif kind == "hundred" and (not length or 0 < current < 100):
            current, room = max(current, 1) * 100, 100
        elif kind == "scale" and value > scale:  # `mil millones`
            total, current, scale = (total + current) * value, 0, value
        elif kind == "scale" and value < scale:
            total, current, scale = total + max(current, 1) * value, 0, value
        else:
            break
        length, ended_by = length + 1, kind
        if kind == "ordinal":
            break
    alone = length == 1 and ended_by in ("hundred", "scale")  # `a hundred` is as loose as `hundreds`
    number = Number(line[at].start, line[at + length - 1].end, (total + current,), digits=False, several=alone)
    number = replace(number, ordinal=ended_by == "ordinal", scale=scale if ended_by == "scale" else 1)
    return and_a_half(line, at, number, length)


def _goes_on(line: Sequence[Token], at: int) -> bool:
    """Whether it goes on with the word before: `a hundred and two` does, `a thousand and two thousand` does not."""
    token = line[at]
    if token.says("scale", "hundred"):
        return token.gap in ("", "-")
    behind = line[at + 1] if at + 1 < len(line) else None
    return token.gap in ("", "-") or (token.gap in ("and", "y") and not (behind and scales(behind)))


def _part(line: Sequence[Token], at: int) -> tuple[Number, int]:
    """A part alone: `half`, `a quarter`, `half a million`, `medio millón`."""
    token = line[at]
    number, length = Number(token.start, token.end, (1 / token.value,), digits=False), 1
    if at + 1 < len(line) and line[at + 1].says("scale", "hundred") and line[at + 1].gap in OF:
        number, length = times(number, line[at + 1]), 2
    return number, length


def and_a_half(line: Sequence[Token], at: int, number: Number, length: int) -> tuple[Number, int]:
    """`two and a half`, `two and a half million`, `dos millones y medio`, `an hour and a half` left as it is."""
    behind = line[at + length : at + length + 2]
    if not behind or not behind[0].says("part") or behind[0].gap not in ("and a", "y", "and") or number.ordinal:
        return number, length
    part = 1 / behind[0].value
    last = line[at + length - 1]
    if last.says("scale"):
        part *= last.value
    number = replace(number, values=tuple(value + part for value in number.values), end=behind[0].end)
    length += 1
    if len(behind) > 1 and scales(behind[1]) and not last.says("scale"):
        return times(number, behind[1]), length + 1
    return number, length


def scales(token: Token) -> bool:
    """Whether it says how many times the number right before it is meant: `million`, `hundred`."""
    return token.says("scale", "hundred") and token.gap in ("", "-")


def times(number: Number, scale: Token) -> Number:
    """The number with the scale that stands behind it."""
    by = scale.value
    values = tuple(value * by for value in number.values)
    return replace(number, values=values, end=scale.end, scale=number.scale * by)
