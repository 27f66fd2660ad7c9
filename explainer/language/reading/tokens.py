"""The tokens of a text that numbers and dates are made of; whatever else stands between two of them is their gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from explainer.language import Lang
from explainer.language.reading.vocabulary import WORDS, Word

TokenKind = Literal["word", "digits", "iso", "numeric", "clock", "ratio"]

_SPACES: Final = " \u00a0\u202f\u2009"
_LEX: Final = re.compile(
    rf"""
      (?P<word>[^\W\d_]+|[%¢$€£])
    | (?<![\w/.-])(?P<iso>\d{{4}}-(?:\d\d-\d\d|0[1-9]|1[0-2]))(?![\d/-])
    | (?<![\w/.-])(?P<numeric>\d{{1,2}}(?P<sep>[/.-])\d{{1,2}}(?P=sep)\d{{4}})(?![\w/-])
    | (?<![\w:])(?P<clock>(?:[01]?\d|2[0-4])[:h][0-5]\d)(?![\w:])
    | (?<![\w/])(?P<ratio>\d+/\d+)(?![\w/])
    | (?P<digits>
        (?P<figure>\d{{1,3}}(?P<group>[.,'’{_SPACES}])\d{{3}}(?:(?P=group)\d{{3}})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)
        (?P<suffix>\.?[ºª°]|[^\W\d_]+)?
      )
    """,
    re.VERBOSE,
)
_NAME_BEFORE: Final = re.compile(r"(?<![^\W\d_])[A-Z]{1,5}-$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the vocabulary, or signs that begin with a digit: what it says and where it stands.

    `gap` are the words since the last token, in lower case and with single spaces; empty where there is only space, and
    `close` where there is not even that. `suffix` are the letters right behind digits: `th`, `bn`. `coded`: it is part
    of a name by its shape (`F-35`, `G7`).
    """

    kind: TokenKind
    text: str
    start: int
    end: int
    gap: str
    close: bool
    word: Word | None = None
    suffix: str = ""
    coded: bool = False

    @property
    def value(self) -> float:
        """The number that a word says."""
        return self.word.value if self.word else 0

    def says(self, *kinds: str) -> bool:
        """Whether it is a word of one of these kinds."""
        return self.word is not None and self.word.kind in kinds


def tokens(text: str, lang: Lang) -> list[Token]:
    """The tokens of a text, in order."""
    return list(_tokens(text, lang))


def _tokens(text: str, lang: Lang) -> Iterator[Token]:
    words, last, token = WORDS[lang], 0, None
    for match in _LEX.finditer(text):
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        word = None
        if kind == "word":
            word = words.get(match[0].lower())
            if word is None or (lang == "en" and word.kind == "month" and match[0].islower()):
                continue
        start, end = match.span()
        between = text[last:start]
        close = not between and token is not None
        if kind == "digits":
            named = not (close and token and token.says("money")) and _in_a_name(text, start)
            token = Token(kind, match["figure"], start, end, _words(between), close, None, match["suffix"] or "", named)
        else:
            token = Token(kind, match[0], start, end, _words(between), close, word)
        yield token
        last = end


def _words(text: str) -> str:
    return " ".join(text.lower().split()) if not text.isspace() else ""


def _in_a_name(text: str, start: int) -> bool:
    """Whether letters stand right before digits, or capitals and a hyphen."""
    if start and text[start - 1].isalpha():
        return True
    return bool(_NAME_BEFORE.search(text, max(0, start - 7), start))
