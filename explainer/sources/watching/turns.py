"""Whose turn it is: who was looked at longest ago comes first, so that a small budget a run covers all in turn."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

from explainer.model.source import Source
from explainer.sources.watching.memory import Memory, known_of


def in_turn(
    sources: Iterable[Source],
    memory: Memory,
    ids: Collection[str] = (),
    host: str = "",
    since: str = "",
    limit: int | None = None,
) -> tuple[Source, ...]:
    """The sources to look at, in order: those named, or on that host; not those looked at since that day.

    What is withheld is not asked for: nobody is to be led there.
    """
    wanted = [
        source
        for source in sources
        if not source.withheld
        and (not ids or source.id in ids)
        and (not host or _is_on(source.url, host))
        and (not since or known_of(source, memory).last < since)
    ]
    return tuple(sorted(wanted, key=lambda source: (known_of(source, memory).last, source.id))[:limit])


def _is_on(url: str, host: str) -> bool:
    name, wanted = (urlsplit(url).hostname or ""), host.lower()
    return name == wanted or name.endswith(f".{wanted}")
