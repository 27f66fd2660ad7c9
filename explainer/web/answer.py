"""What came of asking for an address: an answer, whole or not, or what stood in the way of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Fault = Literal[
    "bad-address",  # it cannot be asked for at all
    "not-public",  # it leads to this machine, or into a network that is not everybody's
    "robots",  # its host does not want programs to ask for it
    "asked-to-wait",  # its host wants to be left alone for longer than we wait
    "no-such-name",  # nobody has the name of its host any more
    "name-unknown",  # the name of its host could not be looked up just now
    "refused",  # its host is there, and takes no connections
    "unreachable",  # no way leads to its host
    "broken-off",  # the connection ended before there was an answer
    "silent",  # no answer within the time
    "too-slow",  # an answer so slow that it was given up
    "certificate-expired",
    "certificate-of-another",  # it is for other names
    "certificate-self-signed",
    "certificate-untrusted",  # nobody whom we trust vouches for it
    "no-secure-connection",
    "not-http",  # what answers there is no web server
    "bad-redirect",  # it leads on to no address
    "redirect-loop",
    "too-many-redirects",
    "cut-short",  # less came than was announced
    "bad-encoding",  # what came cannot be unpacked
]


@dataclass(frozen=True, slots=True)
class Hop:
    """An address that led on to another, with the status by which it did."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, after all redirects: `url` is where it said it, `asked` where it was asked first.

    Where there is a `fault`, `said` has it in words; status and body are what had come until then.
    """

    asked: str
    url: str
    hops: tuple[Hop, ...] = ()
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    """By their names in small letters."""
    body: bytes = b""
    whole: bool = True
    """Whether the body is all of it: no more of it was read than was wanted."""
    kept: bool = False
    """Whether the body is one that was kept, and that the server says is still what it has."""
    fault: Fault | None = None
    said: str = ""

    @property
    def ok(self) -> bool:
        """Whether there is what was asked for."""
        return self.fault is None and self.status is not None and 200 <= self.status < 300

    @property
    def media_type(self) -> str:
        """Such as `text/html`; empty where the server did not say."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def moved_for_good(self) -> bool:
        """Whether each of its redirects said that it is meant to stay."""
        return bool(self.hops) and all(hop.status in (301, 308) for hop in self.hops)
