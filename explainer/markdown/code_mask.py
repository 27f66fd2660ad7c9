"""Blanks out code in Markdown, sign by sign, so that places stay true and nothing inside code is taken for prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
# As Markdown finds a span; it goes on over the end of a line, but not into what begins a block of its own.
_SPAN = re.compile(
    r"(?<!\\)(?:\\\\)+(?=`)"
    r"|(?<!\\)(?P<ticks>`+)(?:[^\n]|\n(?![ \t]*(?:\n|[-*+>|#/:]|\d+\.[ ]|\[\^)))+?(?<!`)(?P=ticks)(?!`)"
)
_INDENTED = re.compile(r"[ ]{4}|[ ]{0,3}\t")
_ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,3}\.|:)[ ]")
_FENCED = "\0"  # stands for the signs of a fenced block until lists are told from code; no text that is read holds it
_NO_PARAGRAPH = re.compile(r"#{1,6}[ ]|///")


def mask_code(text: str) -> str:
    """The text with fenced blocks, indented blocks and code spans replaced by spaces; line breaks stay."""
    text = _FENCE.sub(lambda match: re.sub(r"[^\n]", _FENCED, match[0]), text)
    text = "\n".join(_without_indented_code(text.split("\n")))
    return _SPAN.sub(lambda match: _blank(match[0]) if match["ticks"] else match[0], text)


def _blank(code: str) -> str:
    return re.sub(r"[^\n]", " ", code)


def _without_indented_code(lines: list[str]) -> Iterator[str]:
    """Indented lines are code, except those that go on with a paragraph or with an item of a list."""
    in_list, in_paragraph = False, False
    for line in lines:
        if line.startswith(_FENCED):
            in_list, in_paragraph = False, False
            yield _blank(line)
            continue
        if not line.strip():
            in_paragraph = False
        elif _INDENTED.match(line):
            yield line if in_list or in_paragraph else _blank(line)
            continue
        else:
            in_list = bool(_ITEM.match(line)) or (in_list and in_paragraph)
            in_paragraph = not _NO_PARAGRAPH.match(line)
            in_list = in_list and in_paragraph
        yield line
