"""The files that a site is built from, and other places to build it in: copies, work trees, clones."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_MADE = frozenset({"output", "node_modules", "__pycache__"})


class Refused(Exception):
    """Why something cannot be done on this machine."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a site is built from.

    `root` is the folder of the repository, or of the site where git knows of none; `site`, the path of the site from
    there; `files`, the paths of all files from `root` that belong to it, committed or not. `commit` is empty without
    git, and `changed` are the files that are not as committed.
    """

    root: Path
    site: str
    files: tuple[str, ...]
    commit: str = ""
    changed: tuple[str, ...] = ()


def git(folder: Path, *arguments: str) -> str:
    """What git prints; Refused with its first words where it fails."""
    command = ["git", "-C", str(folder), "-c", "core.hooksPath=/dev/null", "-c", "core.autocrlf=false", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        run = subprocess.run(command, capture_output=True, check=False, env=environment)
    except OSError as error:
        raise Refused(f"git cannot be started: {error.strerror}") from error
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise Refused(f"git {arguments[0]}: {said[-1]}")
    return run.stdout.decode("utf-8", "surrogateescape")


def read_source(folder: Path) -> Source:
    """The site in this folder, as git knows it; without git, all that no build has made."""
    folder = folder.resolve()
    try:
        root = Path(git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
        commit = git(root, "rev-parse", "HEAD").strip()
        listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        changed = git(root, "status", "--porcelain", "-z", "--no-renames")
    except Refused:
        return Source(folder, ".", tuple(sorted(_not_made(folder))))
    files = sorted({name for name in listed.split("\0") if name and os.path.lexists(root / name)})
    return Source(
        root,
        folder.relative_to(root).as_posix(),
        tuple(files),
        commit,
        tuple(line[3:] for line in changed.split("\0") if line),
    )


def _not_made(folder: Path) -> Iterator[str]:
    for where, folders, names in os.walk(folder):
        at = Path(where)
        folders[:] = [
            name
            for name in folders
            if name not in _MADE and not name.startswith(".") and not (at / name / "pyvenv.cfg").exists()
        ]
        yield from ((at / name).relative_to(folder).as_posix() for name in names)


def copy(source: Source, to: Path, *, backwards: bool = False, age: int | None = None) -> Path:
    """The site in a copy of its files, without `.git`; the folder of the site in it.

    `backwards`: the files are laid down in the opposite order; `age`: they say that they were changed so many seconds
    after 1 January 1980, each some time after the one before.
    """
    for at, name in enumerate(sorted(source.files, reverse=backwards)):
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source.root / name, path, follow_symlinks=False)
        if age is not None:
            moment = 315532800 + age + 37 * (at % 1000)
            os.utime(path, (moment, moment), follow_symlinks=False)
    return to / source.site


def worktree(source: Source, to: Path) -> Path:
    """The site as committed, in a further work tree of the same repository."""
    _committed(source)
    git(source.root, "worktree", "add", "--quiet", "--detach", str(to), source.commit)
    return to / source.site


def remove_worktree(root: Path, folder: Path) -> None:
    """Takes a work tree away again, whatever has been left in it."""
    try:
        git(root, "worktree", "remove", "--force", str(folder))
    except Refused:
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(Refused):
            git(root, "worktree", "prune")


def shallow_clone(source: Source, to: Path) -> Path:
    """The site as committed, in a clone that has its last commit alone."""
    _committed(source)
    to.mkdir(parents=True)
    git(to, "init", "--quiet")
    git(to, "fetch", "--quiet", "--depth", "1", source.root.as_uri(), source.commit)
    git(to, "checkout", "--quiet", "--detach", "FETCH_HEAD")
    return to / source.site


def _committed(source: Source) -> None:
    if not source.commit:
        raise Refused("the site is in no git repository")
    if source.changed:
        more = f" and {len(source.changed) - 1:,} more" if len(source.changed) > 1 else ""
        raise Refused(f"not everything is committed: {source.changed[0]}{more}")
