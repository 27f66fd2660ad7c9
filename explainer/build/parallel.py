"""Renders in as many processes as the machine has cores: a page is a function of its template and its view alone."""

from __future__ import annotations

import ctypes
import gc
import marshal
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import zip_longest
from typing import BinaryIO

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
        with suppress(OSError):  # no more processes, or no room for their files: what is left is done here
            children.extend(map(_forked, others))
        done = [_done(own, len(jobs))]
        for share, child in zip_longest(others, children):
            done.append((_heard(child, len(share)) if child else None) or _done(share, len(jobs)))
    finally:
        for child in children:
            child.end()
    in_order = (done[at % len(done)][at // len(done)] for at in range(len(jobs)))
    return {path: content for files in in_order for path, content in files.items()}


@dataclass(slots=True)
class _Child:
    """A process that does a share, and the file without a name into which it writes what each job makes."""

    process: int
    made: BinaryIO
    status: int | None = None

    def wait(self) -> int:
        """The status with which it ended."""
        if self.status is None:
            self.status = os.waitpid(self.process, 0)[1]
        return self.status

    def end(self) -> None:
        """Ends the process, if it has not ended."""
        if self.status is None:
            with suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)
            self.wait()
        self.made.close()


def _other_threads() -> Iterator[threading.Thread]:
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not type(thread).__module__.startswith("rich."):
            yield thread


def _forked(share: Sequence[Callable[[], Files]]) -> _Child:
    """A process that does this share. It waits for no reader, and nothing of its file is left when both are gone."""
    parent, made = os.getpid(), tempfile.TemporaryFile()  # noqa: SIM115 (closed by `end`)
    process = os.fork()
    if process:
        return _Child(process, made)
    status = 1
    try:
        _end_with(parent)
        for job in share:
            marshal.dump(job(), made)
        made.flush()
        status = 0
    finally:
        os._exit(status)


def _end_with(parent: int) -> None:
    """Has the system kill this process with its parent. Elsewhere than on Linux it ends when its share is done."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it had gone before we asked
        os._exit(1)


def _heard(child: _Child, jobs: int) -> list[Files] | None:
    """What the process made, job by job; None where it failed."""
    if child.wait() != 0:
        return None
    child.made.seek(0)
    return [marshal.load(child.made) for _ in range(jobs)]


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
