"""The lists by time: changes, the newest first, and explainers, in their order; long ones by year, month and day."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.correction import Correction
from explainer.site import routes
from explainer.site.corrections.importance import latest_last
from explainer.site.lists.division import divided
from explainer.site.lists.levels import by_time
from explainer.site.lists.pages import ListPage, pages_of
from explainer.site.page import Page
from explainer.site.site import Site


def change_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """All changes; of one day, what matters most stands first."""
    ordered = latest_last(site.dataset.corrections.values())
    return pages_of("changes", routes.CHANGES, divided(ordered, by_time(_date, lang), lang).backwards())


def explainer_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """All explainers in the order that their front matter asks for; a long list by the day they were published."""
    levels = by_time(_published, lang, lambda _: "published/")
    return pages_of("explainers", routes.EXPLAINERS, divided(site.explainers, levels, lang))


def _published(page: Page) -> EdtfDate:
    return page.front.published


def _date(entry: Correction) -> EdtfDate:
    return entry.date
