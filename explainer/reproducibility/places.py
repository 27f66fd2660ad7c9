"""The folders in which a site is built again: made as the conditions want them, and cleared between builds."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from explainer.reproducibility.sources import Source, copy, remove_worktree, shallow_clone, worktree
from explainer.reproducibility.variations import Conditions

# Made of nothing but their words, and checked before they are used; all else that builds keep is thrown away.
_PICTURES = "pictures"
_CACHE = ".cache"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder to build in, and one for what is built."""

    site: Path
    output: Path


class Places:
    """Makes places below a temporary folder, all of the files as they are now, whoever edits them meanwhile."""

    def __init__(self, source: Source, temporary: Path) -> None:
        self._source = source
        self._temporary = temporary
        self._plain: Place | None = None
        copy(source, temporary / "source")
        self._as_it_was = replace(source, root=temporary / "source")

    @contextmanager
    def place(self, conditions: Conditions) -> Iterator[Place]:
        """A place as the conditions want it; Refused where there can be none."""
        if self._is_plain(conditions):
            yield self._plain_place(conditions)
            return
        folder = Path(tempfile.mkdtemp(prefix="verify-", dir=conditions.disk or self._temporary))
        try:
            yield Place(self._made(conditions, folder / conditions.name), folder / "output")
        finally:
            if conditions.made == "worktree":
                remove_worktree(self._source.root, folder / conditions.name)
            shutil.rmtree(folder, ignore_errors=True)

    def _is_plain(self, conditions: Conditions) -> bool:
        return (conditions.made, conditions.name, conditions.disk, conditions.age) == ("copy", "site", None, None)

    def _plain_place(self, conditions: Conditions) -> Place:
        if self._plain is None:
            folder = self._temporary / "plain"
            self._plain = Place(copy(self._as_it_was, folder / conditions.name), folder / "output")
            return self._plain
        if conditions.kept != "cache":
            self._forget(self._plain.site)
        if conditions.kept == "output":
            _damage(self._plain.output)
        else:
            shutil.rmtree(self._plain.output, ignore_errors=True)
        return self._plain

    def _made(self, conditions: Conditions, to: Path) -> Path:
        if conditions.made == "worktree":
            return worktree(self._source, to)
        if conditions.made == "clone":
            return shallow_clone(self._source, to)
        return copy(self._as_it_was, to, backwards=conditions.made == "backwards", age=conditions.age)

    def _forget(self, site: Path) -> None:
        """Removes what builds have left beside the files of the site, but for the pictures."""
        root = self._source.root / self._source.site
        own = {
            (self._source.root / name).relative_to(root).parts[0] for name in self._source.files if self._within(name)
        }
        for entry in site.iterdir():
            if entry.name == _CACHE and entry.is_dir():
                _remove(other for other in entry.iterdir() if other.name != _PICTURES)
            elif entry.name not in own:
                _remove(iter([entry]))

    def _within(self, name: str) -> bool:
        return self._source.site == "." or name.startswith(f"{self._source.site}/")


def _remove(entries: Iterator[Path]) -> None:
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def _damage(output: Path) -> None:
    """Changes the first page of an output, and takes its second away."""
    first, second, *_ = [*sorted(output.rglob("*.html")), output / "none", output / "none"]
    if first.is_file():
        first.write_bytes(b"<p>Not what was built.")
    second.unlink(missing_ok=True)
