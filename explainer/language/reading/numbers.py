"""What a number of a text may be, and what its digits mean with the separators of either language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from explainer.language.reading.vocabulary import Span

Unit = Literal["percent", "money"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text, `text[start:end]` with its unit: the values that it may have, since `1.200` has two.

    `unit`: per cent or money, where it says so; `span`: the unit of time that it counts. `ordinal`: a place in an
    order. `digits`: it is written in them. `several`: "hundreds", "a hundred": any number from its value up. `scale`:
    the million that it ends with. `parts`: what it is if the space in `24 500` parts two numbers. `code`: `46A`, of
    which a letter is part.
    """

    start: int
    end: int
    values: tuple[float, ...]
    unit: Unit | None = None
    span: Span | None = None
    ordinal: bool = False
    digits: bool = True
    several: bool = False
    scale: float = 1
    parts: tuple[float, ...] = ()
    code: str = ""


def digits_value(text: str) -> tuple[float, ...]:
    """What digits may mean: `1,200.5` one number, `1.200` either 1200 or 1.2."""
    signs = re.sub(r"\d", "", text)
    if not signs:
        return (float(text),)
    if any(sign not in ".," for sign in signs):  # spaces and apostrophes part thousands
        whole = re.sub(r"[^\d.,]", "", text)
        return (float(whole.replace(",", ".")),)
    if len(set(signs)) == 2:
        return (float(text.replace(signs[0], "").replace(signs[-1], ".")),)
    if len(signs) > 1:
        return (float(re.sub(r"\D", "", text)),)
    decimal = float(text.replace(",", "."))
    grouped = re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text)
    return (float(re.sub(r"\D", "", text)), decimal) if grouped else (decimal,)
