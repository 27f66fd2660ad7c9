"""What git says of a folder. It is only asked: nothing here writes into a repository, or fetches anything."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SECONDS: Final = 60
# What hooks are told, which may be about another repository, goes; where settings are, and how far git looks up, stays.
_STAYS: Final = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH")
_ALWAYS: Final = {
    "LC_ALL": "C",  # its reasons are in the messages
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # what a partial clone lacks, git versions without the above would fetch
    "GIT_TERMINAL_PROMPT": "0",
}
# Settings by which an answer would be another one, or a program of somebody's run.
_SETTINGS: Final = (
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false",
    "status.showUntrackedFiles=normal", "diff.ignoreSubmodules=none",
)  # fmt: skip
_PLAIN_FILES: Final = ("100644", "100755")


class NoAnswer(Exception):
    """Why git says nothing: there is none, the folder is in no repository, what was asked for is not there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A plain file in a tree: its path from the folder that was asked about, and git's name of its content."""

    path: str
    blob: str


def ask(folder: Path, *arguments: str, given: bytes | None = None, index: str = "") -> bytes:
    """What git prints, asked in that folder; NoAnswer with its reason where it fails. `index` is its usual one."""
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = ["git", "--no-pager", "--no-replace-objects", "-C", str(folder), *settings, *arguments]
    try:
        ended = subprocess.run(
            command, input=given or b"", capture_output=True, check=False, timeout=_SECONDS, env=_environment(index)
        )
    except (OSError, ValueError) as error:  # a name with a null byte in it is no argument
        raise NoAnswer(f"git cannot be started: {getattr(error, 'strerror', None) or error}") from error
    except subprocess.TimeoutExpired as error:
        raise NoAnswer(f"git {arguments[0]} took more than {_SECONDS} seconds") from error
    if ended.returncode:
        said = ended.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise NoAnswer(f"git {arguments[0]}: {said[0]}")
    return ended.stdout


def answer(folder: Path, *arguments: str) -> str | None:
    """What git prints, as a text; None where it says nothing of the folder. Names of files are as they are."""
    try:
        return ask(folder, *arguments).decode("utf-8", "surrogateescape")
    except NoAnswer:
        return None


def commit_of(folder: Path, revision: str) -> str | None:
    """The full name of the commit that a revision means here; None where it means none."""
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return (answer(folder, *wanted) or "").strip() or None


def known_commit(folder: Path, revision: str) -> str:
    """The full name of the commit that a revision means here; NoAnswer where it means none."""
    commit = commit_of(folder, revision)
    if commit is None:
        ask(folder, "rev-parse", "--git-dir")  # where there is no repository at all, that is the reason
        raise NoAnswer(f'git knows no commit "{revision}" here')
    return commit


def branch_of(folder: Path) -> str | None:
    """The branch that is checked out; None where none is."""
    return (answer(folder, "symbolic-ref", "--quiet", "--short", "HEAD") or "").strip() or None


def main_branch(folder: Path) -> tuple[str, tuple[str, ...]]:
    """The name of the main branch, and the commits at which it stands here, at home and as it was last fetched.

    It is the one that `origin` says, else `main` or `master`; an empty name where there is no such branch.
    """
    told = (answer(folder, "symbolic-ref", "--quiet", "refs/remotes/origin/HEAD") or "").strip()
    names = [told.removeprefix("refs/remotes/origin/")] if told else []
    for name in (*names, "main", "master"):
        refs = (f"refs/remotes/origin/{name}", f"refs/heads/{name}")
        at = tuple(dict.fromkeys(found for ref in refs if (found := commit_of(folder, ref))))
        if at:
            return name, at
    return "", ()


def fork_point(folder: Path, commit: str, others: Sequence[str]) -> str | None:
    """The last commit that `commit` has in common with any of the others; None where none is known."""
    return (answer(folder, "merge-base", commit, *others) or "").strip() or None if others else commit


def commits_that_touch(folder: Path, since: str, *paths: str, most: int | None = None) -> tuple[str, ...]:
    """The commits up to a commit, or in a range, in which one of these paths changed, the newest first."""
    count = () if most is None else (f"--max-count={most}",)
    found = ask(folder, "rev-list", "--topo-order", *count, "--end-of-options", since, "--", *paths)
    return tuple(found.decode("ascii").split())


