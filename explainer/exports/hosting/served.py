"""A built site as a web server of one's own is told of it: by what hosts of static files read in the output."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from explainer.exports.hosting.rules import HeaderRule, expression
from explainer.exports.hosting.static_hosts import HEADERS, READ_BY_HOSTS, REDIRECTS

TYPE = "Content-Type"
CACHE = "Cache-Control"


@dataclass(frozen=True, slots=True)
class Served:
    """The public address, the folder on the server that holds the files of its host, and what the output says.

    The files of a site at `https://host/project` lie in `folder/project/`. `redirects` are pairs of an old address,
    from the root of the site, and where it leads.
    """

    address: SplitResult
    folder: str
    rules: tuple[HeaderRule, ...]
    redirects: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        """The path below which the site answers, without a slash at the end."""
        return self.address.path.rstrip("/")

    @property
    def by_header(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """For each header its values, each with a regular expression for the addresses that have it."""
        found: dict[str, tuple[tuple[str, str], ...]] = {}
        for rule in self.rules:
            for name, value in rule.headers.items():
                found[name] = (*found.get(name, ()), *((self.regex(pattern), value) for pattern in rule.patterns))
        return found

    @property
    def hidden(self) -> str:
        """A regular expression for what is in the output and for nobody: what only hosts read, and hidden files."""
        names = "|".join(name for name in READ_BY_HOSTS if not name.startswith("."))
        return rf"/(?:{names}|\.[^/]*)$|/\.git/"

    def regex(self, pattern: str) -> str:
        """The pattern of a rule as a regular expression for whole addresses of the host, as RE2 and PCRE have it.

        What is for every address of the site is for all of its host: the page for what is not there answers anywhere.
        """
        if pattern == "/*":
            return "^/"
        return f"^{re.escape(self.path)}{'/(?:index[.]html)?' if pattern == '/' else expression(pattern)}$"


def read_served(output: Path, address: str, folder: str | None = None) -> Served:
    """The site in `output`; OSError where no build has left its headers there."""
    parts = urlsplit(address)
    redirects = output / REDIRECTS
    lines = redirects.read_text("utf-8").split("\n") if redirects.exists() else []
    moved = tuple((line.split()[0], line.split()[1]) for line in lines if line)
    rules = tuple(_rules((output / HEADERS).read_text("utf-8")))
    return Served(parts, folder or f"/var/www/{parts.hostname}", rules, moved)


def _rules(text: str) -> Iterator[HeaderRule]:
    """The rules of `_headers`, an address each."""
    for block in re.split(r"\n(?=/)", f"\n{text}"):
        pattern, *lines = block.strip().split("\n")
        if pattern.startswith("/"):
            named = (line.strip().partition(": ") for line in lines if line.startswith(" "))
            yield HeaderRule("", (pattern,), {name: value for name, _, value in named})
