"""A page that does not say by which address it is to be known, says it twice, or names one that is not on this site.

One page is often reached by several addresses. Search engines, and programs that share it, keep the one that it names.

Remedy: one `<link rel="canonical">` with the page's own address on the site's own host; a frame or a copy names the
page that it shows, and has `noindex`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Element, Page, relations
from explainer.problems import Problem

RULE = "bad-canonical"


def check(site: BuiltSite) -> Iterator[Problem]:
    """The canonical address of each page."""
    for page in site.pages.values():
        links = [link for link in page.tagged("link") if "canonical" in relations(link)]
        if not links:
            hint = f'write <link rel="canonical" href="{site.base}{page.address}">'
            yield Problem(page.whole, "this page has no canonical address", RULE, hint)
        for link in links[1:]:
            yield Problem(page.at(link.place), "this page has a second canonical address", RULE, "keep one of them")
        for link in links[:1]:
            yield from _one(site, page, link)


def _one(site: BuiltSite, page: Page, link: Element) -> Iterator[Problem]:
    address = link.attributes.get("href", "")
    lead = site.lead(page.name, address)
    if not address.startswith(f"{site.base}/") or lead is None:
        message, hint = f"its canonical address {address} is not on {site.base or 'this site'}", None
    elif lead.file is None:
        message, hint = f"nothing is at its canonical address {address}", None
    elif lead.path != page.address and "noindex" not in (page.meta("robots") or ""):
        message, hint = f"its canonical address is another page's, {lead.path}", "a copy should say noindex"
    else:
        return
    yield Problem(page.at(link.place), message, RULE, hint or f"its own would be {site.base}{page.address}")
