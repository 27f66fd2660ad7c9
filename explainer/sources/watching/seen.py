"""What was seen at an address: the page itself, another one, none, or nothing that could be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# `unknown` is never a reason to think ill of a page: it stands behind a wall, or nobody answered just then.
Outcome = Literal["live", "moved", "dead", "deviated", "usurped", "unknown"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What it was, why, in words, and where it leads."""

    outcome: Outcome
    why: str
    to: str = ""
    unanswered: bool = False
    """Whether nothing answered at all, which may be the fault of who asks."""
