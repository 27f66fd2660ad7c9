"""Writes `data/published/` as a whole: a new folder is made beside it, and the two change places in one step.

Whatever fails, or is killed, before that step leaves it as it was; what is left of the attempt is a hidden folder,
which the next one takes away. Where a file system knows no such step there are two, and the next attempt puts back what
a kill between them has left.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from explainer.build.output.exchange import exchange
from explainer.site.layout import PUBLISHED

_NEW: Final = f".{PUBLISHED}.new"
_OLD: Final = f".{PUBLISHED}.old"


def write_published(root: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Has the folder hold these files, by their paths from the root of the site; the names of those that differ.

    A lock that is not among them goes: what it was of stands in another file. Nothing else is touched. Raises OSError;
    the folder is then as it was.
    """
    mend(root)
    folder, new = root / "data" / PUBLISHED, root / "data" / _NEW
    wanted = {Path(path).relative_to("data", PUBLISHED): text.encode("utf-8") for path, text in files.items()}
    changed = {name for name, content in wanted.items() if not _holds(folder / name, content)}
    changed |= {lock for path in folder.rglob("*.lock") if (lock := path.relative_to(folder)) not in wanted}
    if changed:
        try:
            _lay_out(folder, new, {name: wanted.get(name) for name in changed})
            _change_places(folder, new)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    return tuple(sorted(name.as_posix() for name in changed))


def mend(root: Path) -> None:
    """Takes away, or puts back, what an attempt has left that was killed."""
    folder, old = root / "data" / PUBLISHED, root / "data" / _OLD
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (old, root / "data" / _NEW):
        shutil.rmtree(left, ignore_errors=True)


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _lay_out(folder: Path, new: Path, changes: Mapping[Path, bytes | None]) -> None:
    """Makes the new folder: all that the old one holds, with these files changed, or taken away."""
    if folder.exists():
        shutil.copytree(folder, new, symlinks=True)
    else:
        new.mkdir(parents=True)
    for name, content in changes.items():
        path = new / name
        if content is None:
            path.unlink()
            with suppress(OSError):  # it is not empty
                path.parent.rmdir()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            path.write_bytes(content)


def _change_places(folder: Path, new: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    try:
        exchange(folder, new)
    except OSError:  # not on this file system
        old = folder.with_name(_OLD)
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise
        shutil.rmtree(old, ignore_errors=True)
