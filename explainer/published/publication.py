"""Whether a commit that writes locks is a publication in order: it does nothing else, its locks say what it says, and
what it changed is told of.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from explainer import git
from explainer.engine import engine_digest, engine_is_unchanged
from explainer.kept import Kept
from explainer.problems import Location, Problem
from explainer.published.last_seen import PUBLISHED_FOLDER, has_locks, lock_at, lock_commits, site_at
from explainer.site.layout import Layout
from explainer.site.published.accounts import unaccounted
from explainer.site.published.comparison import compare
from explainer.site.published.differences import Base
from explainer.site.published.lock import SENTENCE, Key, Lock, lock_of
from explainer.site.published.parts import lock_path, parts_of

SHORT: Final = 10  # signs of a commit that is named
_KEPT: Final = "publications"
_LOOKED_BACK: Final = 6  # publications among which the one is sought that is restored
# What a commit changes; a merge, what none of its parents has so.
_OWN: Final = ("diff-tree", "-r", "-c", "--no-commit-id", "--name-only", "--no-renames", "-z")
_ALONE: Final = (
    "publish in a commit that does nothing else: `git reset HEAD~1` where it is not pushed; "
    "else take data/published/ back, in a commit of its own, and publish"
)


def mixed_problem(root: Path, commit: str, parents: Sequence[str]) -> Problem | None:
    """That a commit brings of its own, a merge beside what it merges, locks and something else."""
    if not any(has_locks(root, one) for one in (commit, *parents)):
        return None  # before the first publication
    prefix = (git.answer(root, "rev-parse", "--show-prefix") or "").removesuffix("\n")
    own = git.names(root, *_OWN, commit)
    locks = [name for name in own if name.startswith(f"{prefix}{PUBLISHED_FOLDER}/")]
    others = [name for name in own if name not in locks]
    if not locks or not others:
        return None
    message = f"{_called(commit)} changes data/published/ and {and_others(others)} at once"
    return Problem(Location(locks[0].removeprefix(prefix)), message, "mixed-publication", _ALONE)


def writes_locks(root: Path, commit: str) -> bool:
    """Whether a commit has locks that none of its parents has."""
    own = git.names(root, *_OWN, "--relative", commit)
    return any(name.startswith(f"{PUBLISHED_FOLDER}/") and name.endswith(".lock") for name in own)


def publication_problems(
    layout: Layout, commit: str, parents: Sequence[str], kept: Kept | None = None
) -> tuple[Problem, ...]:
    """What is wrong with the locks that a commit writes.

    A commit never changes: that one is in order is kept, for the engine that has found it so.
    """
    of_commits, key = (kept or Kept()).below(_KEPT), f"{engine_digest()} {layout.content} {layout.lang}"
    if of_commits.value(commit, key):
        return ()
    found = () if _restores(layout, commit, parents, kept) else tuple(_untrue(layout, commit, parents, kept))
    if not found and engine_digest() and engine_is_unchanged():
        of_commits.put_value(commit, True, key)
    return found


def _untrue(layout: Layout, commit: str, parents: Sequence[str], kept: Kept | None) -> Iterator[Problem]:
    """That the locks do not say what the commit says; else, each change of it that no correction tells of."""
    with tempfile.TemporaryDirectory(prefix="explainer-history-") as folder:
        site = site_at(layout, commit, Path(folder), kept)
    parts = tuple(parts_of(site))
    made = lock_of((part.key, part.digest) for part in parts)
    held = site.published or Lock()
    differing = [*_differing(made, held)]
    if differing:
        key = min(differing)
        message = f"the lock that {_called(commit)} wrote does not say what that commit says: {_what(key)}"
        files = {(part.key.owner, part.key.id): part.file for part in parts}
        place = Location(lock_path(files.get((key.owner, key.id)) or held.files[key.owner, key.id]))
        hint = f"git checkout {parents[0][:SHORT]} -- {PUBLISHED_FOLDER}, commit it alone, and publish"
        yield Problem(place, message, "lock-differs", hint)
        return
    before = lock_commits(layout.root, parents[0], most=1)
    for change in unaccounted(compare(site, Base(lock_at(layout, before[0]))).changes) if before else ():
        message = f"{_called(commit)} published {_what(change.key)} in other words, and no correction tells of it"
        hint = f"git revert {commit[:SHORT]}; then explainer correct {change.key.id}, and publish"
        yield Problem(change.place, message, "silent-publication", hint)


def _restores(layout: Layout, commit: str, parents: Sequence[str], kept: Kept | None) -> bool:
    """Whether it takes back only publications that were not in order, and so were shown to nobody."""
    before = lock_commits(layout.root, parents[0], most=_LOOKED_BACK)
    trees = git.objects_named(layout.root, [f"{one}:./{PUBLISHED_FOLDER}" for one in (commit, *before)])
    same = [at for at, one in enumerate(before) if trees[f"{one}:./{PUBLISHED_FOLDER}"] == next(iter(trees.values()))]
    return bool(same) and not any(_in_order(layout, one, kept) for one in before[: same[0]])


def _in_order(layout: Layout, commit: str, kept: Kept | None) -> bool:
    parents = git.parents_of(layout.root, [commit])[commit]
    if not parents or mixed_problem(layout.root, commit, parents):
        return not parents
    return not any(publication_problems(layout, commit, parents, kept))


def _differing(made: Lock, held: Lock) -> Iterator[Key]:
    yield from (key for key in made.fields.keys() | held.fields.keys() if made.fields.get(key) != held.fields.get(key))
    pages = made.sentences.keys() | held.sentences.keys()
    yield from (key for key in pages if made.sentences.get(key) != held.sentences.get(key))


def _what(key: Key) -> str:
    what = "a sentence" if key.field == SENTENCE else f'"{key.field}"' if key.field else "all"
    return f'{what} of "{key.id}"'


def _called(commit: str) -> str:
    return f"commit {commit[:SHORT]}"


def and_others(names: Sequence[str]) -> str:
    """The first of several names, with how many more there are."""
    return names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else "")
