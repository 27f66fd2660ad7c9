"""Edits of files: shown as a diff before they are made, and all made or none."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


class ChangedMeanwhile(Exception):
    """Somebody saved one of the files after it was read: nothing was written."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} was saved in the meantime: nothing was written; run this again")
        self.name = name


@dataclass(frozen=True, slots=True)
class Edit:
    """What a file held and what it is to hold. `name` is its path from the root; `before` is None where none is yet."""

    path: Path
    name: str
    before: bytes | None
    after: bytes

    @property
    def changes_something(self) -> bool:
        """Whether a byte becomes another."""
        return self.before != self.after

    @property
    def diff(self) -> str:
        """What changes, as `git apply` and `patch -p1` read it; line ends as they are."""
        if not self.changes_something:
            return ""
        old, new = _lines(self.before or b""), _lines(self.after)
        from_name = "/dev/null" if self.before is None else f"a/{self.name}"
        parts = [f"diff --git a/{self.name} b/{self.name}\n"]
        parts += ["new file mode 100644\n"] if self.before is None else []
        for line in difflib.unified_diff(old, new, from_name, f"b/{self.name}"):
            parts.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
        return "".join(parts)


def edit_of(root: Path, name: str, after: bytes) -> Edit:
    """The edit that leaves the file of that name, from the root of the site, with these bytes."""
    path = root / name
    return Edit(path, name, path.read_bytes() if path.exists() else None, after)


def joined(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """One edit a file: of several, each made on what the one before had left, the first state and the last."""
    by_path: dict[Path, Edit] = {}
    for edit in edits:
        first = by_path.get(edit.path)
        by_path[edit.path] = Edit(edit.path, edit.name, first.before if first else edit.before, edit.after)
    return tuple(by_path.values())


def apply_edits(edits: Iterable[Edit]) -> None:
    """Makes all of the edits, or none: ChangedMeanwhile where a file is not what it was, OSError where one fails.

    Each file is at every moment whole: the one that was, or the one that is to be.
    """
    wanted = [edit for edit in joined(edits) if edit.changes_something]
    made: list[Path] = []
    try:
        made.extend(map(_beside, wanted))
        for edit in wanted:
            if (edit.path.read_bytes() if edit.path.exists() else None) != edit.before:
                raise ChangedMeanwhile(edit.name)
        _put_in_place(wanted, made)
    finally:
        for path in made:
            with suppress(OSError):
                path.unlink()


def _beside(edit: Edit) -> Path:
    """The new content in a file beside the old, with its permissions."""
    target = _target(edit.path)
    target.parent.mkdir(parents=True, exist_ok=True)
    made = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with made.open("xb") as file:
            file.write(edit.after)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, made)
    except OSError:
        with suppress(OSError):
            made.unlink()
        raise
    return made


def _put_in_place(edits: Sequence[Edit], made: Sequence[Path]) -> None:
    done: list[Edit] = []
    try:
        for edit, path in zip(edits, made, strict=True):
            path.replace(_target(edit.path))
            done.append(edit)
    except OSError:
        for edit in done:
            _put_back(edit)
        raise


def _put_back(edit: Edit) -> None:
    with suppress(OSError):
        if edit.before is None:
            edit.path.unlink()
        else:
            _beside(Edit(edit.path, edit.name, edit.after, edit.before)).replace(_target(edit.path))


def _target(path: Path) -> Path:
    """The file itself, where the name is a link to it."""
    return path.resolve() if path.is_symlink() else path


def _lines(content: bytes) -> list[str]:
    return [f"{line}\n" for line in content.decode("utf-8", "surrogateescape").split("\n")[:-1]] + (
        [last] if (last := content.decode("utf-8", "surrogateescape").split("\n")[-1]) else []
    )
