"""A table (CSV) that programs read wrongly: rows of several widths, columns without names, bad quotes.

Remedy: mend what writes it: one row of names, as many cells in each row, quotes doubled within quotes (RFC 4180).
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Location, Problem

RULE = "bad-csv"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every table."""
    for file in site.named(".csv"):
        rows = csv.reader(io.StringIO(site.text(file), newline=""), strict=True)
        try:
            yield from _table(file, rows)
        except csv.Error as error:
            yield Problem(Location(file, rows.line_num), f"this is no table: {error}", RULE, "mend what writes it")


def _table(file: str, rows: Iterator[list[str]]) -> Iterator[Problem]:
    line, names = 1, next(rows, [])
    if not names:
        yield Problem(Location(file), "this table is empty", RULE, "write at least the names of its columns")
    for name, count in Counter(names).items():
        if not name or count > 1:
            message = f'{count} columns are called "{name}"' if count > 1 else "a column has no name"
            yield Problem(Location(file), message, RULE, "give each column a name of its own")
    for row in rows:
        line += 1
        if len(row) != len(names):
            message = f"row {line} has {len(row)} cells, and the table {len(names)} columns"
            yield Problem(Location(file, getattr(rows, "line_num", line)), message, RULE, "fill or leave out cells")
