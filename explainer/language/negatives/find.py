"""Finds the negatives of ours in a text.

A clause is one where it denies and names our own reading ("no report read here", "none found"), or says that something
is not found, known or there and attributes that to nobody. Quoted words are others'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from explainer.language import Lang
from explainer.language.negatives import english, spanish
from explainer.language.negatives.words import NegativeWords
from explainer.language.sentences import sentences

_WORDS: Final[Mapping[Lang, NegativeWords]] = {"en": english.WORDS, "es": spanish.WORDS}
_QUOTED: Final = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|‘[^’]*’(?!\w)")


class Negative(NamedTuple):
    """A negative of ours: where its clause stands in the text, and its words."""

    start: int
    end: int
    words: str


def own_negatives(text: str, lang: Lang) -> Iterator[Negative]:
    """Each sentence in which we say that something was not found, read or known; of several clauses, the first."""
    words = _WORDS[lang]
    if not words.any.search(text):
        return
    plain = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    for sentence in sentences(plain, lang):
        if found := next(_own_clauses(sentence.text, words), None):
            start, end = sentence.start + found[0], sentence.start + found[1]
            yield Negative(start, end, " ".join(text[start:end].split()))


def _own_clauses(sentence: str, words: NegativeWords) -> Iterator[tuple[int, int]]:
    """The clauses that deny in our own name. Behind a colon, whoever speaks before it may go on."""
    start, said = 0, False
    for part in (*words.clause.finditer(sentence), None):
        end = part.start() if part else len(sentence)
        clause = sentence[start : end + 1]  # with the sign that ends it
        said = bool(words.said.search(clause)) or (said and sentence[start - 1] == ":")
        if words.any.search(clause) and (words.own.search(clause) or (not said and words.unless_said.search(clause))):
            shown = clause[: end - start]
            yield start + len(shown) - len(shown.lstrip(" \t\n*_>-")), start + len(shown.rstrip())
        start = part.end() if part else end
