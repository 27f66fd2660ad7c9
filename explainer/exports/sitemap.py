"""Every address for search engines, with the day it last changed and its other languages."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.site.plan import PlannedPage
from explainer.site.queries import QueryContext, plan
from explainer.views.parts.links import LinkView


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """One address; `lastmod` only where a day is known, `languages` only where there is more than one."""

    loc: str
    lastmod: str | None
    languages: tuple[LinkView, ...]


def sitemap_urls(ctx: QueryContext) -> tuple[SitemapUrl, ...]:
    """The listed pages by address."""
    pages = sorted(ctx.ask(plan).values(), key=lambda page: page.address)
    return tuple(_url(ctx, page) for page in pages if page.listed)


def _url(ctx: QueryContext, page: PlannedPage) -> SitemapUrl:
    about, site = ctx.publication, ctx.site
    languages = site.translations(site.page(page.subject)) if page.noun == "page" else ()
    return SitemapUrl(
        loc=about.url(page.address),
        lastmod=page.changed.text if page.changed else None,
        languages=tuple(LinkView(other.lang, about.url(other.address)) for other in languages),
    )
