"""What a host wants of programs that ask it, as its robots.txt has it (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from explainer.web.answer import Answer

MOST = 512 * 1024  # bytes of it that are read, and redirects that are followed, as the RFC has it
REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host allows; `instead` is what is to be said where nobody could ask it for its rules."""

    known: Protego | None = None
    instead: Answer | None = None

    def allow(self, url: str, agent: str) -> bool:
        """Whether a program of that name may ask for the address."""
        return self.known is None or self.known.can_fetch(url, agent)

    def pause(self, agent: str) -> float:
        """How many seconds it wants between two questions."""
        wanted = self.known.crawl_delay(agent) if self.known else None
        return max(wanted or 0.0, 0.0)


def address_of(url: str) -> str:
    """Where the rules for an address stand."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


def rules_of(answer: Answer) -> Rules:
    """The rules that an answer has: none where it says that there are none; nobody may ask where it says nothing."""
    status = answer.status or 0
    if 200 <= status < 300:
        return Rules(Protego.parse(answer.body.decode("utf-8-sig", "replace")))
    if answer.fault is None and (status == 429 or status >= 500):
        said = f"{answer.url} answers with {status}, so nobody knows what its host allows"
        return Rules(instead=Answer(answer.asked, answer.url, fault="robots", said=said))
    if status:  # no rules that could be had are none
        return Rules()
    return Rules(instead=answer)
