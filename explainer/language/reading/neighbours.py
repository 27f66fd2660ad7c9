"""What a number takes from the next one: the million of `75 to 80 million`, the fifth of `one in five`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from explainer.language.reading.numbers import Number

_RANGE: Final = frozenset({"to", "and", "or", "–", "-", "—", "a", "y", "o", "u", "e", "al", "of the", "of", "de los",
                           "de las", "of a", "de", "hasta", "until", "against", "frente a"})  # fmt: skip
_OUT_OF: Final = frozenset({"in", "out of", "in every", "of every", "de cada", "en cada"})
_FAR: Final = 12  # signs between two numbers that share a unit


def in_company(numbers: Sequence[Number], text: str) -> list[Number]:
    """The numbers, each with what only the one behind it says."""
    found = list(numbers)
    for at in range(len(found) - 1, 0, -1):
        one, two = found[at - 1], found[at]
        if two.start - one.end > _FAR:
            continue
        gap = " ".join(text[one.end : two.start].lower().split())
        if gap in _RANGE and not one.ordinal:
            found[at - 1] = _shared(one, two)
        elif gap in _OUT_OF and 0 < one.values[0] < two.values[0]:
            found[at - 1] = replace(one, values=(*one.values, one.values[0] / two.values[0]))
    return found


def _shared(one: Number, two: Number) -> Number:
    """The first of two numbers that share the unit and the scale of the second."""
    if two.scale != 1 and one.scale == 1:
        one = replace(one, values=(*one.values, *(value * two.scale for value in one.values)))
    if two.unit == "percent" and one.unit is None:
        one = replace(one, unit="percent")
    if two.span and not one.span and not one.unit:
        one = replace(one, span=two.span)
    return one
