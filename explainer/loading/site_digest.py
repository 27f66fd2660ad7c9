"""One digest of all that a check reads of a site: the names of its files, and what is in them. No clock is trusted."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from explainer.site.layout import MAX_BYTES, Layout

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class _CannotTellError(OSError):
    """Something is neither a folder nor a plain file."""


def site_digest(layout: Layout) -> str | None:
    """The digest of data/ and of the prose; None where there is no data/, or something in them cannot be read."""
    digest = hashlib.sha256(repr((layout.content, layout.lang, layout.story_day)).encode("utf-8"))
    try:
        for entry in _entries(layout.root / "data", layout.root / layout.content):
            digest.update(repr(entry).encode("utf-8"))
    except OSError:
        return None
    return digest.hexdigest()


def _entries(data: Path, content: Path) -> Iterator[tuple[object, ...]]:
    yield from _below(data)
    if (data / "map").is_symlink():  # the only linked folder of which the files are read
        yield from _below(data / "map", deep=False)
    yield ("prose",)
    if content.exists():
        yield from _below(content)


def _below(top: Path, *, deep: bool = True) -> Iterator[tuple[str, str, int, bytes]]:
    """What stands in a folder: path, kind, size and digest of each. What is hidden is not read by anybody."""
    start, waiting = len(os.fspath(top)), [os.fspath(top)]
    while waiting:
        for entry in sorted(os.scandir(waiting.pop()), key=lambda entry: entry.name):
            path = entry.path[start:]
            if entry.name.startswith("."):
                continue
            if not entry.is_dir():
                yield path, "file", *_content(entry.path)
                continue
            yield path, "linked folder" if entry.is_symlink() else "folder", 0, b""
            if deep and not entry.is_symlink():
                waiting.append(entry.path)


def _content(path: str) -> tuple[int, bytes]:
    """Its size, and the digest of as much of it as is ever looked at."""
    with os.fdopen(os.open(path, _READ), "rb") as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise _CannotTellError
        return about.st_size, hashlib.sha256(file.read(MAX_BYTES)).digest()
