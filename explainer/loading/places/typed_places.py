"""Places in files as they were typed: reading composes letters (NFC), and columns count what an editor's line holds."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from explainer.language.normal_form import composed
from explainer.loading.text_file import lines_as_typed
from explainer.problems import Location, Problem


def as_typed(root: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, each at its place in the file under `root` as it was typed."""

    @cache
    def lines(path: str) -> tuple[str, ...]:
        return _decomposed_lines(root / path)

    for problem in problems:
        place = problem.location
        typed = lines(place.path)[place.line - 1 : place.line]
        yield replace(problem, location=_typed(place, typed[0])) if typed else problem


def _decomposed_lines(path: Path) -> tuple[str, ...]:
    """The lines of a file that reading changed; none where it changed none."""
    lines = lines_as_typed(path)
    return () if all(unicodedata.is_normalized("NFC", line) for line in lines) else lines


def _typed(place: Location, line: str) -> Location:
    """The place in the line as typed, of which reading has made a shorter or longer one."""
    before = bisect_right(range(len(line) + 1), place.column - 1, key=lambda end: len(composed(line[:end])))
    return replace(place, column=max(before, 1))
