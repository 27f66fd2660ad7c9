"""The theme's templates, made ready to lay out pages and exports."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from explainer.exports.markdown.pages import as_words


class ThemeTemplates:
    """Templates by name. One of plain text (`.md`) escapes Markdown's signs where it must, not HTML's."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._texts = env.overlay(autoescape=False)
        self._texts.filters = {**env.filters, "md": as_words}

    def render(self, name: str, **values: Any) -> str:
        """The template of that name with these values."""
        env = self._texts if name.endswith(".md") else self._env
        return env.get_template(name).render(**values)
