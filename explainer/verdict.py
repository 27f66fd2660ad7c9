"""What is wrong with a site: found anew only where something that has a say in it has changed.

Where nothing has, the standard library alone tells: no model, no YAML and no Markdown is imported.
"""

from __future__ import annotations

import datetime as dt
import os
from typing import Any

from explainer.completion.files import are_of, write_ids
from explainer.engine import engine_digest, engine_is_unchanged
from explainer.kept import Kept, kept_in
from explainer.loading.site_digest import site_digest
from explainer.problems import Location, Problem
from explainer.site.layout import Layout

CHECKED = "check"  # the folder of what is kept of checks
_NAME = "verdict"


def verdict(
    layout: Layout, kept: Kept, today: dt.date | None = None, *, for_editors: bool = True
) -> tuple[Problem, ...]:
    """All that is wrong with the site, sorted by place; as it was kept, if nothing has changed since.

    What it reads, it writes down `for_editors`, which complete ids from it; of a copy, nobody does.
    `today` is the day that dates are held against. With a verdict stand the days from which to which it is the same.
    """
    engine, before, day = engine_digest(), site_digest(layout), today.isoformat() if today else ""
    key = f"{engine} {before}" if engine and before else ""
    first, last, known = (kept.value(_NAME, key) if key else None) or ("", "", None)
    written = not for_editors or are_of(layout.root, before or "")
    if known is not None and first <= day <= last and written:
        return tuple(_problem(*row) for row in known)
    from explainer.checks import steady
    from explainer.pipeline import check_site  # takes half a second, with all that it imports

    site, found = check_site(layout.root, layout.content, layout.lang, kept, today=today, story_day=layout.story_day)
    same = site_digest(layout) == before  # nobody saved in the meantime
    if for_editors:
        write_ids(layout.root, site.dataset, before if same and before else "")
    if key and same and engine_is_unchanged():
        days = [one.isoformat() for one in steady(site)] if today else ["", ""]
        kept.put_value(_NAME, [*days, [_row(problem) for problem in found]], key)
    return found


def kept_at(layout: Layout) -> Kept:
    """Where a site keeps its verdict: in its `.cache/`, unless that leads elsewhere, or the environment says no."""
    folder = layout.root / ".cache"
    return Kept() if folder.is_symlink() or (folder / CHECKED).is_symlink() else kept_in(folder / CHECKED, os.environ)


def _row(problem: Problem) -> tuple[Any, ...]:
    place = problem.location
    return place.path, place.line, place.column, problem.message, problem.rule, problem.hint, problem.level


def _problem(path: str, line: int, column: int, *words: Any) -> Problem:
    return Problem(Location(path, line, column), *words)
