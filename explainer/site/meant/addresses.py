"""Which page is meant by what stands for its address: the name of its file, an id, a path without slashes."""

from __future__ import annotations

import re
from collections.abc import Collection

from explainer.model.fields import id_like
from explainer.near_ids import near_id
from explainer.site import routes
from explainer.site.site import Site

_OTHER_SIGNS = re.compile(r"^(?:\{\w+\}|\|\w+\|)")  # how Pelican's own prose names a file
_ENDING = re.compile(r"(?:\.(?:en|es))?\.(?:md|markdown|html?|yaml)$", re.IGNORECASE)
_SITE_LIKE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/:?#]|$)", re.IGNORECASE)
_TYPO_OF_SCHEME = re.compile(r"h?t{1,3}p{1,3}s?(?::/{0,3}|/{2,3})(?=\w)|hhtps?:/+|htt?sp?:/+", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@/]+@[\w-]+(?:\.[\w-]+)+")


def address_meant(target: str, site: Site, known: Collection[str]) -> str | None:
    """The whole address that was probably meant; None where nothing says so. `known` are the site's own."""
    if _MAILBOX.fullmatch(target):
        return f"mailto:{target}"
    if scheme := _TYPO_OF_SCHEME.match(target):
        return f"https://{target[scheme.end() :]}"
    if _SITE_LIKE.match(target) and not _ENDING.search(target.partition("#")[0]):
        return f"https://{target}"
    return page_meant(target, site, known)


def page_meant(target: str, site: Site, known: Collection[str]) -> str | None:
    """The page of this site that is meant, by the last part of what was written."""
    path, _, anchor = _OTHER_SIGNS.sub("", target).partition("#")
    parts = [id_like(_ENDING.sub("", part)) for part in path.partition("?")[0].split("/") if part.strip(".")]
    if parts and parts[-1] == "index":
        del parts[-1]
    if not parts:
        return None
    by_name: dict[str, list[str]] = {}
    for address in known:
        if address.endswith("/"):
            by_name.setdefault(address.strip("/").rpartition("/")[2], []).append(address)
    name = parts[-1] if parts[-1] in by_name else near_id(parts[-1], filter(None, by_name))
    page = _likeliest(by_name[name], parts, site) if name else None
    if page is None and (record := site.dataset.records.get(parts[-1])):
        return routes.of_any(record)
    return f"{page}#{anchor}" if page and anchor else page


def _likeliest(pages: list[str], parts: list[str], site: Site) -> str | None:
    """Of pages whose addresses end alike, the one in the folder that was written, else the only page of prose."""
    if len(pages) < 2:
        return pages[0] if pages else None
    folder = [page for page in pages if page.strip("/").split("/")[:-1] == parts[:-1][-1:]] if parts[:-1] else []
    prose = [page for page in pages if site.page_at(page)]
    return next((found[0] for found in (folder, prose) if len(found) == 1), None)
