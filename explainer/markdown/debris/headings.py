"""Headings that are none, lines that make a heading of what stands above them, and what no heading may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.markdown import syntax
from explainer.markdown.source_text import SourceText
from explainer.site.page import Found

_NO_SPACE = re.compile(r"(#{1,6})(?=[^\s#])\S.*|#{7,}.*")
_INDENTED = re.compile(r"(?=[ >*+\d-])[ >]*(?:(?:[-*+]|\d{1,3}\.)[ ]+)?(#{1,6}[ ].*)")
_HEADING = re.compile(r"#{1,6}(?:[ \t]+(?P<words>.*?))?[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"[ >]*(=+|-+)[ ]*$")
_BREAK = re.compile(r"[ >]*((?:-[ ]*){3,}|(?:_[ ]*){3,}|(?:\*[ ]*){3,})$")
_MARKER = re.compile(rf"{syntax.BRACKET}|\[\^[^\[\]\n]+\]")
_BEFORE = "write ## and a space before a heading, with an empty line above it"


def bad_headings(source: SourceText) -> Iterator[Found]:
    """Everything that is wrong with a page's headings, one by one; their order is for those who see them all."""
    above = ""
    for offset, line in source.lines():
        fault = _fault(line) or _underline(line, above)
        above = line
        if fault is None:
            continue
        column, message, hint = fault
        if source.raw[offset : offset + column] == line[:column]:  # else code stands before it, blanked out
            yield Found(message, source.place(offset + column), hint)


def _fault(line: str) -> tuple[int, str, str] | None:
    """What is wrong with a line that begins as a heading does: where, what, and what to do."""
    if match := _NO_SPACE.match(line):
        if match[1] == "#":
            hint = "write \\# where the sign is meant; a heading has ## and a space before it"
            return 0, f'the # at the beginning of a line makes a heading of "{line[:40]}"', hint
        hint = "a heading has two to six # and a space before it: ## Title; write \\# where the sign is meant"
        return 0, f'"{line[:40]}" has no space behind its #', hint
    if match := _INDENTED.match(line):
        return match.start(1), f'"{match[1][:40]}" is no heading of the page', "a heading begins at the left margin"
    if (match := _HEADING.match(line)) is None:
        return None
    words = match["words"] or ""
    if marker := _MARKER.search(words):
        hint = "put it behind the sentence below the heading that says so"
        return match.start("words") + marker.start(), "a heading cites nothing and has no notes", hint
    if not any(map(str.isalnum, words)):
        return 0, "a heading without words", "write them, or delete the line"
    return None


def _underline(line: str, above: str) -> tuple[int, str, str] | None:
    """A line of hyphens or the like, by what stands above it."""
    below_words = above.strip(" >") and not above.startswith(("#", "///"))
    if below_words and (match := _UNDERLINE.match(line)):
        message = f'"{match[1][:7]}" makes a heading of the line above it'
        return match.start(1), message, f"delete it; {_BEFORE}"
    if match := _BREAK.match(line):
        message = f'"{match[1].strip()[:7]}" draws a line across the page'
        return match.start(1), message, f"delete it: parts are told apart by headings; {_BEFORE}"
    if match := _UNDERLINE.match(line):
        return match.start(1), f'"{match[1][:7]}" stands alone on its line', "delete it"
    return None
