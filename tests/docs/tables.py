"""The tables of docs/data-format.md and docs/citation-syntax.md, read as a reader reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


@dataclass(frozen=True)
class Row:
    """One row of a table of fields: the names in its first cell, whether they are bold, and what they hold."""

    names: tuple[str, ...]
    required: bool
    holds: str


@cache
def field_tables() -> dict[str, tuple[Row, ...]]:
    """The fields of every kind of record, by its folder."""
    sections = (DOCS / "data-format.md").read_text("utf-8").split("\n### ")[1:]
    found = {}
    for section in sections:
        folder = re.search(r"`data/(\w+)/`", section.splitlines()[0])
        assert folder, section.splitlines()[0]
        found[folder[1]] = rows(section)
    return found


def rows(text: str) -> tuple[Row, ...]:
    """The rows of the first table of fields in a text."""
    table = re.search(r"^\| field \| what it holds \|\n\|[-|]+\|\n((?:\|.*\n?)+)", text, re.MULTILINE)
    assert table
    return tuple(_row(line) for line in table[1].splitlines())


def _row(line: str) -> Row:
    first, holds = (cell.strip() for cell in line.strip("|").split("|", 1))
    return Row(tuple(first.replace("*", "").split(", ")), first.startswith("**"), holds.strip(" |"))


def field_order(folder: str) -> list[str]:
    """The names of a kind's fields in the order of its table."""
    return [name for row in field_tables()[folder] for name in row.names]
