"""The lines of a calendar (RFC 5545), unfolded."""

from __future__ import annotations

from typing import NamedTuple


class ContentLine(NamedTuple):
    """One line as it was before it was folded, and the number of the first in the file that it takes."""

    text: str
    line: int


def content_lines(text: str) -> list[ContentLine]:
    """The lines of a calendar, each put together again."""
    found: list[ContentLine] = []
    for number, line in enumerate(text.replace("\r\n", "\n").removesuffix("\n").split("\n"), start=1):
        if found and line.startswith((" ", "\t")):
            found[-1] = found[-1]._replace(text=found[-1].text + line[1:])
        else:
            found.append(ContentLine(line, number))
    return found
