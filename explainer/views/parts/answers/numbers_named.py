"""The numbers that an answer names in its words, held against the figure of its fact."""

from __future__ import annotations

import re
from typing import Final

from explainer.model.fact import Figure

NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")


def numbers_in(words: str) -> list[float]:
    """The numbers that are written in digits, in their order."""
    return [float(found.replace(",", "")) for found in NUMBER.findall(words)]


def names_figure(words: str, figure: Figure) -> bool:
    """Whether the words name the figure as it is, in its own unit; of a range, both of its ends."""
    said = numbers_in(words)
    return all(number in said for number in figure.span)
