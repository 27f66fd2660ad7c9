"""Which known id or address a mistyped one was meant to be: near by spelling, never another thing of a like name.

`bridge-cost-five` and `bridge-cost-six` look alike and are two facts. So numbers have to be equal, and of each word at
most one letter may be missing, too many, wrong or in its neighbour's place; words of three letters have to be equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from explainer.problems import hint_of

_WORD = re.compile(r"[^\W_]+")
_SHORT = 3  # letters of a word that one letter makes another: us, un; man, men
_MOST_WORDS = 2  # that may be mistyped

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """The known names: by their letters without what parts them, and by how many words and which numbers they have."""

    by_letters: dict[str, list[str]] = field(default_factory=dict)
    by_numbers: dict[tuple[int, Words], list[tuple[str, Words]]] = field(default_factory=dict)


def near_id(wanted: str, known: Iterable[str]) -> str | None:
    """The known id, address or anchor that was certainly meant; None where there is none, or where two are as near."""
    names, words = _indexed(frozenset(known)), _words(wanted)
    if not words:
        return None
    likely = names.by_letters.get("".join(words))
    if not likely:
        near = _mistyped(words, names.by_numbers)
        likely = [name for name, wrong in near.items() if wrong == min(near.values())]
    return likely[0] if len(likely) == 1 else None


def did_you_mean_id(wanted: str, known: Iterable[str], otherwise: str | None = None) -> str | None:
    """A hint that names the id that was meant, where that is certain, followed by what to say in any case."""
    return hint_of(near_id(wanted, known), otherwise)


@lru_cache(maxsize=8)
def _indexed(known: frozenset[str]) -> _Names:
    names = _Names()
    for name in sorted(known):
        words = _words(name)
        names.by_letters.setdefault("".join(words), []).append(name)
        names.by_numbers.setdefault((len(words), _numbers(words)), []).append((name, words))
    return names


def _mistyped(words: Words, known: Mapping[tuple[int, Words], list[tuple[str, Words]]]) -> Mapping[str, int]:
    """The names with the same words but for slips of the finger, each with how many there are."""
    found = {}
    for name, others in known.get((len(words), _numbers(words)), ()):
        apart = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
        if len(apart) <= _MOST_WORDS and all(is_slip(one, other) for one, other in apart):
            found[name] = len(apart)
    return found


def _words(name: str) -> Words:
    return tuple(_WORD.findall(name.casefold()))


def _numbers(words: Words) -> Words:
    return tuple(word for word in words if not word.isalpha())


def is_slip(one: str, other: str) -> bool:
    """Whether one letter is missing, too many, another, or two neighbours have changed places."""
    if max(len(one), len(other)) <= _SHORT or not (one.isalpha() and other.isalpha()):
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    swapped = len(a) > 1 and len(b) > 1 and (a[0], a[1]) == (b[1], b[0]) and a[2:] == b[2:]
    return swapped or a[1:] == b or a == b[1:] or a[1:] == b[1:]
