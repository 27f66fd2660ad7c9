"""What stands inside an item, a definition or a note: dedented lines, parted where a block of its own begins."""

from __future__ import annotations

import re

from explainer.markdown import syntax
from explainer.markdown.fences import dedented
from explainer.markdown.processors.fenced import PLACEHOLDER


def inner_blocks(lines: list[str], width: int) -> list[str]:
    """The blocks of Markdown that these lines hold: a list or code inside an item needs no empty line above it."""
    inner = [dedented(line, width) for line in lines]
    if not inner or syntax.LIST_ITEM.match(inner[0]) or begins_code(inner[0]):
        return ["\n".join(inner)]
    deep = (at for at, line in enumerate(lines) if at and syntax.indentation(line) >= syntax.INSIDE and begins(line))
    nested = next(deep, len(inner))
    return [block for block in ("\n".join(inner[:nested]), "\n".join(inner[nested:])) if block.strip()]


def begins(line: str) -> bool:
    """Whether an item of a list or a block of code begins on the line."""
    return bool(syntax.LIST_ITEM.match(line)) or begins_code(line)


def begins_code(line: str) -> bool:
    """Whether the line stands for fenced code."""
    return bool(PLACEHOLDER.fullmatch(line.strip()))


def width_of(lines: list[str], indent: int = 0) -> int:
    """How far the first line that stands inside is indented."""
    inside = (syntax.indentation(line) for line in lines if line.strip())
    return next((width for width in inside if width - indent >= syntax.INSIDE), 0)


def ends(line: str, indent: int) -> bool:
    """Whether a block that begins on the line stands outside an item of that indentation."""
    outside = syntax.indentation(line) - indent < syntax.INSIDE
    return outside and (begins_code(line) or bool(re.match(syntax.QUOTE, line)))
