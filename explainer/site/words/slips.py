"""Names of people that are written with one letter wrong, missing, too many or in its neighbour's place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from explainer.language.normal_form import without_accents
from explainer.language.personal_names import NAME_WORD
from explainer.near_ids import is_slip

_ENDS_OF_SEXES = frozenset({("o", "a"), ("a", "o"), ("", "a"), ("a", "")})  # Mario, María; Gabriel, Gabriela


@dataclass(frozen=True, slots=True)
class Slip:
    """Two words that are nearly those of a name: where they stand, as they are written, and the name."""

    at: int
    words: str
    name: str


class NearNames:
    """Names of people, to be found in texts where one of two words that follow each other is mistyped.

    `others` are names of whatever else: what is written as one of them is right.
    """

    def __init__(self, people: Iterable[str], others: Iterable[str]) -> None:
        self._known = {pair for name in others for _, pair, _ in _pairs(name)}
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        self._by_second: dict[str, list[tuple[str, str]]] = {}
        for name in people:
            words = [_plain(match[0]) for match in NAME_WORD.finditer(name)]
            for pair in dict.fromkeys((*pairwise(words), *((words[0], word) for word in words[2:]))):
                self._known.add(pair)
                self._by_first.setdefault(pair[0], []).append((pair[1], name))
                self._by_second.setdefault(pair[1], []).append((pair[0], name))

    def slips(self, text: str) -> Iterator[Slip]:
        """Every such pair of words, in order; those of a name that is known are none."""
        told = 0  # the end of what was found last: its second word may be the first of another pair
        for at, (first, second), written in _pairs(text):
            if at >= told and (first, second) not in self._known:
                name = next(self._meant(first, second), None)
                if name:
                    told = at + len(written)
                    yield Slip(at, written, name)

    def _meant(self, first: str, second: str) -> Iterator[str]:
        """The names that have one of the two words and nearly the other."""
        for known, name in self._by_first.get(first, ()):
            if is_slip(second, known) and second.removesuffix("s") != known:
                yield name
        for known, name in self._by_second.get(second, ()):
            if is_slip(first, known) and not _other_sex(first, known):
                yield name


def _pairs(text: str) -> Iterator[tuple[int, tuple[str, str], str]]:
    """Every two words with capitals that only spaces part: where, in plain letters, and as they are written."""
    before: re.Match[str] | None = None
    for match in NAME_WORD.finditer(text):
        if before and text[before.end() : match.start()].isspace():
            written = " ".join(text[before.start() : match.end()].split())
            yield before.start(), (_plain(before[0]), _plain(match[0])), written
        before = match


def _other_sex(one: str, other: str) -> bool:
    stem = min(len(one), len(other))
    stem -= one[:stem] != other[:stem]
    return one[:stem] == other[:stem] and (one[stem:], other[stem:]) in _ENDS_OF_SEXES


def _plain(word: str) -> str:
    return without_accents(word).lower()
