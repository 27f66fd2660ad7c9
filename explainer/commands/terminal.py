"""Where a command says what it has to say: `explainer.cli` alone prints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terminal:
    """`write` takes the text that was asked for, line ends and all; `warn`, a line for who sits before it.

    `ask` puts a question to whoever sits there, and gives the line that is typed; None where nobody does.
    """

    write: Callable[[str], object]
    warn: Callable[[str], None]
    ask: Callable[[str], str] | None = None
