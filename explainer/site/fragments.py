"""Which places on a page an address may name behind its `#`, as far as that is known before the page is made."""

from __future__ import annotations

import re

from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.term import Term
from explainer.site import routes
from explainer.site.lists.division import LINES
from explainer.site.page import Page
from explainer.site.site import Site

# Months of timelines, letters and groups of lists, and what every page has: set by templates.
_OF_LISTS = re.compile(r"main|numbers|letter-.|\d{4}-\d{2}|in-.+|elsewhere")


def anchors_at(path: str, site: Site) -> frozenset[str] | None:
    """The anchors of the page at that path; None where only its template knows them."""
    page = site.page_at(path)
    if page is not None:
        return _of_prose(page, site)
    lists = (routes.TIMELINE, routes.GLOSSARY, routes.PLACES)
    return _of_records(path, site) if path in lists else None


def is_of_list(anchor: str) -> bool:
    """Whether a list may set this anchor beside those of its records."""
    return bool(_OF_LISTS.fullmatch(anchor))


def _of_prose(page: Page, site: Site) -> frozenset[str] | None:
    prose = site.prose.get(page.address)
    if prose is None:
        return None
    return prose.anchors | routes.TEMPLATE_ANCHORS


def _of_records(path: str, site: Site) -> frozenset[str]:
    """Those of the records of a list; of very many the front has none."""
    data = site.dataset
    records: list[Event | Place | Term] = [*data.events.values(), *data.places.values(), *data.terms.values()]
    found = map(routes.of, records)
    anchors = frozenset(address.partition("#")[2] for address in found if address.startswith(f"{path}#"))
    return anchors if len(anchors) <= LINES else frozenset()
