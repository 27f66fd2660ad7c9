"""How often a host is asked: one question at a time, a pause between two, and as long a one as the host wants."""

from __future__ import annotations

import email.utils
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clock:
    """How time passes: the seconds since some moment, the seconds since 1970, and how so many of them are waited."""

    now: Callable[[], float] = time.monotonic
    today: Callable[[], float] = time.time
    wait: Callable[[float], None] = time.sleep


@dataclass
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0
    pause: float = 0.0


class AskedToWait(Exception):
    """A host that wants to be left alone for longer than we wait."""


class Pace:
    """The pauses between questions to each host; may be asked from several threads."""

    def __init__(self, pause: float, longest: float, clock: Clock) -> None:
        self._pause, self._longest, self._clock = pause, longest, clock
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """The block is the only one that asks this host, and it is time for it; AskedToWait where that is too far."""
        with self._lock:
            known = self._hosts[host]
        with known.lock:
            wait = known.free_at - self._clock.now()
            if wait > self._longest:
                raise AskedToWait(f"for {round(wait):,} seconds")
            if wait > 0:
                self._clock.wait(wait)
            try:
                yield
            finally:
                known.free_at = max(known.free_at, self._clock.now() + max(self._pause, known.pause))

    def slower(self, host: str, pause: float) -> None:
        """The host wants so many seconds between two questions (Crawl-delay)."""
        with self._lock:
            self._hosts[host].pause = pause

    def not_before(self, host: str, seconds: float) -> None:
        """The host wants to be left alone for so many seconds (Retry-After). To be said within its turn."""
        with self._lock:
            known = self._hosts[host]
        known.free_at = max(known.free_at, self._clock.now() + seconds)

    def seconds(self, retry_after: str | None) -> float | None:
        """What Retry-After says, as seconds from now; None where it says nothing."""
        if retry_after is None:
            return None
        if retry_after.strip().isdecimal():
            return float(retry_after.strip()[:9])
        try:
            return max(0.0, email.utils.parsedate_to_datetime(retry_after).timestamp() - self._clock.today())
        except (ValueError, OverflowError, OSError):
            return None
