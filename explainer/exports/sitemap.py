"""Every address for search engines, with the day it last changed and its other languages; very many in parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from explainer.exports.templates import Templates
from explainer.site import routes
from explainer.site.plan import PlannedPage
from explainer.site.queries import QueryContext, plan
from explainer.views.parts.links import LinkView

MOST_URLS = 10_000  # in one file; search engines read 50,000 at most
_SITEMAP = "/sitemap.xml"


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """One address; `lastmod` only where a day is known, `languages` only where there is more than one."""

    loc: str
    lastmod: str | None
    languages: tuple[LinkView, ...]


def sitemap_files(
    ctx: QueryContext, templates: Templates, most: int = MOST_URLS, *, empty: bool = False
) -> dict[str, bytes]:
    """The sitemap by its path from the root of the output; of more than `most` addresses its parts, and their list.

    One that is `empty` asks search engines for no page.
    """
    urls, about = () if empty else sitemap_urls(ctx), ctx.publication
    if len(urls) <= most:
        return {_SITEMAP.strip("/"): _rendered(templates, urls)}
    parts = {routes.sitemap_of(name): part for name, part in _parts(urls, about.base, most)}
    listed = tuple(
        SitemapUrl(about.url(path), max((url.lastmod for url in part if url.lastmod), default=None), ())
        for path, part in parts.items()
    )
    files = {path.strip("/"): _rendered(templates, part) for path, part in parts.items()}
    return files | {_SITEMAP.strip("/"): templates.render("sitemap_index.xml", parts=listed).encode("utf-8")}


def sitemap_urls(ctx: QueryContext) -> tuple[SitemapUrl, ...]:
    """The listed pages by address."""
    pages = sorted(ctx.ask(plan).values(), key=lambda page: page.address)
    return tuple(_url(ctx, page) for page in pages if page.listed)


def _rendered(templates: Templates, urls: tuple[SitemapUrl, ...]) -> bytes:
    return templates.render("sitemap.xml", urls=urls).encode("utf-8")


def _parts(urls: tuple[SitemapUrl, ...], base: str, most: int) -> Iterator[tuple[str, tuple[SitemapUrl, ...]]]:
    """The addresses by section (`facts`), those of its front and of the root as `pages`; of very many, counted."""

    def section(url: SitemapUrl) -> str:
        first, *below = url.loc.removeprefix(base).strip("/").split("/")
        return first if below else "pages"

    for name, group in groupby(sorted(urls, key=section), key=section):
        whole = tuple(group)
        for number, start in enumerate(range(0, len(whole), most), start=1):
            yield name if number == 1 else f"{name}-{number}", whole[start : start + most]


def _url(ctx: QueryContext, page: PlannedPage) -> SitemapUrl:
    about, site = ctx.publication, ctx.site
    languages = site.translations(site.page(page.subject)) if page.noun == "page" else ()
    return SitemapUrl(
        loc=about.url(page.address),
        lastmod=page.changed.text if page.changed else None,
        languages=tuple(LinkView(other.lang, about.url(other.address)) for other in languages),
    )
