"""The lines of a calendar (RFC 5545), unfolded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class ContentLine(NamedTuple):
    """One line as it was before it was folded, and the number of the first in the file that it takes."""

    text: str
    line: int


def content_lines(text: str) -> Iterator[ContentLine]:
    """The lines of a calendar, each put together again."""
    whole, begins = "", 1
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if line.startswith((" ", "\t")) and number > 1:
            whole += line[1:]
            continue
        if number > 1:
            yield ContentLine(whole, begins)
        whole, begins = line, number
    if whole:
        yield ContentLine(whole, begins)
