"""Whether git lets somebody publish from here: on the main branch, up to date, with everything committed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from explainer import git
from explainer.published.last_seen import lock_commits
from explainer.site.layout import PUBLISHED, Layout

_LOCKS: Final = f"data/{PUBLISHED}"
COMMIT: Final = f'git add {_LOCKS} && git commit -m "Publish" -- {_LOCKS}'
_SHOWN: Final = 5


def git_knows(layout: Layout) -> bool:
    """Whether the site lies in a repository that has it, or is to have it."""
    return git.answer(layout.root, "rev-parse", "--git-dir") is not None and bool(
        git.answer(layout.root, "ls-files", "-z", "--", "data", layout.content) or _changed(layout, "data")
    )


def hindrances(layout: Layout) -> tuple[str, ...]:
    """Why what stands here is not to be published yet, each with what to do; of a site that git knows."""
    found: list[str] = []
    name, at = git.main_branch(layout.root)
    branch = git.branch_of(layout.root)
    if name and branch != name:
        where = f"on the branch {branch}" if branch else "on no branch"
        found.append(f"this is {where}: merge it, and publish on {name}; whoever releases does that")
    if behind := [commit for commit in at if not _has(layout.root, commit)]:
        found.append(f"{name} has moved on, to {behind[0][:10]}: git pull, then look at explainer changes again")
    if changed := _changed(layout, "data", layout.content, f":(exclude){_LOCKS}"):
        found.append(f"what is published is a commit, and this is in none: {_some(changed)}; git add, git commit")
    if changed := _changed(layout, _LOCKS):
        undo = f"git checkout HEAD -- {_LOCKS}"
        found.append(f"{_LOCKS}/ is not as it was committed: commit it alone ({COMMIT}), or take it back ({undo})")
    return tuple(found)


def uncommitted_locks(layout: Layout) -> tuple[str, ...]:
    """The files of `data/published/` that are not as in the last commit: nobody could look at what they say."""
    try:
        known = any(git.entries_at(layout.root, "HEAD", "data/"))
    except git.NoAnswer:
        return ()
    return _changed(layout, _LOCKS) if known else ()


def earlier_publication(layout: Layout) -> str:
    """The last commit up to this one that wrote locks; empty where there is none, or nobody knows."""
    try:
        return next(iter(lock_commits(layout.root, "HEAD", most=1)), "")
    except git.NoAnswer:
        return ""


def _changed(layout: Layout, *paths: str) -> tuple[str, ...]:
    """The files at these paths that are not as in the last commit, or in none."""
    options = ("--porcelain", "-z", "--no-renames", "--untracked-files=all")
    listed = git.answer(layout.root, "status", *options, "--", *paths) or ""
    return tuple(line[3:] for line in listed.split("\0") if line)


def _has(root: Path, commit: str) -> bool:
    """Whether a commit is part of what is checked out."""
    return git.answer(root, "merge-base", "--is-ancestor", commit, "HEAD") is not None


def _some(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"
