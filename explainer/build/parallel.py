"""Renders in as many processes as the machine has cores: a page is a function of its template and its view alone."""

from __future__ import annotations

import ctypes
import gc
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from explainer.progress import reached

Files = dict[str, bytes]
FEWEST = 200  # jobs; for fewer, starting a process takes longer than it saves
_PR_SET_PDEATHSIG = 1  # <linux/prctl.h>


def rendered(jobs: Sequence[Callable[[], Files]]) -> Files:
    """All files that the jobs make, in the jobs' order.

    Each core takes every second job, or third; the first share is done here and the others in forked processes, which
    see all that is here. Where a process fails, its share is done again here, so that a fault shows itself as it would
    have. A process with threads is not forked, but for the one that turns Pelican's sign of life. None of them is left
    when this returns, raises or is killed.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    several = cores > 1 and len(jobs) >= FEWEST and not list(_other_threads())
    own, *others = [jobs[start :: cores if several else 1] for start in range(cores if several else 1)]
    children: list[_Child] = []
    try:
        for share in others:
            children.append(_forked(share, children))
        done = [_done(own, len(jobs))]
        done += (_heard(child) or _done(share, len(jobs)) for share, child in zip(others, children, strict=True))
    finally:
        for child in children:
            child.end()
    in_order = (done[at % len(done)][at // len(done)] for at in range(len(jobs)))
    return {path: content for files in in_order for path, content in files.items()}


@dataclass(slots=True)
class _Child:
    """A process that does a share, and the pipe on which it sends what the jobs make."""

    process: int
    pipe: int
    status: int | None = None

    def wait(self) -> int:
        """The status with which it ended."""
        if self.status is None:
            self.status = os.waitpid(self.process, 0)[1]
        return self.status

    def end(self) -> None:
        """Closes the pipe and ends the process, if it has not ended."""
        if self.pipe >= 0:
            os.close(self.pipe)
            self.pipe = -1
        if self.status is None:
            with suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)
            self.wait()


def _other_threads() -> Iterator[threading.Thread]:
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not type(thread).__module__.startswith("rich."):
            yield thread


def _forked(share: Sequence[Callable[[], Files]], before: Sequence[_Child]) -> _Child:
    """A process that does this share; `before` are those whose pipes it is not to hold open."""
    parent = os.getpid()
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return _Child(process, reading)
    status = 1
    try:
        _end_with(parent)
        for pipe in (reading, *(child.pipe for child in before)):
            os.close(pipe)  # else a parent that was killed would leave this process waiting for itself to read
        with os.fdopen(writing, "wb") as stream:
            stream.write(marshal.dumps(_done(share, len(share))))
        status = 0
    finally:
        os._exit(status)


def _end_with(parent: int) -> None:
    """Has the system kill this process with its parent. Elsewhere than on Linux it ends when it writes to nobody."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it had gone before we asked
        os._exit(1)


def _heard(child: _Child) -> list[Files] | None:
    """What the process made; None where it failed."""
    with os.fdopen(child.pipe, "rb") as stream:
        child.pipe = -1
        sent = stream.read()
    made: list[Files] | None = marshal.loads(sent) if child.wait() == 0 else None
    return made


def _done(share: Sequence[Callable[[], Files]], jobs: int) -> list[Files]:
    """What the jobs of a share make; the others are taken to be as far as this one."""
    made = []
    for at, job in enumerate(share):
        reached("parts of the site laid out", at * jobs // len(share), jobs)
        made.append(job())
    return made


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
