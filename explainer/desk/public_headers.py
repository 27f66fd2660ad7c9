"""The headers that the public site is served with, as `netlify.toml` has them, for the same addresses at the desk.

So a policy that would refuse something in public refuses it here, while it is being written.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = "netlify.toml"
# Not at the desk: what is meant for caches and for HTTPS, and what lets scripts of other sites read a page. In public
# every page is everybody's; here stand drafts.
_LEFT_OUT = re.compile(r"cache-control|strict-transport-security|access-control-.*|cross-origin-resource-policy", re.I)
_PLACEHOLDER = re.compile(r"/:\w+|/\*$|\*")
_AS_PATTERN = {"/*": "(?:/.*)?", "*": ".*"}


@dataclass(frozen=True, slots=True)
class PublicHeaders:
    """The rules in the file's order: which addresses each is for, and the headers that it sets."""

    rules: tuple[tuple[re.Pattern[str], Mapping[str, str]], ...] = ()

    def of(self, path: str) -> dict[str, str]:
        """The headers of an address, by their names."""
        found: dict[str, str] = {}
        for pattern, headers in self.rules:
            if pattern.fullmatch(path):
                found |= headers
        return found


def public_headers(folder: Path) -> PublicHeaders:
    """Those of the file in that folder; none where there is no such file, or where it cannot be read."""
    try:
        return _read(folder / FILE, (folder / FILE).stat().st_mtime_ns)
    except OSError:
        return PublicHeaders()


@lru_cache(maxsize=4)
def _read(path: Path, saved: int) -> PublicHeaders:
    """Read once for each time it was saved."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except ValueError:
        return PublicHeaders()
    return PublicHeaders(tuple(_rules(given.get("headers"))))


def _rules(given: object) -> Iterable[tuple[re.Pattern[str], Mapping[str, str]]]:
    for rule in given if isinstance(given, list) else ():
        address, values = (rule.get("for"), rule.get("values")) if isinstance(rule, dict) else (None, None)
        if isinstance(address, str) and isinstance(values, dict):
            kept = {
                name: " ".join(str(value).split()) for name, value in values.items() if not _LEFT_OUT.fullmatch(name)
            }
            yield re.compile(_pattern(address)), kept


def _pattern(address: str) -> str:
    """The regular expression for `/theme/*` or `/:section/index.md`."""
    pattern, end = "", 0
    for found in _PLACEHOLDER.finditer(address):
        pattern += re.escape(address[end : found.start()]) + _AS_PATTERN.get(found[0], "/[^/]+")
        end = found.end()
    return pattern + re.escape(address[end:])
