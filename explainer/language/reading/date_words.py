"""What a date of a text may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DateKind = Literal["day", "month", "year", "decade"]
Day = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date of a text, `text[start:end]`: the dates that it may mean, each a year, a month and a day where it says so.

    `numbers`: what it is if it is no date, as in `In January 12 were freed`. `both_ends`: it goes from the first of its
    dates to the last.
    """

    kind: DateKind
    start: int
    end: int
    dates: tuple[Day, ...]
    numbers: tuple[float, ...] = ()
    both_ends: bool = False
