"""The words of others that records hold: what may stand in quotation marks where they are cited."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import LANGUAGES
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.fields import LocalizedText
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site.words.quotations import quotations

Quotable = Fact | Term | Source


def words_of_others(record: Quotable, data: Dataset) -> Iterator[str]:
    """Its quote, the words quoted of its sources, and their titles; of a source, its titles."""
    if isinstance(record, Source):
        yield from (record.title,) if record.title else ()
        yield from in_every_language(record.translated_title)
        return
    if isinstance(record, Fact) and record.quote:
        yield record.quote.text
    for link in record.sources:
        if link.quote:
            yield link.quote
        if link.source in data.sources:
            yield from words_of_others(data.sources[link.source], data)


def quotable(record: Quotable, data: Dataset) -> Iterator[str]:
    """The same, and what its own text and note quote."""
    yield from words_of_others(record, data)
    own = (record.text, record.note) if isinstance(record, Fact) else (getattr(record, "note", None),)
    for text in own:
        for words in in_every_language(text):
            yield from (found.words for found in quotations(words))


def in_every_language(text: LocalizedText | None) -> Iterator[str]:
    """The words of a text in each language that it is in; none of none."""
    return (words for lang in LANGUAGES if text and (words := getattr(text, lang)))
