"""Many addresses, asked for side by side: several hosts at once, and each host one question after the other."""

from __future__ import annotations

import queue
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar
from urllib.parse import urlsplit

from explainer.web.answer import Answer

T = TypeVar("T")


def side_by_side(
    wanted: Iterable[T], address: Callable[[T], str], ask: Callable[[T], Answer], at_once: int = 8
) -> Iterator[tuple[T, Answer]]:
    """Each with its answer, as they come; who stops listening ends it, but for what is being asked just then."""
    hosts: queue.SimpleQueue[list[T]] = queue.SimpleQueue()
    answers: queue.SimpleQueue[tuple[T, Answer]] = queue.SimpleQueue()
    by_host = _by_host(wanted, address)
    for of_host in by_host:
        hosts.put(of_host)
    stopped = threading.Event()

    def work() -> None:
        while not stopped.is_set():
            try:
                of_host = hosts.get_nowait()
            except queue.Empty:
                return
            for one in of_host:
                if stopped.is_set():
                    return
                answers.put((one, ask(one)))

    for _ in range(min(at_once, len(by_host))):
        threading.Thread(target=work, daemon=True).start()
    try:
        for _ in range(sum(map(len, by_host))):
            yield answers.get()
    finally:
        stopped.set()


def _by_host(wanted: Iterable[T], address: Callable[[T], str]) -> list[list[T]]:
    """Those of each host together, the longest row first: it takes longest."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for one in wanted:
        found[_host(address(one))].append(one)
    return sorted(found.values(), key=len, reverse=True)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
