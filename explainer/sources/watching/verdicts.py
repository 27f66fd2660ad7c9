"""What three looks on different days say together, and what should become of the record because of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from explainer.model.source import Source, UrlStatus
from explainer.sources.watching.memory import Look, SourceMemory
from explainer.sources.watching.seen import Outcome

RUNS: Final = 3  # that have to agree
_STATUS: Final[dict[Outcome, UrlStatus]] = {
    "live": "live",
    "moved": "live",
    "dead": "dead",
    "deviated": "deviated",
    "usurped": "usurped",
}
# What somebody found by reading; that something answers there is no reason to think otherwise.
_BY_READING: Final = ("deviated", "unfit", "usurped")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the record should say: another state of its address, or another address. `why` says what was seen."""

    source: str
    why: str
    since: str
    url_status: UrlStatus | None = None
    url: str | None = None

    @property
    def fields(self) -> dict[str, str]:
        """The fields of the record that change."""
        given = {"url": self.url, "url_status": self.url_status}
        return {name: value for name, value in given.items() if value is not None}


def agreed(looks: tuple[Look, ...]) -> Look | None:
    """The last look, where the last three agree with each other."""
    last = looks[-RUNS:]
    if len(last) < RUNS or len({(look.outcome, look.to if look.outcome == "moved" else "") for look in last}) > 1:
        return None
    return last[-1]


def proposal(source: Source, memory: SourceMemory) -> Proposal | None:
    """What to change in the record; nothing where three looks do not agree, or the record says it already."""
    look = agreed(memory.looks)
    if look is None or look.outcome == "unknown":
        return None
    status = _STATUS[look.outcome]
    if status == "live" and source.url_status in _BY_READING:
        return None
    url = look.to if look.outcome == "moved" and look.to != source.url else None
    if status == source.url_status and url is None:
        return None
    since = memory.looks[-RUNS].on
    return Proposal(source.id, look.why, since, status if status != source.url_status else None, url)


def silent_since(memory: SourceMemory) -> str:
    """The day since which nothing could be told of it, for three runs; empty where something could."""
    look = agreed(memory.looks)
    return memory.looks[-RUNS].on if look and look.outcome == "unknown" else ""