def parents_of(folder: Path, commits: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The parents of each commit, in order; none of the first, and of the last that a shallow clone has."""
    given = "".join(f"{commit}\n" for commit in commits).encode("ascii")
    found = ask(folder, "rev-list", "--stdin", "--no-walk=unsorted", "--parents", given=given) if commits else b""
    return {row[0]: tuple(row[1:]) for row in map(str.split, found.decode("ascii").splitlines())}


def names(folder: Path, *arguments: str) -> list[str]:
    """The names that git lists, which was asked to end each with a null byte."""
    return list(filter(None, ask(folder, *arguments).decode("utf-8", "surrogateescape").split("\0")))


def objects_named(folder: Path, named: Sequence[str]) -> dict[str, str | None]:
    """Git's name of each object, as of `COMMIT:./folder`; None of one that is not there."""
    given = "".join(f"{name}\n" for name in named).encode("utf-8", "surrogateescape")
    found = ask(folder, "cat-file", "--batch-check=%(objectname)", given=given).decode("utf-8", "replace").splitlines()
    return {name: None if line.endswith(" missing") else line for name, line in zip(named, found, strict=True)}


def is_shallow(folder: Path) -> bool:
    """Whether this is a clone without the older part of its history."""
    return (answer(folder, "rev-parse", "--is-shallow-repository") or "").strip() == "true"


def changed_since(folder: Path, commit: str) -> frozenset[str]:
    """The paths, from the folder, of all that is other in the work tree than in a commit; what git ignores is not."""
    options = ("--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative")
    changed = names(folder, "diff", *options, commit, "--", ".")
    return frozenset((*changed, *names(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")))


def staged_since(folder: Path, commit: str | None, index: str = "") -> Iterator[tuple[str, Entry | None]]:
    """The paths, from the folder, of what is staged, each with its file; None where that goes, or is no plain file.

    `commit` is None before the first one. `index` is the one that is asked about, with its whole path.
    """
    base = commit or ask(folder, "hash-object", "-t", "tree", "--stdin").decode("ascii").strip()
    options = (
        "--cached",
        "--ita-invisible-in-index",
        "--raw",
        "-z",
        "--no-renames",
        "--no-abbrev",
        "--no-ext-diff",
        "--relative",
    )
    found = ask(folder, "diff-index", *options, base, "--", ".", index=index).decode("utf-8", "surrogateescape")
    parts = iter(filter(None, found.split("\0")))
    for about, path in zip(parts, parts, strict=True):
        _, mode, _, blob, _ = about.split()
        yield path, Entry(path, blob) if mode in _PLAIN_FILES else None


def entries_at(folder: Path, commit: str, *paths: str) -> Iterator[Entry]:
    """The plain files that a commit has in these folders, or under these names; without any, all in the folder."""
    listed = ask(folder, "ls-tree", "-r", "-z", commit, "--", *paths).decode("utf-8", "surrogateescape")
    for line in filter(None, listed.split("\0")):
        about, _, path = line.partition("\t")
        mode, _, blob = about.split()
        if mode in _PLAIN_FILES:
            yield Entry(path, blob)


def contents_of(folder: Path, entries: Sequence[Entry]) -> Iterator[tuple[Entry, bytes]]:
    """Each file with its bytes, just as they were committed: no line ends turned, no filter asked.

    NoAnswer at the first that is not in the clone: one may have been made without the files of older commits.
    """
    asked = "".join(f"{entry.blob}\n" for entry in entries).encode("ascii")
    found = ask(folder, "cat-file", "--batch", "--buffer", given=asked)
    at = 0
    for entry in entries:
        head, size = found.index(b"\n", at), found[at : found.index(b"\n", at)].rpartition(b" ")[2]
        if not size.isdigit():
            raise NoAnswer(f"{entry.path} is not in this clone as it was then")
        at = head + 1 + int(size) + 1
        yield entry, found[head + 1 : at - 1]


def _environment(index: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_STAYS)}
    return kept | _ALWAYS | ({"GIT_INDEX_FILE": index} if index else {})
