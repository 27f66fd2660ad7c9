"""Blanks out code in Markdown, sign by sign, so that places stay true and nothing inside code is taken for prose."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_INDENTED = re.compile(r"(?:\A|\n[ ]*\n)((?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z))+)")


def mask_code(text: str) -> str:
    """The text with fenced blocks, indented blocks and code spans replaced by spaces; line breaks stay."""
    text = _FENCE.sub(lambda match: _blank(match[0]), text)
    text = _INDENTED.sub(_blank_indented, text)
    return _SPAN.sub(lambda match: _blank_span(match[0]), text)


def _blank(code: str) -> str:
    return re.sub(r"[^\n]", " ", code)


def _blank_span(code: str) -> str:
    """A span never reaches over a blank line: what looks like one is two stray backticks."""
    return code if re.search(r"\n[ ]*\n", code) else _blank(code)


def _blank_indented(match: re.Match[str]) -> str:
    """Indented text is code, except the lines that go on with a list item or a note."""
    before = match.string[: match.start(1)].rstrip().rsplit("\n\n", 1)[-1].lstrip("\n")
    if re.match(r"[ ]{0,12}(?:[-*+]|\d{1,3}\.)[ ]|\[\^|[ ]{4}|:[ ]", before):
        return match[0]
    return match[0][: match.start(1) - match.start()] + _blank(match[1])
