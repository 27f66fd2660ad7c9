"""A text that a spreadsheet takes for a formula, from its beginning or from a sign at which some part their cells.

The records are published as CSV. Excel and its like read a cell that begins with `=`, `+`, `-` or `@` as a formula,
and run it: readers see an error, or something worse than an error where the words were pasted from elsewhere. Where a
comma is the decimal sign, many part a row at `;` instead, and others at `|`: there, `The sum;=1+1` makes two cells, of
which the second is run.

Remedy: begin with another word ("minus 3 percent", "the account @name"); put a space and a word between the two signs.
A warning, because a quotation may say so and is not changed: it does not stop the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from explainer.model.cited_text import without_citations
from explainer.model.record import Record
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "formula"
# Spreadsheets pass over blanks before the sign, and read signs of full width as theirs.
_BEGINS = re.compile(r"\s*([=+\-@\uff1d\uff0b\uff0d\uff20])")
_PARTED = re.compile(r"[;|][ \"']*([=+\-@\uff1d\uff0b\uff0d\uff20](?=\S))")


def check(site: Site) -> Iterator[Problem]:
    """Every text of every record."""
    data = site.dataset
    for record in data.records.values():
        for path, text in _texts(record):
            if found := _BEGINS.match(text):
                message = f'the text "{text[:30]}" begins with {found[1]}, which spreadsheets take for a formula'
                yield Problem(data.where(record.id, *path), message, RULE, "begin with a word", "warning")
            elif found := _PARTED.search(text := without_citations(text)):
                part = text[found.start() : found.start() + 30]
                message = f'"{part}" begins a formula in spreadsheets that part their cells at {part[0]}'
                yield Problem(data.where(record.id, *path), message, RULE, "put a word behind that sign", "warning")


def _texts(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """All texts, with the way to each."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), record.model_dump(mode="json", by_alias=True))]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, name), inner) for name, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), inner) for index, inner in enumerate(value)]
        elif isinstance(value, str):
            yield path, value
