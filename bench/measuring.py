"""Runs one command and says what it took: wall time, processor time, and the memory of all its processes together."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

_PROC = Path("/proc")
_LEAST_PAUSE = 0.01  # seconds between two looks at the memory
_SHARE = 20  # pause so many times as long as a look took: it costs what is measured a twentieth at most


@dataclass(frozen=True)
class Taken:
    """Seconds by the wall clock and of processors; the most bytes of memory at one moment, None where nobody says.

    Memory is the sum of proportional set sizes (PSS): what several processes share counts once.
    """

    wall: float
    cpu: float
    peak: int | None


@dataclass(frozen=True)
class Job:
    """A command, the folder that it is started in, and what is set in its environment besides what is there."""

    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str]


class JobFailedError(RuntimeError):
    """A command that ended otherwise than with 0; its words are the end of what it printed."""


def run(job: Job) -> Taken:
    """What the command took, with all the processes that it waited for; a failing one raises."""
    with tempfile.TemporaryFile() as printed:
        begun = time.monotonic()
        process = subprocess.Popen(
            job.command,
            cwd=job.folder,
            env={**os.environ, **job.environment},
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        memory = _Memory(process.pid)
        memory.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
            wall = time.monotonic() - begun
        except BaseException:  # Ctrl-C reaches this process alone
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise
        finally:
            memory.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed.seek(0)
            words = printed.read()[-2000:].decode("utf-8", "replace")
            raise JobFailedError(f"{' '.join(job.command)} ended with {process.returncode}\n{words}")
    return Taken(wall, used.ru_utime + used.ru_stime, memory.peak or None)


class _Memory(threading.Thread):
    """Looks at the memory of a session of processes, again and again, until it is stopped."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._session = session
        self._ended = threading.Event()

    def run(self) -> None:
        pause = 0.0
        while not self._ended.wait(pause):
            begun = time.monotonic()
            self.peak = max(self.peak, sum(map(_memory_of, _processes(self._session))))
            pause = max(_LEAST_PAUSE, _SHARE * (time.monotonic() - begun))

    def stop(self) -> None:
        """Waits for the last look."""
        self._ended.set()
        self.join()


def _processes(session: int) -> Iterator[Path]:
    """The processes of that session, whose numbers are above its own; none where there is no /proc."""
    if not _PROC.is_dir():
        return
    for name in os.listdir(_PROC):  # noqa: PTH208 (a hundred times a second)
        if name.isdecimal() and int(name) >= session and _session_of(_PROC / name) == session:
            yield _PROC / name


def _session_of(process: Path) -> int:
    """The session of a process; 0 of one that is gone. Its name, in brackets, may hold anything."""
    try:
        after_name = (process / "stat").read_bytes().rpartition(b")")[2]
    except OSError:
        return 0
    return int(after_name.split()[3])


def _memory_of(process: Path) -> int:
    """Bytes; 0 of a process that is gone."""
    try:
        lines = (process / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def digests(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Size and digest of each file below the folder, by its path from there."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_size, blake2b(path.read_bytes(), digest_size=16).digest())
        for path in folder.rglob("*")
        if path.is_file()
    }
