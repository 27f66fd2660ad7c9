"""Whether publications were committed as they have to be: alone, on the main branch, as their commit says, and told of.

What is in order once stays so. So the last publication is looked at, and what has touched `data/published/` since the
one before; or, for a pull request, since the last one before the commit that it is held against.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explainer import git
from explainer.kept import Kept
from explainer.problems import Location, Problem, in_order
from explainer.published.last_seen import PUBLISHED_FOLDER, has_locks, lock_commits, point_of_base
from explainer.published.publication import SHORT, and_others, mixed_problem, publication_problems, writes_locks
from explainer.site.layout import Layout

_WHOLE: Final = "get the whole history: git fetch --unshallow; in a workflow, fetch-depth: 0"


@dataclass(frozen=True)
class _Repository:
    """The repository of a site: where the site is, which commits are looked at, and what is at hand for it."""

    layout: Layout
    kept: Kept | None
    head: str
    point: str
    start: str | None  # the publication before those that are looked at

    @property
    def root(self) -> Path:
        return self.layout.root


def history_problems(layout: Layout, since: str | None = None, kept: Kept | None = None) -> tuple[Problem, ...]:
    """What is wrong with the last publication, or with all since the last one before a commit; sorted by place.

    Where git knows nothing of the site, or not all, a warning says so.
    """
    root = layout.root
    try:
        head, point = git.commit_of(root, "HEAD"), point_of_base(root)
        if head is None or point is None:
            locks = any((root / PUBLISHED_FOLDER).rglob("*.lock"))
            return (_unseen("git knows nothing of this site"),) if locks else ()
        before = git.fork_point(root, head, [git.known_commit(root, since)]) if since else point
        last = lock_commits(root, before or point, most=1 if since else 2)
        start = last[0] if since and last else last[1] if len(last) > 1 else None
        return in_order(_problems(_Repository(layout, kept, head, point, start)))
    except git.NoAnswer as error:
        return (_unseen(str(error)),)


def _problems(of: _Repository) -> Iterator[Problem]:
    yield from _on_branch(of)
    commits = _commits(of, "--full-history", "--", PUBLISHED_FOLDER)
    merges = _commits(of, "--merges")
    put_together, taken_back = _of_merges(of, merges)
    yield from taken_back
    for commit, parents in (commits | merges).items():
        if not parents:  # of the first, and of the last that a clone has, nobody can say what it changes
            continue
        mixed = mixed_problem(of.root, commit, parents) if commit in commits else None
        if mixed:
            yield mixed
        writes = commit in put_together or (commit in commits and writes_locks(of.root, commit))
        if writes and _has(of, of.point, commit):  # on a branch nothing is published
            yield from publication_problems(of.layout, commit, parents, of.kept)
    if git.is_shallow(of.root) and not all(commits.values()):
        yield _unseen("this clone has the last commits alone")


def _commits(of: _Repository, *asked: str) -> dict[str, tuple[str, ...]]:
    """The commits that are looked at, the newest first, each with its parents."""
    but = (f"^{of.start}",) if of.start else ()
    found = git.ask(of.root, "rev-list", "--topo-order", *but, of.head, *asked).decode("ascii").split()
    return git.parents_of(of.root, found)


def _on_branch(of: _Repository) -> Iterator[Problem]:
    """What a branch has in `data/published/` that the main branch had not where it was left."""
    name, _ = git.main_branch(of.root)
    if not name or git.branch_of(of.root) == name:
        return
    changed = git.names(
        of.root, "diff", "--no-ext-diff", "--name-only", "--relative", "-z", of.point, "--", PUBLISHED_FOLDER
    )
    changed += git.names(of.root, "ls-files", "--others", "--exclude-standard", "-z", "--", PUBLISHED_FOLDER)
    if changed and (has_locks(of.root, of.point) or any(name.endswith(".lock") for name in changed)):
        message = f"{and_others(sorted(changed))} differs from the {name} branch: only there is published"
        remedy = f"git restore --source={of.point[:SHORT]} --staged --worktree -- {PUBLISHED_FOLDER}"
        hint = f"put it back as it was where this branch began: {remedy}"
        yield Problem(Location(sorted(changed)[0]), message, "publication-on-branch", hint)


def _of_merges(of: _Repository, merges: Mapping[str, Sequence[str]]) -> tuple[set[str], list[Problem]]:
    """The merges whose locks are those of no parent; and what is wrong where another parent has later ones."""
    name = f"{{}}:./{PUBLISHED_FOLDER}"
    trees = git.objects_named(of.root, [name.format(one) for merge, of_it in merges.items() for one in (merge, *of_it)])
    put_together: set[str] = set()
    taken_back: list[Problem] = []
    for merge, parents in merges.items():
        has, at = trees[name.format(merge)], {parent: trees[name.format(parent)] for parent in parents}
        taken = [parent for parent, tree in at.items() if tree == has]
        if not taken:
            put_together.add(merge)
        for other in (parent for parent, tree in at.items() if taken and tree not in (has, None)):
            if _is_older(of, taken[0], other):
                message = f"the merge {merge[:SHORT]} has locks that are older than those of {other[:SHORT]}"
                hint = f"take them: git restore --source={other[:SHORT]} --staged --worktree -- {PUBLISHED_FOLDER}"
                taken_back.append(Problem(Location(PUBLISHED_FOLDER), message, "publication-taken-back", hint))
    return put_together, taken_back


def _is_older(of: _Repository, one: str, other: str) -> bool:
    """Whether another commit has the last publication of this one, and a later one."""
    last, later = (git.commits_that_touch(of.root, commit, PUBLISHED_FOLDER, most=1) for commit in (one, other))
    return bool(later) and all(
        [_has(of, other, commit) for commit in last] + [not _has(of, one, commit) for commit in later]
    )


def _has(of: _Repository, one: str, other: str) -> bool:
    """Whether the other commit is among those that led to this one, or is it."""
    return git.answer(of.root, "merge-base", "--is-ancestor", other, one) is not None


def _unseen(why: str) -> Problem:
    message = f"whether what was published before was told of cannot be seen here: {why}"
    return Problem(Location(PUBLISHED_FOLDER), message, "unseen-history", _WHOLE, "warning")
