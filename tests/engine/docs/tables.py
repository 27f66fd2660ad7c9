"""The table of docs/citation-syntax.md, read as a reader reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[3] / "docs"


@dataclass(frozen=True)
class Row:
    """One row of a table of fields: the names in its first cell, whether they are bold, and what they hold."""

    names: tuple[str, ...]
    required: bool
    holds: str


def rows(text: str) -> tuple[Row, ...]:
    """The rows of the first table of fields in a text."""
    table = re.search(r"^\| field \| what it holds \|\n\|[-|]+\|\n((?:\|.*\n?)+)", text, re.MULTILINE)
    assert table
    return tuple(_row(line) for line in table[1].splitlines())


def _row(line: str) -> Row:
    first, holds = (cell.strip() for cell in line.strip("|").split("|", 1))
    return Row(tuple(first.replace("*", "").split(", ")), first.startswith("**"), holds.strip(" |"))
