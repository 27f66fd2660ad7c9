"""Fenced code in Markdown: at the left margin, in items of lists and in quotations; where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explainer.markdown import syntax

_OPEN = re.compile(
    rf"(?P<lead>(?P<quote>(?:{syntax.QUOTE})*)[ \t]*(?:{syntax.MARKER})*)"
    r"(?P<sign>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)"
)
_END = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*")


@dataclass(frozen=True, slots=True)
class Fence:
    """Its first and last line by their number; what stands before it on its first line; its info string; its code.

    `closed`: a line of the same signs ends it. One without is no code, and its last line is its first.
    """

    first: int
    last: int
    lead: str
    info: str
    code: tuple[str, ...] = ()
    closed: bool = True


def find_fences(lines: Sequence[str]) -> Iterator[Fence]:
    """Every fence of a text, in order."""
    at, ends = 0, [number for number, line in enumerate(lines) if _END.fullmatch(line)]
    while at < len(lines):
        match = _OPEN.fullmatch(lines[at])
        if match:
            fence = _fence(lines, match, at, ends)
            yield fence
            at = fence.last
        at += 1


def _fence(lines: Sequence[str], match: re.Match[str], first: int, ends: Sequence[int]) -> Fence:
    """The fence that opens on that line; `ends` are the lines that may end one."""
    quoted, sign = match["quote"].count(">"), match["sign"]
    width = len(match["lead"].removeprefix(match["quote"]).expandtabs(4))
    end = re.compile(rf"[ \t]*{re.escape(sign[0])}{{{len(sign)},}}[ \t]*")
    last = next((at for at in ends if at > first and end.fullmatch(_unquoted(lines[at], quoted) or "")), first)
    inside = [_unquoted(line, quoted) for line in lines[first + 1 : last + 1]]
    if not inside or any(line is None or (width and _is_outside(line)) for line in inside):
        return Fence(first, first, match["lead"], match["info"].strip(), closed=False)
    code = tuple(dedented(line or "", width) for line in inside[:-1])
    return Fence(first, last, match["lead"], match["info"].strip(), code)


def _is_outside(line: str) -> bool:
    """Whether the line ends the item that a fence stands in."""
    return bool(line.strip()) and not line.startswith((" ", "\t"))


def _unquoted(line: str, depth: int) -> str | None:
    """The line without that many signs of a quotation; None where it has fewer."""
    for _ in range(depth):
        match = re.match(syntax.QUOTE, line)
        if not match:
            return None
        line = line[match.end() :]
    return line


def dedented(line: str, width: int) -> str:
    """The line without as much of its indentation."""
    line = line.expandtabs(4) if line.startswith((" ", "\t")) else line
    return line[min(width, syntax.indentation(line)) :]
