"""What would lead nowhere, or be cited nowhere, if a page of prose were gone."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.site.impact.effect import Effect
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.uses.labels import label, words_of
from explainer.site.uses.of_prose import links_to
from explainer.site.uses.of_records import corrections_of_page


def effects_of_page(page: Page, site: Site) -> Iterator[Effect]:
    """Links to it, corrections that name it, and the records that no other page cites or shows."""
    for other in site.pages:
        for link in links_to([page.address], other, site):
            yield Effect(link.location, "shown", other.address, f"{link.how}, which would lead nowhere", link.words)
    for use in corrections_of_page(page, site.dataset):
        yield Effect(use.location, "names", use.user, use.how, use.words)
    for record in site.dataset.records.values():
        if site.pages_citing(record.id) == (page,):
            how = f"{label(record)} would be on no page of prose"
            yield Effect(site.dataset.where(record.id, "id"), "changes", record.id, how, words_of(record))
