"""Whether words are those of a text, word for word.

What quoting changes is no difference: the shape of marks, hyphens and dashes, punctuation between words, the case of
the first letter. `[…]`, `…` and `...` leave words out; `[the]`, `[t]he` and `plan[s]` put in or change a few.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

_ALIKE = str.maketrans({
    **dict.fromkeys("’‘`´ʼ′", "'"), **dict.fromkeys("‐‑‒–—―−-/*_\\", " "), **dict.fromkeys("\u00ad\u200b"),
})  # fmt: skip
_GAP = re.compile(r"[\[(]\s*(?:…|\.{3,}|\. \. \.)\s*[\])]|…|\.{3,}|\. \. \.")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*\)|(?=[ ]{3}))")  # a statement has spaces for the address
_TOKEN = re.compile(r"[^\W_]*\[[^\[\]]*\][^\W_]*|[^\W_]+(?:['.,:][^\W_]+)*|[%‰$€£¥₹&+=°@#§…]")
_OTHER_CASE = re.compile(r"\[([^\W\d_])\](?=[^\W_])")  # [t]he
_FEW = r"(?:\S+ ){0,5}?"  # words for which those in brackets may stand


def same_words(words: str, texts: Iterable[str]) -> bool:
    """Whether the words stand in one of the texts, word for word."""
    tokens = _tokens(words)
    if all(token == "…" for token in tokens):
        return True
    if any(token == "…" or "[" in token for token in tokens):
        pattern = re.compile(f"(?<!\\S){''.join(_patterns(tokens))}")
        return any(pattern.search(_in_line(text)) for text in texts)
    as_typed = f" {' '.join(tokens)} "
    either = (as_typed, f" {as_typed[1].swapcase()}{as_typed[2:]}")
    return any(words in _in_line(text) for text in texts for words in either)


def in_one_line(text: str) -> str:
    """The words alone, in small letters: equal where two texts differ in what quoting may change."""
    return _in_line(text).strip().casefold()


def nearest_words(words: str, texts: Iterable[str]) -> str | None:
    """The words of one of the texts that are most like these, as they stand there; None where none are like them."""
    wanted = [token.casefold() for token in _tokens(words)]
    best, nearest = (0.4, False), None
    for text in texts:
        there = [(" ".join(_tokens(match[0])).casefold(), match.span()) for match in re.finditer(r"\S+", text)]
        for start in range(max(1, len(there) - len(wanted) + 1)):
            window = there[start : start + len(wanted)]
            ratio = SequenceMatcher(None, wanted, [word for word, _ in window], autojunk=False).ratio()
            likeness = (ratio, [word for word, _ in window[:1]] == wanted[:1])
            if likeness > best:
                best, nearest = likeness, text[window[0][1][0] : window[-1][1][1]].strip(" ,.;:“”\"'‘’«»()")
    return nearest


@lru_cache(maxsize=4096)
def _in_line(text: str) -> str:
    """The words of a text with one space between them, and one at each end."""
    words = " ".join(_tokens(_OTHER_CASE.sub(r"\1", text)))
    return f" {words} "


def _tokens(text: str) -> list[str]:
    """Words, signs that are read as words, gaps as `…`, and what stands in brackets with its brackets."""
    plain = _GAP.sub(" … ", _LINK.sub(r"\1", unicodedata.normalize("NFC", text)))
    return [re.sub(r"\s+", ".", token) for token in _TOKEN.findall(plain.translate(_ALIKE))]


def _patterns(tokens: list[str]) -> Iterator[str]:
    """What each word is looked for as; one with brackets, or behind them or a gap, may have changed."""
    first = True
    for token in tokens:
        before, bracket, rest = token.partition("[")
        changed, _, after = rest.partition("]")
        if token == "…":
            yield r"(?:\S+ )*?"
        elif not bracket:
            yield f"{_either_case(token) if first else re.escape(token)} "
        elif before or after:
            changed = _either_case(changed) if len(changed) == 1 and not before else r"\S*"
            yield f"{re.escape(before)}{changed}{re.escape(after)} "
        else:
            yield _FEW
        first = token == "…" or bool(bracket)


def _either_case(word: str) -> str:
    """A pattern for the word, its first letter large or small."""
    return f"[{re.escape(word[0].lower())}{re.escape(word[0].upper())}]{re.escape(word[1:])}"
