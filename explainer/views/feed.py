"""What feed readers and search engines are told: entries newest first, and every address."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.page import Page
from explainer.model.site import Site
from explainer.views.fact import FactWords


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One explainer in the feed; its id is minted from its address, which never changes."""

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    html: str


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """One address for search engines, and the day it last changed where a page says so."""

    loc: str
    lastmod: str | None


def feed_entries(site: Site, words: FactWords, site_url: str) -> tuple[FeedEntry, ...]:
    """The explainers, the latest updated first."""
    pages = sorted(site.explainers, key=lambda page: (_updated(page), page.slug), reverse=True)
    host = site_url.split("://")[-1].split("/")[0].split(":")[0] or "localhost"
    return tuple(
        FeedEntry(
            id=f"tag:{host},2026:{page.address.strip('/')}",
            title=page.front.title.in_language(words.lang),
            url=site_url + page.address,
            published=f"{page.front.published.text}T00:00:00Z",
            updated=f"{_updated(page)}T00:00:00Z",
            summary=page.front.standfirst.in_language(words.lang),
            html="",
        )
        for page in pages
    )


def sitemap_urls(paths: list[str], site: Site, site_url: str) -> tuple[SitemapUrl, ...]:
    """Every page's address, sorted."""
    changed = {page.address: _updated(page) for page in site.pages}
    return tuple(SitemapUrl(site_url + path, changed.get(path)) for path in sorted(paths) if path.endswith("/"))


def _updated(page: Page) -> str:
    return (page.front.updated or page.front.published).text
