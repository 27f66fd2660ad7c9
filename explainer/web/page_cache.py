"""Pages that were asked for before, so that a server need not send again what it still has (RFC 9111, section 4.3)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from explainer.kept import Kept

_HEADERS = ("content-type", "etag", "last-modified")


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The body of an answer, with the headers that say what it is."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def conditions(self) -> dict[str, str]:
        """The headers by which a server is asked whether it has anything newer."""
        names = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
        return {wanted: self.headers[name] for name, wanted in names.items() if self.headers.get(name)}


@dataclass(frozen=True, slots=True)
class PageCache:
    """The pages, a file an address."""

    kept: Kept = field(default_factory=Kept)

    def get(self, url: str) -> KeptPage | None:
        """The page of that address, if it was kept."""
        found = self.kept.get(_name(url), url)
        if found is None:
            return None
        head, _, body = found.partition(b"\n")
        return KeptPage(json.loads(head), body)

    def put(self, url: str, headers: Mapping[str, str], body: bytes) -> None:
        """Keeps the page, unless its server does not want that, or could not say later whether it has a newer one."""
        about = {name: headers[name] for name in _HEADERS if headers.get(name)}
        unwanted = "no-store" in headers.get("cache-control", "").lower() or headers.get("vary", "").strip() == "*"
        if not unwanted and KeptPage(about, b"").conditions:
            self.kept.put(_name(url), json.dumps(about).encode("ascii") + b"\n" + body, url)


def _name(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:40]
