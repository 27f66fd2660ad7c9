"""The theme's templates, made ready to lay out pages and exports."""

from __future__ import annotations

from functools import partial
from typing import Any

from jinja2 import Environment

from explainer.exports.markdown.pages import as_words
from explainer.language import Lang, choices, statuses


def add_words(env: Environment, lang: Lang) -> None:
    """Gives templates the words that are the same wherever something stands: `{{ fact.status|fact_status }}`."""
    standing = (statuses.fact_status, statuses.question_status, statuses.question_verdict, statuses.correction_class)
    chosen = (choices.source_kind, choices.url_status, choices.place_kind, choices.time_zone)
    for words in (*standing, *chosen):
        env.filters[words.__name__] = partial(words, lang=lang)
    env.filters["event_status"] = lambda status, unknown=False: statuses.event_status(status, lang, unknown)


class ThemeTemplates:
    """Templates by name. One of plain text (`.md`) escapes Markdown's signs where it must, not HTML's."""

    def __init__(self, env: Environment, lang: Lang) -> None:
        add_words(env, lang)
        self._env = env
        self._texts = env.overlay(autoescape=False)
        self._texts.filters = {**env.filters, "md": as_words}

    def render(self, name: str, **values: Any) -> str:
        """The template of that name with these values."""
        env = self._texts if name.endswith(".md") else self._env
        return env.get_template(name).render(**values)
