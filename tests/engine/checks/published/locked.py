"""A small site that was published, edited, and checked again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from explainer.kept import Kept
from explainer.pipeline import check_site, read_site
from explainer.problems import Problem
from explainer.site.published.lock import lock_text
from explainer.site.published.parts import entries_by_file, parts_of
from tests.engine.site.published.comparing import EVERY_KIND, Edit
from tests.engine.sites import tiny

_DAY = dt.date(2026, 12, 1)
_KEPT = Kept(tiny.ROOT / ".cache" / "tests" / "locked")
RULES = (
    "silent-change",
    "published-and-gone",
    "correction-altered",
    "idle-correction",
    "not-mere-wording",
    "unknown-id",
)


def publish(site: Path) -> None:
    """Writes the locks of what stands there."""
    for path, entries in entries_by_file(parts_of(read_site(site, kept=_KEPT)[0])).items():
        lock = site / path
        lock.parent.mkdir(parents=True, exist_ok=True)
        lock.write_text(lock_text(entries), "utf-8")


def told(site: Path, rules: Iterable[str] = RULES) -> tuple[Problem, ...]:
    """What these rules say of it."""
    return tuple(one for one in check_site(site, kept=_KEPT, today=_DAY)[1] if one.rule in rules)


def after(folder: Path, *edits: Edit, site: Path = EVERY_KIND, published: bool = True) -> list[tuple[str, str, str]]:
    """Of a published site that was edited, by each problem: rule and level, place, message."""
    tiny.copy_site(site, folder)
    if published:
        publish(folder)
    for edit in edits:
        edit(folder)
    return [(f"{one.rule} {one.level}", str(one.location), one.message) for one in told(folder)]
