"""How far something has come that takes long: told to whoever shows it, from wherever it is done.

Nothing is shown in the first second, nor where nobody looks at a terminal.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO, TypeVar

T = TypeVar("T")
Show = Callable[[str, int, int], None]  # what, how many of it are done, of how many
DELAY = 1.0  # seconds until something is shown
INTERVAL = 0.1  # seconds between two lines
_showing: list[Show] = []


def reached(what: str, done: int, total: int) -> None:
    """So many of `total` are done, of what the words name: `pages laid out`."""
    for show in _showing[-1:]:
        show(what, done, total)


def counted(what: str, items: Sequence[T]) -> Iterator[T]:
    """The same items, each told of when the next is asked for."""
    for done, item in enumerate(items):
        reached(what, done, len(items))
        yield item


@contextmanager
def shown(write: Callable[[str], None], delay: float = DELAY, interval: float = INTERVAL) -> Iterator[None]:
    """Has `write` called with a line every `interval` seconds while the block lasts, once that was `delay` long."""
    began = last = time.monotonic()

    def show(what: str, done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - began >= delay and now - last >= interval:
            last = now
            write(f"{what}: {done:,} of {total:,}")

    _showing.append(show)
    try:
        yield
    finally:
        _showing.remove(show)


@contextmanager
def shown_on(stream: TextIO, delay: float = DELAY, interval: float = INTERVAL) -> Iterator[None]:
    """Shows it in one line of a terminal, which is empty again afterwards; on no other stream is anything shown."""
    if not stream.isatty():
        yield
        return
    written = False

    def write(line: str) -> None:
        nonlocal written
        written = True
        stream.write(f"\r{line}\x1b[K")
        stream.flush()

    try:
        with shown(write, delay, interval):
            yield
    finally:
        if written:
            stream.write("\r\x1b[K")
            stream.flush()
