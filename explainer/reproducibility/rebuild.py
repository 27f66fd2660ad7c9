"""Builds a commit of a repository as the public was given it, in a work tree that is gone afterwards."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from explainer.reproducibility.building import Process, build, own_environment, settings_in
from explainer.reproducibility.sources import Refused, git, remove_worktree

_CANONICAL = re.compile(r'<link\b(?=[^>]*\brel="?canonical\b)[^>]*\bhref="?(https?://[^"\s<>]{1,300})"?')


def known_commit(folder: Path, revision: str) -> str:
    """The whole name of a commit in the repository of this folder; Refused, with a remedy, where it has none."""
    try:
        root = _root(folder)
    except Refused as reason:
        raise Refused(f"{folder.resolve()} is in no git repository: clone that of the site, and ask there") from reason
    try:
        return git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except Refused as reason:
        shallow = git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
        remedy = "git fetch --unshallow" if shallow else "git pull"
        raise Refused(f"this clone has no commit {revision}: run `{remedy}`, and ask again") from reason


def is_past(folder: Path, commit: str) -> bool:
    """Whether the commit belongs to the history of what is checked out."""
    try:
        git(folder, "merge-base", "--is-ancestor", commit, "HEAD")
    except Refused:
        return False
    return True


@contextmanager
def rebuilt(folder: Path, commit: str, variables: Mapping[str, str], settings: str | None) -> Iterator[Path]:
    """The output of the site of `folder` as of that commit; Refused or NotBuilt where there is none.

    It is built with these environment variables, by the engine that the commit brings, or else by the one installed.
    """
    root = _root(folder)
    with tempfile.TemporaryDirectory(prefix="compare-") as name:
        temporary = Path(name).resolve()
        tree = temporary / "tree"
        git(root, "worktree", "add", "--quiet", "--detach", str(tree), commit)
        try:
            site = tree / folder.resolve().relative_to(root)
            chosen = settings or settings_in(site)
            if chosen is None or not (site / chosen).is_file():
                raise Refused(f"the commit has no {chosen or 'settings'} to build it with")
            environment = own_environment(**{"COMMIT_REF": None, **variables})
            build(site, chosen, temporary / "output", Process(environment), temporary)
            yield temporary / "output"
        finally:
            remove_worktree(root, tree)


def address_in(home: bytes) -> str | None:
    """The address for which a site was built, without a slash at its end, by what its front page calls canonical."""
    found = _CANONICAL.search(home.decode("utf-8", "replace"))
    return found[1].rstrip("/") if found and found[1].isprintable() else None


def _root(folder: Path) -> Path:
    return Path(git(folder.resolve(), "rev-parse", "--show-toplevel").rstrip("\n"))
