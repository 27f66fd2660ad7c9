"""The words of others that records hold: what may stand in quotation marks where they are cited."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site.words.quotations import quotations
from explainer.site.words.record_words import in_every_language

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
