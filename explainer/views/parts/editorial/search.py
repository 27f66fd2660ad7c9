"""What was looked for and not found, and who compared a record, in finished words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.language import Lang
from explainer.language.typography import typeset
from explainer.model.editorial.checked import Checked
from explainer.model.editorial.search import Search
from explainer.views.parts.links import DateView, date_view


@dataclass(frozen=True, slots=True)
class WordsView:
    """Words that were looked for, and the language they are in."""

    text: str
    language: Lang


@dataclass(frozen=True, slots=True)
class SearchView:
    """A search that found nothing: when, by which words, where."""

    day: DateView
    words: tuple[WordsView, ...]
    where: str


@dataclass(frozen=True, slots=True)
class CheckedView:
    """Who compared a record with what it rests on, and when."""

    day: DateView
    by: str


def search_view(search: Search, lang: Lang) -> SearchView:
    """The search; the words of the reader's language stand first."""
    words = sorted(_words(search), key=lambda found: found.language != lang)
    return SearchView(date_view(search.on, lang), tuple(words), search.where.in_language(lang))


def optional_search(search: Search | None, lang: Lang) -> SearchView | None:
    """The search, or None where there was none."""
    return search_view(search, lang) if search else None


def optional_checked(checked: Checked | None, lang: Lang) -> CheckedView | None:
    """Who compared it, or None where nobody has."""
    return CheckedView(date_view(checked.on, lang), checked.by) if checked else None


def _words(search: Search) -> Iterator[WordsView]:
    yield from (WordsView(typeset(text), "en") for text in search.words.en)
    yield from (WordsView(typeset(text), "es") for text in search.words.es)
