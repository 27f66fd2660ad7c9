"""Where in a text of YAML the words stand that a finding is about, and not only where the text begins.

A rule knows the place of a field. What it names in quotation marks, or at the head of its message, is looked for in the
lines of that text: where it stands there once, its place is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from explainer.language.normal_form import composed
from explainer.loading.text_file import lines_as_typed
from explainer.problems import Location, Problem

_NAMED = re.compile(r'"([^"]+)"|“([^”]+)”|^(\w[^"“]*?)(?= is (?:not )?named in )')
_FIELD = re.compile(r"[ ]*(?:-[ ]+)?(?=[\w-]+:)")
_VALUE = re.compile(r"[ ]*(?:-[ ]+)?[\w-]+:[ ]+")
_CUT_SHORT = re.compile(r"[ ]*…$")


def at_their_words(root: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, those of texts in files under `root` at the words that they name."""

    @cache
    def lines(path: str) -> tuple[str, ...]:
        return tuple(map(composed, lines_as_typed(root / path)))

    for problem in problems:
        found = _place(problem, lines(problem.location.path))
        yield replace(problem, location=found) if found else problem


def _place(problem: Problem, lines: tuple[str, ...]) -> Location | None:
    """The place of the words that the problem names, where it is at the head of a field's text that has them once."""
    place = problem.location
    first = lines[place.line - 1] if place.line <= len(lines) else ""
    head = _VALUE.match(first)
    if not head or head.end() != place.column - 1:
        return None
    text = "\n".join(_text(lines, place))
    for named in _NAMED.finditer(problem.message):
        words = _CUT_SHORT.sub("", next(filter(None, named.groups()))).split()
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
        found = list(re.finditer(pattern, text))
        if words and len(found) == 1:
            before = text[: found[0].start()]
            column = len(before) - before.rfind("\n")
            return replace(place, line=place.line + before.count("\n"), column=column)
    return None


def _text(lines: tuple[str, ...], place: Location) -> Iterator[str]:
    """The lines of the field's text; what stands before it in its first is blank."""
    first = lines[place.line - 1]
    field = _FIELD.match(first)
    indent = field.end() if field else 0
    yield " " * (place.column - 1) + first[place.column - 1 :]
    for line in lines[place.line :]:
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        yield line
