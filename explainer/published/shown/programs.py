"""Changes for programs: as JSON, and as annotations of a pull request, which are problems like any other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from explainer import problems, pull_request
from explainer.problems import Problem
from explainer.published.changes import Changes, Row
from explainer.published.shown.words import misses, of_what, telling

_RULE = "silent-change"


def as_json(changes: Changes, *, with_added: bool = False) -> str:
    """One object: since when, the changes, how many additions there are, what is wrong with publications."""
    rows = (*changes.rows, *changes.added) if with_added else changes.rows
    whole = {
        "since": changes.since,
        "published": changes.published,
        "changes": [_row(row) for row in rows],
        "added": len(changes.added),
        "untold": len(changes.untold),
        "history": json.loads(problems.render(changes.history, "json")),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_annotations(changes: Changes, root: Path) -> str:
    """The lines by which GitHub shows, at its place, each change that no correction tells of."""
    return pull_request.as_annotations(problems.in_order((*changes.history, *_problems(changes))), root)


def _problems(changes: Changes) -> Iterator[Problem]:
    for row in changes.untold:
        message = f"{of_what(row)} is not what readers last saw; {telling(row)}"
        yield Problem(row.change.place, message, _RULE, "; ".join(misses(step, row) for step in row.also) or None)


def _row(row: Row) -> dict[str, object]:
    change = row.change
    return {
        "kind": change.kind,
        "noun": change.noun,
        "id": change.key.id,
        "field": change.key.field,
        "lang": change.key.lang,
        "old": row.old,
        "new": row.new,
        "was_digest": change.was_digest,
        "path": change.place.path,
        "line": change.place.line,
        "column": change.place.column,
        "told": list(change.told),
        "untold": row.untold,
    }
