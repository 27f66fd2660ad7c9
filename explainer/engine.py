"""Which engine this is: one digest of its code, and of the Python, packages and time zones that it is run with."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.machinery import PathFinder
from zoneinfo import TZPATH

_CODE = os.path.dirname(__file__)  # noqa: PTH120  (a thousand paths as objects would take longer than all the rest)
_PACKAGES = ("babel", "markdown", "pydantic", "pydantic_core", "pymdownx", "tzdata", "yaml")


@cache
def engine_digest() -> str | None:
    """The digest of what was there when this process asked first; None where the code cannot be read as files."""
    return _digest()


def engine_is_unchanged() -> bool:
    """Whether the code is still what `engine_digest` has seen: it may be edited while a process runs."""
    return engine_digest() is not None and _digest() == engine_digest()


def _digest() -> str | None:
    digest = hashlib.sha256(repr((sys.version, sys.flags, sys.getfilesystemencoding())).encode("utf-8"))
    try:
        for part in (*_code(), *_packages(), *_time_zones()):
            digest.update(repr(part).encode("utf-8"))
    except OSError:
        return None
    return digest.hexdigest()


def _code() -> Iterator[tuple[str, bytes]]:
    """Every module of the engine."""
    for folder, names in _files(_CODE):
        for name in names:
            if name.endswith(".py"):
                with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123
                    yield f"{folder[len(_CODE) :]}/{name}", file.read()


def _packages() -> Iterator[tuple[object, ...]]:
    """The version of all that is installed, and of what a check is made with the file that it begins at."""
    folders = filter(os.path.isdir, sys.path)
    installed = {name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info")}  # noqa: PTH208
    yield tuple(sorted(installed))
    for package in _PACKAGES:
        found = PathFinder.find_spec(package)
        if found and found.origin:
            about = os.stat(found.origin)  # noqa: PTH116
            yield package, about.st_size, about.st_mtime_ns


def _time_zones() -> Iterator[tuple[str, list[str]]]:
    """The names of those that the machine knows: a record may name one."""
    for zones in TZPATH:
        yield from _files(zones)


def _files(top: str) -> Iterator[tuple[str, list[str]]]:
    """Each folder below that one, with the names of its files."""
    for folder, inside, names in os.walk(top):
        inside.sort()
        yield folder, sorted(names)
