"""A link to something that is no web address, page or anchor.

Links lead to `https://…`, `http://…`, `mailto:…`, to a page of this site (`/explainers/…/`) or to an anchor (`#…`).
Anything else (`javascript:`, `data:`, a path without its slash) is refused.

Remedy: copy the address from the address bar; inside the site, begin with a slash.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.site import Site
from explainer.problems import Problem

RULE = "bad-link"
ALLOWED = ("https://", "http://", "mailto:", "/", "#")


def check(site: Site) -> Iterator[Problem]:
    """Every Markdown link, by how it begins."""
    for page in site.pages:
        for link in page.scan.links:
            if not is_address(link.target):
                hint = "begin with https://, or with / for a page of this site"
                yield Problem(link.location, f'"{link.target}" is not an address', RULE, hint)


def is_address(target: str) -> bool:
    """Whether a link may lead there; what a browser would skip in it (spaces, controls) is refused."""
    return target.startswith(ALLOWED) and not target.startswith(("//", "/\\")) and target.isprintable()
