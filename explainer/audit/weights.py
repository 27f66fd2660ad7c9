"""What a page weighs as a server sends it: by gzip, which every server has; brotli takes off some more."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator

from explainer.audit.folder import SiteFolder
from explainer.audit.page import Page, relations

_GZIP = 16 + zlib.MAX_WBITS


def compressed(content: bytes) -> int:
    """The bytes after gzip at its highest level."""
    packer = zlib.compressobj(9, wbits=_GZIP)
    return len(packer.compress(content)) + len(packer.flush())


def sheets_of(site: SiteFolder, page: Page) -> set[str]:
    """The style sheets that the page waits for: not the one for paper."""
    sheets = (link for link in page.tagged("link") if "stylesheet" in relations(link))
    return set(_files(site, page.name, (s.attributes.get("href", "") for s in sheets if _on_screen(s.attributes))))


def scripts_of(site: SiteFolder, page: Page) -> set[str]:
    """The scripts that the page names, the modules named in `data-module` beside them, and what all of these import."""
    named = set(_files(site, page.name, (script.attributes.get("src", "") for script in page.tagged("script"))))
    beside = {posixpath.join(posixpath.dirname(file), f"{module}.js") for file in named for module in page.modules}
    waiting, found = [*named, *(beside & site.files)], set[str]()
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += _files(site, file, (target.address for target in site.imports.get(file, ()) if target.loads))
    return found


def _on_screen(attributes: dict[str, str]) -> bool:
    return attributes.get("media", "all") != "print"


def _files(site: SiteFolder, here: str, addresses: Iterator[str]) -> Iterator[str]:
    for address in addresses:
        lead = site.lead(here, address) if address else None
        if lead and lead.file:
            yield lead.file
