"""What a change has to answer for: what is wrong in the files that it touches, and the errors that it makes elsewhere.

What was wrong elsewhere before it is told by numbers alone: old faults are not to keep anybody from new work.
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explainer import git
from explainer.kept import Kept
from explainer.problems import TOO_MANY, Location, Problem, has_errors
from explainer.site.layout import Layout
from explainer.snapshot import is_of_site, lay_down_site
from explainer.verdict import verdict

_Known = frozenset[tuple[Location, str, str]]
_HEAD: Final = "HEAD"


@dataclass(frozen=True, slots=True)
class Touched:
    """The files of the site that a change touches, what it has to answer for, and what else is wrong.

    `told` begins with what is in these files: whoever shows only some of it shows that.
    """

    files: frozenset[str]
    told: tuple[Problem, ...] = ()
    older: tuple[Problem, ...] = ()


def touched_since(layout: Layout, revision: str, kept: Kept, today: dt.date) -> Touched:
    """What changed in the work tree since it left a commit; git.NoAnswer where there is no such commit."""
    commit = git.known_commit(layout.root, revision)
    base = git.fork_point(layout.root, _HEAD, [commit]) or commit
    files = _of_site(git.changed_since(layout.root, base), layout)
    return _answered(files, verdict(layout, kept, today), layout, base, kept, today) if files else Touched(files)


def touched_where_staged(layout: Layout, kept: Kept, today: dt.date, index: str = "") -> Touched:
    """What is staged, as it is staged, whatever the work tree holds; git.NoAnswer outside of a repository.

    `index` is the one that git names to a hook: it is another one where only some files are committed.
    """
    base = git.commit_of(layout.root, _HEAD)
    staged = dict(git.staged_since(layout.root, base, os.path.abspath(index) if index else ""))  # noqa: PTH100
    files = _of_site(staged, layout)
    if not files:
        return Touched(files)
    entries = {entry.path: entry for entry in git.entries_at(layout.root, base)} if base else {}
    to_be = {path: entry for path, entry in {**entries, **staged}.items() if entry}
    with tempfile.TemporaryDirectory(prefix="explainer-staged-") as folder:
        staged_site = lay_down_site(layout, to_be.values(), Path(folder))
        found = verdict(staged_site, kept, today, for_editors=False)
    return _answered(files, found, layout, base, kept, today)


def _of_site(paths: Collection[str], layout: Layout) -> frozenset[str]:
    return frozenset(path for path in paths if is_of_site(path, layout))


def _answered(
    files: frozenset[str], found: Collection[Problem], layout: Layout, base: str | None, kept: Kept, today: dt.date
) -> Touched:
    """The problems by whose they are: those of the files; errors elsewhere that the base had not; the others."""
    own = tuple(problem for problem in found if _is_own(problem, files))
    elsewhere = tuple(problem for problem in found if not _is_own(problem, files))
    before = _known_at(layout, base, kept, today) if base and has_errors(elsewhere) else frozenset()
    made = tuple(problem for problem in elsewhere if problem.level == "error" and _name(problem) not in before)
    older = tuple(problem for problem in elsewhere if problem.level != "error" or _name(problem) in before)
    return Touched(files, (*own, *made), older)


def _is_own(problem: Problem, files: Collection[str]) -> bool:
    """Whether it is in one of the files; or says that not everything was looked at, these files perhaps among it."""
    return problem.location.path in files or problem.rule == TOO_MANY


def _known_at(layout: Layout, commit: str, kept: Kept, today: dt.date) -> _Known:
    """What was wrong in a commit: in files that did not change since, it stands at the same place."""
    with tempfile.TemporaryDirectory(prefix="explainer-base-") as folder:
        there = lay_down_site(layout, git.entries_at(layout.root, commit), Path(folder))
        return frozenset(map(_name, verdict(there, kept.below("base"), today, for_editors=False)))


def _name(problem: Problem) -> tuple[Location, str, str]:
    return problem.location, problem.rule, problem.message
