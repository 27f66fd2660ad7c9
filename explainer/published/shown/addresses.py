"""Where readers see what changed: the address of a record, a page or a correction in a site that was built."""

from __future__ import annotations

from explainer.model.correction import Correction
from explainer.published.changes import Row
from explainer.site import routes
from explainer.site.published.parts import spoken
from explainer.site.site import Site


def address_of(row: Row, site: Site) -> str:
    """The path from the site's root; empty of what is gone, or stands on no page of its own."""
    key = row.change.key
    if key.owner == "page":
        lang = spoken(key.lang)
        return next((page.address for page in site.pages if (page.slug, page.lang) == (key.id, lang)), "")
    record = site.dataset.records.get(key.id)
    if isinstance(record, Correction):
        return routes.of_change(record.id)
    return (record and routes.of_any(record)) or ""
