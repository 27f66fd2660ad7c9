"""How exports have text laid out by the theme, without knowing by what."""

from __future__ import annotations

from typing import Any, Protocol


class Templates(Protocol):
    """The theme's templates; those of plain text (`.md`) escape nothing but what their `md` filter is given."""

    def render(self, name: str, **values: Any) -> str:
        """The template of that name with these values."""
        ...
