"""The folder that holds a built site: its files, its pages once read, and where an address leads."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from explainer.audit.page import Page, Target, address_of, read_page
from explainer.audit.script import imports_in
from explainer.audit.xml_tree import NotWellFormedError, XmlElement, read_xml

_XML = (".xml", ".svg", ".atom", ".rss")
_ON_THE_WEB = ("", "http", "https", "webcal")
_LOCATION = re.compile(r"(?:<loc>|^Sitemap:)\s*(https?://[^/<\s]+)", re.MULTILINE)


class Lead(NamedTuple):
    """Where a link leads: the path from the root of the folder, the file that answers there, and what is behind #."""

    path: str
    file: str | None
    fragment: str


@dataclass(frozen=True)
class SiteFolder:
    """A folder and the paths of all files in it."""

    folder: Path
    files: frozenset[str]

    def content(self, file: str) -> bytes:
        """The bytes of a file."""
        return (self.folder / file).read_bytes()

    def text(self, file: str) -> str:
        """A file's text; what is not UTF-8 in it is replaced, and told by a rule of its own."""
        return self.content(file).decode("utf-8", "replace")

    def named(self, *endings: str) -> list[str]:
        """The files whose names end so, sorted."""
        return sorted(file for file in self.files if file.endswith(endings))

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every HTML file, read."""
        return {file: read_page(file, self.text(file)) for file in self.named(".html", ".htm")}

    @cached_property
    def indexed(self) -> Mapping[str, Page]:
        """The pages that search engines may list: they do not forbid it, and speak for no other page."""
        return {file: page for file, page in self.pages.items() if self._may_be_indexed(page)}

    @cached_property
    def xml(self) -> Mapping[str, XmlElement | NotWellFormedError]:
        """Every file of XML, read; or why it cannot be."""
        return {file: _xml(self.content(file)) for file in self.named(*_XML)}

    @cached_property
    def imports(self) -> Mapping[str, tuple[Target, ...]]:
        """What every script imports."""
        return {file: tuple(imports_in(self.text(file))) for file in self.named(".js", ".mjs")}

    @cached_property
    def base(self) -> str:
        """The address of the whole site, without a slash at its end, as most pages have it; empty where none has."""
        counted = Counter(
            link[: -len(page.address)]
            for page in self.pages.values()
            if page.canonical and (link := page.canonical.attributes.get("href", "")).endswith(page.address)
        )
        return max(counted, key=lambda base: (counted[base], base), default="")

    @cached_property
    def host(self) -> SplitResult:
        """The scheme, host and path of `base`; while pages have none, as the sitemap or robots.txt names them."""
        named = () if self.base else self.files & {"sitemap.xml", "robots.txt"}
        found = _LOCATION.search("\n".join(self.text(file) for file in sorted(named, reverse=True)))
        return urlsplit(found[1] if found else self.base)

    def lead(self, file: str, address: str) -> Lead | None:
        """Where a link in a file leads; None where that is not on this site."""
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            return Lead(address, None, "")
        elsewhere = parts.netloc != self.host.netloc if parts.netloc else bool(parts.scheme)
        if elsewhere or parts.scheme not in _ON_THE_WEB:
            return None
        path = self._path(file, parts)
        return Lead(path, self._file_at(path), unquote(parts.fragment))

    def anchors(self, file: str) -> frozenset[str] | None:
        """What `#` can name in a file; None where a browser would not look for it."""
        if file in self.pages:
            return self.pages[file].anchors
        tree = self.xml.get(file)
        if isinstance(tree, XmlElement) and file.endswith(".svg"):
            return frozenset(element.attributes.get("id", "") for element in tree.all())
        return None

    def _path(self, file: str, parts: SplitResult) -> str:
        """The path from the root of the folder; one that leads above it begins with `/..`."""
        path, here = unquote(parts.path), address_of(file)
        if not path:
            return "/" if parts.netloc else here
        if not path.startswith("/"):
            path = posixpath.join(here.rpartition("/")[0] + "/", path)
        elif path.startswith(f"{self.host.path}/"):
            path = path.removeprefix(self.host.path)
        else:
            return f"/..{path}"
        plain = posixpath.normpath(path) if "/." in path or "//" in path else path
        return f"{plain}/" if path.endswith("/") and not plain.endswith("/") else plain

    def _file_at(self, path: str) -> str | None:
        file = f"{path}index.html" if path.endswith("/") else path
        return file[1:] if file[1:] in self.files else None

    def _may_be_indexed(self, page: Page) -> bool:
        if "noindex" in (page.meta("robots") or ""):
            return False
        lead = self.lead(page.name, page.canonical.attributes.get("href", "")) if page.canonical else None
        return lead is None or lead.path == page.address


def _xml(content: bytes) -> XmlElement | NotWellFormedError:
    try:
        return read_xml(content)
    except NotWellFormedError as error:
        return error
