"""Every address for search engines, with the day it last changed and its other languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.model.record import Record
from explainer.site.last_change import last_change
from explainer.site.page import Page
from explainer.site.publication import Publication
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.parts.links import LinkView


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """One address; `lastmod` only where a day is known, `languages` only where there is more than one."""

    loc: str
    lastmod: str | None
    languages: tuple[LinkView, ...]


def sitemap_urls(pages: Iterable[PageView], site: Site, about: Publication) -> tuple[SitemapUrl, ...]:
    """The pages by path."""
    prose = {page.address: page for page in site.pages}
    return tuple(
        _url(page.path, prose, site, about)
        for page in sorted(pages, key=lambda page: page.path)
        if page.listed and page.path.endswith("/")
    )


def _url(path: str, prose: dict[str, Page], site: Site, about: Publication) -> SitemapUrl:
    subject: Page | Record | None = prose.get(path) or site.dataset.records.get(path.strip("/").split("/")[-1])
    day = last_change(subject, site) if subject else None
    languages = translations(prose[path], site) if path in prose else ()
    return SitemapUrl(
        loc=about.url(path),
        lastmod=day.text if day else None,
        languages=tuple(LinkView(page.lang, about.url(page.address)) for page in languages),
    )


def translations(page: Page, site: Site) -> tuple[Page, ...]:
    """The same page in every language it is in, itself among them; none where it is alone."""
    same = [other for other in site.pages if (other.slug, other.front.kind) == (page.slug, page.front.kind)]
    return tuple(sorted(same, key=lambda other: other.lang)) if len(same) > 1 else ()
