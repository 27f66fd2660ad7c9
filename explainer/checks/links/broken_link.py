"""A link to a page of this site that is not there, or to a place on a page that it does not have.

Addresses never change, so a link that leads nowhere was mistyped, or its page was never written. Behind a `#` stands
the anchor of a heading (its words, with hyphens, in whatever script), of an event, a place or a term.

Remedy: the hint names the address that is meant, where no more than a letter of a word is mistyped; pages end with a
slash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from explainer.near_ids import did_you_mean_id
from explainer.problems import Problem
from explainer.site.fragments import anchors_at, is_of_list
from explainer.site.meant.addresses import page_meant
from explainer.site.page import Link, Page
from explainer.site.plan import addresses
from explainer.site.site import Site

RULE = "broken-link"
_SLASH = "addresses of pages end with a slash"


def check(site: Site) -> Iterator[Problem]:
    """Every link that begins with a slash or a #."""
    unread = {f"/explainers/{PurePosixPath(name).stem}/" for name in site.unread}
    unread |= {f"/{PurePosixPath(name).stem}/" for name in site.unread}
    known = addresses(site)
    for page in site.pages:
        for link in site.links_of(page):
            inside = not link.image and link.target.startswith(("/", "#")) and not link.target.startswith("//")
            path = link.target.split("#")[0].split("?")[0] or page.address
            if not inside or path in unread:
                continue
            if path in known:
                yield from _anchor(link, path, page, site)
            else:
                meant = page_meant(path, site, known)
                hint = f'did you mean "{meant}"? {_SLASH}' if meant else _SLASH
                if any(name == path.strip("/").rpartition("/")[2] for _, name in site.gone):
                    hint = "what stood there was published and is gone: put it back as it was"
                yield Problem(link.location, f"this site has no page {path}", RULE, hint)


def _anchor(link: Link, path: str, page: Page, site: Site) -> Iterator[Problem]:
    anchor = unquote(link.target.partition("#")[2])  # as browsers read it
    known = anchors_at(path, site) if anchor else None
    if known is None or anchor in known or (path != page.address and is_of_list(anchor)):
        return
    where = "this page" if path == page.address else path
    hint = did_you_mean_id(anchor, known, "a heading's anchor is its words in small letters, with hyphens")
    yield Problem(link.location, f'{where} has no place "{anchor}"', RULE, hint)
