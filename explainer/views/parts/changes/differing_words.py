"""Which words differ between what something said and what it says, so that a reader sees them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

_WORD = re.compile(r"\w+(?:[.,:'’-]\w+)*|\s+|[^\w\s]")
_SHORT = 8  # words: so few are marked, however little they have in common
_IN_COMMON = 0.25  # of longer words: where less is the same, marks would point at everything


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other, whether they are other than on the other side, and where they lead, if anywhere."""

    words: str
    differs: bool = False
    href: str | None = None


def differing(was: str, now: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both as runs. Where hardly anything is the same in both, nothing is marked: `Was` and `Now` say enough."""
    before, after = _WORD.findall(was), _WORD.findall(now)
    if _have_little_in_common(was.split(), now.split()):
        return (Run(was),), (Run(now),)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    same = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    return (
        tuple(_runs(before, ((first, size) for first, _, size in same))),
        tuple(_runs(after, ((first, size) for _, first, size in same))),
    )


def _have_little_in_common(was: list[str], now: list[str]) -> bool:
    long = max(len(was), len(now)) > _SHORT
    return long and SequenceMatcher(None, was, now, autojunk=False).ratio() < _IN_COMMON


def unmarked(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same words with no mark in them: a run for each link, and one for what stands between."""
    return tuple(
        Run("".join(run.words for run in several), href=href)
        for href, several in groupby(runs, key=lambda run: run.href)
    )


def _runs(words: Sequence[str], same: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """The words as runs; a space between two that differ belongs to them, one at an end of theirs does not."""
    common = {at for first, size in same for at in range(first, first + size)}
    marks = [at not in common for at in range(len(words))]
    for at, word in enumerate(words):
        if word.isspace():
            marks[at] = all(_differs_beside(words, common, at, step) for step in (-1, 1))
    for differs, run in groupby(zip(words, marks, strict=True), key=lambda pair: pair[1]):
        yield Run("".join(word for word, _ in run), differs)


def _differs_beside(words: Sequence[str], common: set[int], at: int, step: int) -> bool:
    return 0 <= at + step < len(words) and at + step not in common
