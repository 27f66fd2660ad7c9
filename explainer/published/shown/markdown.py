"""Changes in a pull request, as Markdown: whatever the words are, they show as they are, and call nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from explainer.published.changes import Changes, Row
from explainer.published.shown.words import counted, misses, of_what, telling, tells_of_nothing, was
from explainer.pull_request import link_to, safe

_LONGEST: Final = 56_000  # signs: a comment may have 65,536
_TABLE: Final = ("| | was | now | |", "|---|---|---|---|")


@dataclass(frozen=True, slots=True)
class Whereto:
    """Where links lead: to lines in the repository, and to what readers will see of a change; nowhere by default."""

    lines_at: str = ""
    shown_at: Callable[[Row], str] = lambda row: ""


_NOWHERE: Final = Whereto()


def as_markdown(changes: Changes, whereto: Whereto = _NOWHERE, *, with_added: bool = False) -> str:
    """A heading, how many there are, and a table for each kind, those that matter most to readers first."""
    rows = (*changes.rows, *changes.added) if with_added else changes.rows
    lines = ["### What changes for readers", "", f"{safe(counted(changes))}."]
    for problem in changes.history:
        lines += ["", f"⚠ **{safe(problem.message)}**: {safe(problem.hint or '')}"]
    for kind, of_kind in groupby(_as_many_as_fit(rows, whereto), key=lambda pair: type(pair[0].change)):
        lines += ["", f"#### {kind.label.capitalize()}", "", *_TABLE, *(line for _, line in of_kind)]
    if len(list(_as_many_as_fit(rows, whereto))) < len(rows):
        lines += ["", "There are more than fit here: `explainer changes` lists them all."]
    for step in changes.idle_apart:
        lines += ["", f"⚠ {safe(tells_of_nothing(step))}"]
    if changes.how_to_get_words and any(row.unknown for row in rows):
        lines += ["", safe(changes.how_to_get_words)]
    return "\n".join(lines) + "\n"


def _as_many_as_fit(rows: Iterable[Row], whereto: Whereto) -> Iterator[tuple[Row, str]]:
    length = 0
    for row in rows:
        line = _line(row, whereto)
        length += len(line)
        if length > _LONGEST:
            return
        yield row, line


def _line(row: Row, whereto: Whereto) -> str:
    about = f"<br>{safe(row.about)}" if row.about else ""
    at = row.change.place
    place = f"<br><sub>{link_to(at, f'{at.path}:{at.line}', whereto.lines_at)}</sub>"
    told = "<br>".join(safe(one) for one in (telling(row), *(misses(step, row) for step in row.also)))
    last = f"⚠ **{told}**" if row.untold else told if row.change.to_tell else ""
    what, shown_at = safe(of_what(row)), whereto.shown_at(row)
    cells = (
        (f"[{what}]({shown_at})" if shown_at else what) + about + place,
        safe(was(row) or ""),
        safe(row.new or ""),
        last,
    )
    return f"| {' | '.join(cells)} |"
