"""What one run keeps for the next, in files: whatever is read is verified first, and nothing depends on it.

A file begins with a digest of its name, of what it was kept for, and of its content. One that is damaged, cut short,
put in another's place, or cannot be read, is as good as none; where nothing can be written, nothing is kept.
This does not resist somebody who means to deceive: who may write there can write the digest as well.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import stat
import sys
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OFF = "EXPLAINER_NO_CACHE"  # the variable of the environment that turns all keeping off
_FORM = b"explainer keeps this 1\n"
_HEAD = len(_FORM) + hashlib.sha256().digest_size
_LARGEST = 1 << 28  # bytes; nothing that is kept comes near
_IGNORE = ".gitignore"
_CHECK_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)  # a pipe with no writer blocks
_OWN_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of what is kept, each under a plain file name. Without a folder, nothing is there and nothing stays."""

    folder: Path | None = None

    def below(self, name: str) -> Kept:
        """A folder of that name in this one."""
        return Kept(self.folder and self.folder / name)

    def get(self, name: str, key: str = "") -> bytes | None:
        """The content of that name, if it was kept for that key and is whole; else None."""
        found = _read(self.folder / name) if self.folder else None
        if found is None or not found.startswith(_FORM):
            return None
        content = found[_HEAD:]
        return content if found[len(_FORM) : _HEAD] == _digest(name, key, content) else None

    def put(self, name: str, content: bytes, key: str = "") -> None:
        """Keeps the content under that name for that key, in the place of what was there; or, where it cannot, not."""
        if self.folder is None or len(content) > _LARGEST - _HEAD or not _may_write(self.folder):
            return
        unfinished = self.folder / f".{name}.{os.getpid()}.{os.urandom(4).hex()}"
        try:
            with os.fdopen(os.open(unfinished, _OWN_WRITE, 0o666), "wb") as file:
                file.write(b"".join((_FORM, _digest(name, key, content), content)))
            unfinished.replace(self.folder / name)
        except OSError:
            with suppress(OSError):
                unfinished.unlink()

    def value(self, name: str, key: str) -> Any:
        """The plain value of that name, if this version of Python kept it for that key; else None."""
        content = self.get(name, _of_python(key))
        try:
            return None if content is None else marshal.loads(content)
        except (ValueError, EOFError, TypeError):  # whole, and yet no value: nothing that `put_value` writes
            return None

    def put_value(self, name: str, value: Any, key: str) -> None:
        """Keeps a value made of texts, bytes, numbers, None, code, lists, tuples, dicts and frozen sets."""
        if self.folder is not None:
            self.put(name, marshal.dumps(value), _of_python(key))

    def forget_all_but(self, used: Collection[str]) -> None:
        """Removes what is not used; as many others as are used, the newest, stay for who goes back and forth."""
        if self.folder is None or not _may_write(self.folder):
            return
        with suppress(OSError):
            others = [entry for entry in os.scandir(self.folder) if entry.name not in {*used, _IGNORE}]
            others.sort(key=lambda entry: entry.stat(follow_symlinks=False).st_mtime_ns)
            for entry in others[: max(len(others) - len(used), 0)]:
                if not entry.is_dir(follow_symlinks=False):
                    os.unlink(entry)  # noqa: PTH108  (an entry is not a path)


def kept_in(folder: Path, environment: Mapping[str, str]) -> Kept:
    """What is kept in that folder; nothing where the environment says so (`EXPLAINER_NO_CACHE=1`)."""
    return Kept(None if environment.get(OFF) else folder)


def _of_python(key: str) -> str:
    return f"{sys.implementation.cache_tag} {sys.hexversion:x} {marshal.version} {key}"


def _digest(name: str, key: str, content: bytes) -> bytes:
    digest = hashlib.sha256(repr((name, key)).encode("utf-8"))
    digest.update(content)
    return digest.digest()


def _read(path: Path) -> bytes | None:
    """All bytes of a plain file of sensible size; None for anything else."""
    try:
        with os.fdopen(os.open(path, _CHECK_READ), "rb") as file:
            about = os.fstat(file.fileno())
            return file.read() if stat.S_ISREG(about.st_mode) and about.st_size <= _LARGEST else None
    except (OSError, ValueError):
        return None


def _may_write(folder: Path) -> bool:
    """Whether the folder is there, or could be made, and its rights let somebody write: root may, and is not to."""
    try:
        if not folder.is_dir():
            if not _writable(next(parent for parent in folder.parents if parent.exists())):
                return False
            folder.mkdir(parents=True, exist_ok=True)
            (folder / _IGNORE).write_text("*\n", "utf-8")
        return _writable(folder)
    except (OSError, ValueError, StopIteration):
        return False


def _writable(folder: Path) -> bool:
    return bool(folder.stat().st_mode & 0o222) and os.access(folder, os.W_OK)
