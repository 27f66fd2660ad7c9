"""Changes on a terminal: by importance, each with its place, what it was and is, and who tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from explainer.problems import printable
from explainer.published.changes import Changes, Row
from explainer.published.shown.words import counted, misses, of_what, telling, tells_of_nothing, was


def as_text(changes: Changes, *, with_added: bool = False) -> str:
    """All changes; what is new is only counted, unless it is asked for."""
    lines: list[str] = []
    rows = (*changes.rows, *changes.added) if with_added else changes.rows
    for kind, of_kind in groupby(rows, key=lambda row: type(row.change)):
        lines += [kind.label, *(line for row in of_kind for line in _lines(row)), ""]
    lines += [line for step in changes.idle_apart for line in (tells_of_nothing(step), "")]
    if changes.how_to_get_words and any(row.unknown for row in rows):
        lines += [changes.how_to_get_words, ""]
    for problem in changes.history:
        lines += [f"{problem.location}: {problem.level}: {problem.message} [{problem.rule}]", f"    {problem.hint}", ""]
    lines.append(counted(changes))
    if changes.added and not with_added:
        lines.append("--all lists the additions")
    return "".join(f"{printable(line)}\n" for line in lines)


def _lines(row: Row) -> Iterator[str]:
    yield f"  {row.change.place}: {of_what(row)}"
    if row.about:
        yield f"      in: {row.about}"
    for name, words in (("was", was(row)), ("now", row.new)):
        if words is not None or (row.change.to_tell and row.change.key.field):
            yield f"      {name}: {words if words is not None else '(nothing)'}"
    if row.change.to_tell:
        yield f"      {telling(row)}"
    for step in row.also:
        yield f"      {misses(step, row)}"
