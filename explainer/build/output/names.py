"""Names of files of a site: from its root, with slashes. None leads out of the folder, by dots or by a link."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

_LONGEST = 255  # bytes of one part, on the file systems that there are


def is_plain(name: object) -> bool:
    """Whether a file of a site can be called so."""
    if not isinstance(name, str) or not name or "\\" in name or "\0" in name:
        return False
    try:
        parts = [part.encode() for part in name.split("/")]
    except UnicodeEncodeError:
        return False
    return all(part not in (b"", b".", b"..") and len(part) <= _LONGEST for part in parts)


def outside(name: str) -> ValueError:
    """For who would write under a name that is not plain."""
    return ValueError(f"{name} is outside the output folder")


def is_regular_inside(folder: Path, name: str) -> bool:
    """Whether there is a file by that name, itself no link, and none of the folders above it a link."""
    return _is_inside(folder, name, stat.S_ISREG)


def is_file_inside(folder: Path, name: str) -> bool:
    """Whether there is a file or a link by that name, and none of the folders above it a link."""
    return _is_inside(folder, name, lambda mode: stat.S_ISREG(mode) or stat.S_ISLNK(mode))


def _is_inside(folder: Path, name: str, kind: Callable[[int], bool]) -> bool:
    path = str(folder)
    *folders, last = name.split("/")
    for part in folders:
        path = os.path.join(path, part)  # noqa: PTH118
        if not _is(stat.S_ISDIR, path):
            return False
    return _is(kind, os.path.join(path, last))  # noqa: PTH118


def _is(kind: Callable[[int], bool], path: str) -> bool:
    try:
        return kind(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False
