"""The addresses that were published, each of which answers for good: which a build has, and which are missing in it.

Headings and notes are not among them: they are prose, and go when a sentence goes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from explainer.site import routes
from explainer.site.site import Site

FORM: Final = (
    "# Every address and anchor that was published: each must answer for good. Lines are added, never taken out.\n"
)
# Files for programs that are called by what they hold, or that nobody links to.
_NAMED_BY_CONTENT: Final = re.compile(r"theme/|search/(?!index\.html)|pagefind/|[._]|(?:.*/)?og\.png$")
_MADE_LAST: Final = ("manifest.json", "build.json")  # of the bytes of all others
_ID: Final = re.compile(rb'\sid="([^"]+)"')


def addresses_of(files: Mapping[str, bytes], site: Site) -> frozenset[str]:
    """Every address of a build, by the paths of its files, and the anchors of records that are on its pages."""
    found = {
        f"/{name.removesuffix('index.html')}" for name in (*files, *_MADE_LAST) if not _NAMED_BY_CONTENT.match(name)
    }
    anchored = {at for record in site.dataset.records.values() if "#" in (at := routes.of_any(record) or "")}
    return frozenset(found | (anchored - _missing_anchors(anchored, files)))


def missing(published: Iterable[str], files: Mapping[str, bytes], moved: Collection[str]) -> frozenset[str]:
    """The published addresses at which nothing answers: no file of the build, and no redirect (from those `moved`)."""
    wanted = {address for address in published if address.partition("#")[0] not in moved}
    anchored = {address for address in wanted if "#" in address}
    gone = {address for address in wanted - anchored if _file(address) not in files}
    return frozenset((gone - {f"/{name}" for name in _MADE_LAST}) | _missing_anchors(anchored, files))


def addresses_text(addresses: Iterable[str]) -> str:
    """The list, sorted: the same whatever order they come in."""
    return FORM + "".join(f"{address}\n" for address in sorted(addresses))


def _missing_anchors(addresses: Collection[str], files: Mapping[str, bytes]) -> set[str]:
    """Those whose page has no such anchor, or is not there."""
    pages = {address.partition("#")[0] for address in addresses}
    ids = {page: frozenset(_ID.findall(files.get(_file(page), b""))) for page in pages}
    parts = ((address, *address.partition("#")[::2]) for address in addresses)
    return {address for address, page, anchor in parts if anchor.encode() not in ids[page]}


def _file(address: str) -> str:
    """The path of the file that answers at an address."""
    path = address.removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
