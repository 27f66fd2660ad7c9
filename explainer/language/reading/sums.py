"""Sums as they are typed: `180 + 30`, numbers in digits with what is done to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NUMBER: Final = r"[0-9]+(?:\.[0-9]+)?"
_REST: Final = re.compile(rf"[ ]*([+*×x−-])[ ]*({_NUMBER})")
_FORM: Final = re.compile(rf"{_NUMBER}(?:{_REST.pattern})+")


@dataclass(frozen=True, slots=True)
class Sum:
    """Numbers, and what they come to."""

    numbers: tuple[float, ...]
    value: float


def read_sum(text: str) -> Sum | None:
    """What a sum, difference or product comes to, products first; None for any other text."""
    first = re.match(_NUMBER, text)
    if first is None or not _FORM.fullmatch(text):
        return None
    numbers, terms = [float(first[0])], [float(first[0])]
    for sign, digits in _REST.findall(text[first.end() :]):
        number = float(digits)
        numbers.append(number)
        if sign in "*×x":
            terms[-1] *= number
        else:
            terms.append(number if sign == "+" else -number)
    return Sum(tuple(numbers), sum(terms))
