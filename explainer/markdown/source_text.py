"""A page's text with its code blanked out, and where its lines begin: what everything that looks for places reads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.markdown.code_mask import mask_fences, mask_spans
from explainer.markdown.fences import Fence, find_fences
from explainer.problems import Location


@dataclass(frozen=True, slots=True)
class SourceText:
    """The masked text; `first_line` is the line of the file where it begins.

    `raw` is the text as it was typed, `fences` the fenced code that it holds.
    """

    masked: str
    starts: tuple[int, ...]
    path: str
    first_line: int
    raw: str = ""
    fences: tuple[Fence, ...] = ()

    def place(self, offset: int) -> Location:
        """The line and column of a sign of the text."""
        line = bisect_right(self.starts, offset) - 1
        return Location(self.path, self.first_line + line, offset - self.starts[line] + 1)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line, with the place of its first sign in the text."""
        yield from zip(self.starts, self.masked.split("\n"), strict=True)


def source_text(text: str, path: str, first_line: int) -> SourceText:
    """The text of that file, without its code."""
    lines = text.split("\n")
    fences = tuple(find_fences(lines))
    masked = mask_spans("\n".join(mask_fences(lines, fences)))
    return SourceText(masked, line_starts(masked), path, first_line, text, fences)


def line_starts(text: str) -> tuple[int, ...]:
    """The place of each line's first sign."""
    return (0, *(match.end() for match in re.finditer("\n", text)))
