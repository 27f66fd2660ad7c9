"""A text begins with a sign that a spreadsheet takes for a formula.

The records are published as CSV. Excel and its like read a cell that begins with `=`, `+`, `-` or `@` as a formula,
and run it: readers see an error, or something worse than an error where the words were pasted from elsewhere.

Remedy: begin with another word ("minus 3 percent", "the account @name"). A warning: it does not stop the build.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from explainer.model.record import Record
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "formula"
_SIGNS = ("=", "+", "-", "@")


def check(site: Site) -> Iterator[Problem]:
    """Every text of every record."""
    data = site.dataset
    for record in data.records.values():
        for path, text in _texts(record):
            message = f'the text "{text[:30]}" begins with {text[0]}, which spreadsheets take for a formula'
            yield Problem(data.where(record.id, *path), message, RULE, "begin with a word", "warning")


def _texts(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The texts that begin so, with the way to each."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), record.model_dump(mode="json", by_alias=True))]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*path, name), inner) for name, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), inner) for index, inner in enumerate(value)]
        elif isinstance(value, str) and value.startswith(_SIGNS):
            yield path, value
