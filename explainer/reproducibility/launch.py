"""Starts a module under conditions that a process can only set for itself, and notes what it then sees.

Run as a file, with nothing but the standard library: `python launch.py '{"seen": …}' MODULE ARGUMENTS`. The first
argument is JSON: `seen`, where to write what the process sees; if wanted `umask`, `cores`, `shuffle`, each a number.
"""

from __future__ import annotations

import json
import os
import platform
import random
import runpy
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any


def main() -> None:
    """Sets what is wanted, writes down what holds, and becomes the module."""
    wanted = json.loads(sys.argv[1])
    if "umask" in wanted:
        os.umask(wanted["umask"])
    if "cores" in wanted:
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: wanted["cores"]])
    if "shuffle" in wanted:
        shuffle_listings(wanted["shuffle"])
    Path(wanted["seen"]).write_text(json.dumps(what_is_seen()), "utf-8")
    sys.argv[:] = sys.argv[2:]
    sys.path.insert(0, str(Path.cwd()))  # as `python -m` does
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def what_is_seen() -> dict[str, Any]:
    """What a build could see of the machine, and must not show."""
    mask = os.umask(0)
    os.umask(mask)
    return {
        "time": time.time(),
        "zone": time.strftime("%z"),
        "folder": str(Path.cwd()),
        "device": Path.cwd().stat().st_dev,
        "encoding": sys.getfilesystemencoding(),
        "umask": mask,
        "user": os.getuid(),
        "home": os.environ.get("HOME"),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "host": platform.node(),
        "kernel": platform.release(),
        "personality": _personality(),
        "hash": hash("the seed of hashes"),
        "variables": len(os.environ),
        "locale": os.environ.get("LC_ALL"),
        "python": platform.python_version(),
        "listing": os.listdir(),  # noqa: PTH208 (its order is what is asked for)
    }


def _personality() -> str:
    try:
        return Path("/proc/self/personality").read_text("ascii").strip()
    except OSError:
        return ""


def shuffle_listings(seed: int) -> None:
    """From now on this process meets the files of every folder in another order than the disk has them."""
    chance, listdir, scandir = random.Random(seed), os.listdir, os.scandir

    def listed(*arguments: Any) -> list[Any]:
        names: list[Any] = listdir(*arguments)
        chance.shuffle(names)
        return names

    def scanned(*arguments: Any) -> _Entries:
        with scandir(*arguments) as found:
            entries = list(found)
        chance.shuffle(entries)
        return _Entries(entries)

    # os.walk, pathlib and glob ask these two
    os.listdir = listed  # type: ignore[assignment]
    os.scandir = scanned  # type: ignore[assignment]


class _Entries:
    """What os.scandir returns: an iterator that can be closed."""

    def __init__(self, entries: list[os.DirEntry[Any]]) -> None:
        self._entries = iter(entries)

    def __iter__(self) -> Iterator[os.DirEntry[Any]]:
        return self._entries

    def __next__(self) -> os.DirEntry[Any]:
        return next(self._entries)

    def __enter__(self) -> _Entries:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is open."""


if __name__ == "__main__":
    main()
