"""Renders in as many processes as the machine has cores: a page is a function of its template and its view alone."""

from __future__ import annotations

import gc
import marshal
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

Files = dict[str, bytes]
FEWEST = 200  # jobs; for fewer, starting a process takes longer than it saves


def rendered(jobs: Sequence[Callable[[], Files]]) -> Files:
    """All files that the jobs make, in the jobs' order.

    Each core takes every second job, or third; the first share is done here and the others in forked processes, which
    see all that is here. Where a process fails, its share is done again here, so that a fault shows itself as it would
    have. A process with threads is not forked, but for the one that turns Pelican's sign of life.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    several = cores > 1 and len(jobs) >= FEWEST and not list(_other_threads())
    own, *others = [jobs[start :: cores if several else 1] for start in range(cores if several else 1)]
    children = [_forked(share) for share in others]
    done = [_done(own), *(_heard(*child) or _done(share) for share, child in zip(others, children, strict=True))]
    in_order = (done[at % len(done)][at // len(done)] for at in range(len(jobs)))
    return {path: content for files in in_order for path, content in files.items()}


def _other_threads() -> Iterator[threading.Thread]:
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not type(thread).__module__.startswith("rich."):
            yield thread


def _forked(share: Sequence[Callable[[], Files]]) -> tuple[int, int]:
    """The process that does this share, and the pipe on which it sends what the jobs make."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    status = 1
    try:
        with os.fdopen(writing, "wb") as stream:
            stream.write(marshal.dumps(_done(share)))
        status = 0
    finally:
        os._exit(status)


def _heard(process: int, pipe: int) -> list[Files] | None:
    """What the process made; None where it failed."""
    with os.fdopen(pipe, "rb") as stream:
        sent = stream.read()
    _, status = os.waitpid(process, 0)
    made: list[Files] | None = marshal.loads(sent) if status == 0 else None
    return made


def _done(share: Sequence[Callable[[], Files]]) -> list[Files]:
    return [job() for job in share]


@contextmanager
def without_collecting() -> Iterator[None]:
    """Hardly anything of a build is rubbish before its end, and looking for it would take a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
