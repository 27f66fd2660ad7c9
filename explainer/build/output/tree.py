"""What is in a folder: every file in it, seen without following a link."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")  # how a space stands there


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, a link or an empty folder."""

    mode: int
    size: int
    changed: int  # nanoseconds
    inode: int
    device: int

    @property
    def is_file(self) -> bool:
        """Whether it is a plain file: no link, no folder, no device."""
        return stat.S_ISREG(self.mode)

    @property
    def stamp(self) -> tuple[int, int]:
        """By which a change of it is seen."""
        return self.changed, self.size

    @property
    def is_folder(self) -> bool:
        """An empty folder, one that is closed to us, or one on another file system, which is not looked into."""
        return stat.S_ISDIR(self.mode)


Tree = Mapping[str, Entry]


def tree(folder: Path) -> dict[str, Entry]:
    """Every file and link under the folder by its path from there, and every empty folder; sorted."""
    if not folder.is_dir():
        return {}
    found: dict[str, Entry] = {}
    device = os.lstat(folder).st_dev
    for name, entry in _walk(str(folder), "", device):
        found[name] = entry
    return dict(sorted(found.items()))


def mounts_below(folder: Path, found: Tree) -> bool:
    """Whether something else is mounted under the folder: it would go with the folder, wherever that goes."""
    inside = f"{folder}/"
    try:
        lines = _MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        lines = []
    points = (_OCTAL.sub(lambda found: chr(int(found[1], 8)), line.split(" ")[4]) for line in lines if line)
    if any(point == str(folder) or point.startswith(inside) for point in points):
        return True
    device = os.lstat(folder).st_dev
    return os.path.ismount(folder) or any(entry.device != device for entry in found.values())


def closed_below(folder: Path, found: Tree) -> bool:
    """Whether a folder lies there that this user cannot look into, such as `lost+found`: it cannot be carried over."""
    return any(entry.is_folder and not os.access(folder / name, os.R_OK | os.X_OK) for name, entry in found.items())


def _walk(folder: str, prefix: str, device: int) -> Iterator[tuple[str, Entry]]:
    try:
        with os.scandir(folder) as inside:
            entries = list(inside)
    except PermissionError:
        if not prefix:
            raise
        entries = []
    if not entries and prefix:
        yield prefix.removesuffix("/"), _entry(os.lstat(folder))
    for one in entries:
        name = prefix + one.name
        found = one.stat(follow_symlinks=False)
        if one.is_dir(follow_symlinks=False) and found.st_dev == device:
            yield from _walk(one.path, f"{name}/", device)
        else:
            yield name, _entry(found)


def _entry(found: os.stat_result) -> Entry:
    return Entry(found.st_mode, found.st_size, found.st_mtime_ns, found.st_ino, found.st_dev)


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file with the time and size by which a change of it is seen; what is hidden is left out."""
    return {name: entry.stamp for name, entry in tree(folder).items() if not _is_hidden(name)}


def _is_hidden(name: str) -> bool:
    return "." in name and any(part.startswith(".") for part in name.removeprefix(".well-known/").split("/"))
