"""Chains of records, each of which names the next: what was superseded by what, what lies within what."""

from __future__ import annotations

from collections.abc import Callable, Iterator


def chain(start: str, following: Callable[[str], str | None]) -> Iterator[str]:
    """The ids that follow, one after the other; where the chain closes, each of its members once, the start last."""
    seen: set[str] = set()
    at = following(start)
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = following(at)
