"""What was chosen for a field, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """The value of a field, None where the page shows none; where it comes from; and what an editor should look at."""

    value: str | tuple[str, ...] | None = None
    where: str = ""
    asks: tuple[str, ...] = ()

    @property
    def text(self) -> str | None:
        """The value, where it is one text."""
        return self.value if isinstance(self.value, str) else None
