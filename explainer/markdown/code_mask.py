"""Blanks out code in Markdown, sign by sign, so that places stay true and nothing inside code is taken for prose.

Code stands between fences or between backticks. Lines that are indented are none: they go on with what they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from explainer.markdown.fences import Fence, find_fences

# As Markdown finds a span; it goes on over the end of a line, but not into what begins a block of its own.
_SPAN = re.compile(
    r"(?<!\\)(?:\\\\)+(?=`)"
    r"|(?<!\\)(?P<ticks>`+)(?:[^\n]|\n(?![ \t]*(?:\n|[-*+>|#/:]|\d+\.[ ]|\[\^)))+?(?<!`)(?P=ticks)(?!`)"
)


def mask_code(text: str) -> str:
    """The text with fenced blocks and code spans replaced by spaces; line breaks stay."""
    lines = text.split("\n")
    return mask_spans("\n".join(mask_fences(lines, find_fences(lines))))


def mask_fences(lines: list[str], fences: Iterable[Fence]) -> list[str]:
    """The lines with those of fences blanked out; what stands before a fence, a list's marker say, stays."""
    masked = list(lines)
    for fence in fences:
        if fence.closed:
            for at in range(fence.first, fence.last + 1):
                kept = fence.lead if at == fence.first else ""
                masked[at] = kept + " " * (len(lines[at]) - len(kept))
    return masked


def mask_spans(text: str) -> str:
    """The text with its code spans blanked out."""
    return _SPAN.sub(lambda match: _blank(match) if match["ticks"] else match[0], text)


def blanked(text: str, pattern: re.Pattern[str]) -> str:
    """The text with what matches replaced by spaces, sign by sign, so that places stay true; line breaks stay."""
    return pattern.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
