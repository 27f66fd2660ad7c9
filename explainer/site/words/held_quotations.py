"""The quotations of what the site says, and the words of others that they are held to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explainer.model.dataset import Dataset
from explainer.site.words.quotable import Quotable, quotable, words_of_others
from explainer.site.words.quotations import Quotation, quotations
from explainer.site.words.record_words import in_every_language
from explainer.site.words.verbatim import in_one_line, same_words

_WORDS_OF_TERM = 5  # what is longer is no word of which one speaks
_SET_APART = re.compile(r"\s*>[\s>]*([^\s>—–-](?:.|\n(?!>\s*[—–-]))*)")


def quotations_in(text: str) -> Iterator[Quotation]:
    """The quotations of a claim; where it is set as one with `>` and has no marks, all of it but who is named below."""
    found = tuple(quotations(text))
    if not found and (set_apart := _SET_APART.match(text)):
        found = (Quotation(*set_apart.span(1), set_apart[1]),)
    yield from found


class Quotes:
    """What the records of a dataset hold in the words of others; each is read once.

    `own` asks for a quotation that stands in the text of the record itself.
    """

    def __init__(self, data: Dataset) -> None:
        self._data = data
        self._held: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._terms = frozenset(
            in_one_line(name) for term in data.terms.values() for name in (*in_every_language(term.term), *term.aliases)
        )

    def is_term(self, found: Quotation) -> bool:
        """Whether these are words of which we speak, or a term of the glossary: nobody is said to say them."""
        few = len(found.words.split()) <= _WORDS_OF_TERM
        return (found.term and few) or in_one_line(found.words) in self._terms

    def have(self, found: Quotation, held_to: Sequence[Quotable], own: bool = False) -> bool:
        """Whether one of the records holds the words, word for word."""
        return any(same_words(found.words, self.of(record, own)) for record in held_to)

    def of(self, record: Quotable, own: bool = False) -> tuple[str, ...]:
        """The words of others in a record."""
        if (record.id, own) not in self._held:
            words = words_of_others(record, self._data) if own else quotable(record, self._data)
            self._held[record.id, own] = tuple(words)
        return self._held[record.id, own]
