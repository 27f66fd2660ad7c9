"""Changes in a pull request, as Markdown: whatever the words are, they show as they are, and call nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from explainer.published.changes import Changes, Row
from explainer.published.shown.words import counted, misses, of_what, telling, tells_of_nothing, was
from explainer.pull_request import safe

_LONGEST: Final = 56_000  # signs: a comment may have 65,536
_TABLE: Final = ("| | was | now | |", "|---|---|---|---|")


def as_markdown(changes: Changes, *, with_added: bool = False) -> str:
    """A heading, how many there are, and a table for each kind, those that matter most to readers first."""
    rows = (*changes.rows, *changes.added) if with_added else changes.rows
    lines = ["### What changes for readers", "", f"{safe(counted(changes))}."]
    for problem in changes.history:
        lines += ["", f"⚠ **{safe(problem.message)}**: {safe(problem.hint or '')}"]
    for kind, of_kind in groupby(_as_many_as_fit(rows), key=lambda pair: type(pair[0].change)):
        lines += ["", f"#### {kind.label.capitalize()}", "", *_TABLE, *(line for _, line in of_kind)]
    if len(list(_as_many_as_fit(rows))) < len(rows):
        lines += ["", "There are more than fit here: `explainer changes` lists them all."]
    for step in changes.idle_apart:
        lines += ["", f"⚠ {safe(tells_of_nothing(step))}"]
    if changes.how_to_get_words and any(row.unknown for row in rows):
        lines += ["", safe(changes.how_to_get_words)]
    return "\n".join(lines) + "\n"


def _as_many_as_fit(rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    length = 0
    for row in rows:
        line = _line(row)
        length += len(line)
        if length > _LONGEST:
            return
        yield row, line


def _line(row: Row) -> str:
    about = f"<br>{safe(row.about)}" if row.about else ""
    place = f"<br><sub>{safe(f'{row.change.place.path}:{row.change.place.line}')}</sub>"
    told = "<br>".join(safe(one) for one in (telling(row), *(misses(step, row) for step in row.also)))
    last = f"⚠ **{told}**" if row.untold else told if row.change.to_tell else ""
    cells = (safe(of_what(row)) + about + place, safe(was(row) or ""), safe(row.new or ""), last)
    return f"| {' | '.join(cells)} |"
