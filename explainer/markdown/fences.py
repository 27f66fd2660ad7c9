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
    at = 0
    while at < len(lines):
        match = _OPEN.fullmatch(lines[at])
        if match:
            fence = _fence(lines, at, match)
            yield fence
            at = fence.last
        at += 1


def _fence(lines: Sequence[str], first: int, match: re.Match[str]) -> Fence:
    quoted, sign = match["quote"].count(">"), match["sign"]
    width = len(match["lead"].removeprefix(match["quote"]).expandtabs(4))
    end = re.compile(rf"[ \t]*{re.escape(sign[0])}{{{len(sign)},}}[ \t]*")
    code = list[str]()
    for at in range(first + 1, len(lines)):
        inner = _unquoted(lines[at], quoted)
        if inner is None or (width and inner.strip() and not inner.startswith((" ", "\t"))):
            break  # the item or quotation that it stands in ends here
        if end.fullmatch(inner):
            return Fence(first, at, match["lead"], match["info"].strip(), tuple(code))
        code.append(dedented(inner, width))
    return Fence(first, first, match["lead"], match["info"].strip(), closed=False)


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
