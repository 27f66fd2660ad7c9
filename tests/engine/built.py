"""A site of a few records and pages of prose, made in memory; the view at one of its addresses, and what it exports.

A test says what it needs (`site(fact("f"), prose("a", "So.[@f]"))`) and asks for what a reader meets
(`view("/facts/f/", made, FactPageView)`). Everything else is as little as a site can have.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from explainer.build.pages import view_context
from explainer.dates.edtf import parse_date
from explainer.exports.calendar import calendar
from explainer.exports.data.files import data_files
from explainer.exports.feeds.atom import FeedView, feeds
from explainer.exports.page_exports import PageExports, citation_files, page_exports
from explainer.exports.sitemap import SitemapUrl, sitemap_urls
from explainer.kept import Kept
from explainer.markdown.render import Renderer
from explainer.markdown.scan import scan
from explainer.model.map import Area, Atlas, Map
from explainer.model.record import Record
from explainer.problems import Location, Positions
from explainer.site import routes
from explainer.site.page import FrontMatter, Page
from explainer.site.publication import Licence, Publication
from explainer.site.queries import plan
from explainer.site.settings import SiteSettings
from explainer.site.site import Site
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.pages import page_view
from explainer.views.parts.search_record import SearchRecord, search_records
from tests.engine.records import dataset

V = TypeVar("V", bound=PageView)

# What every map of these sites draws: a square of land, with a lake, and another that touches its east.
OUTLINE = (
    Area("Land", (((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)), ((0, 0), (0, 0.5), (0.5, 0), (0, 0)))),
    Area("Next", (((1, -1), (1.5, -1), (1.5, 1), (1, 1), (1, -1)),)),
)
BASE = "https://site.example"
SECTIONS = ("explainers", "timeline", "questions", "topics", "people", "sources", "facts", "changes", "glossary")


def prose(slug: str, text: str = "So it is.[@f]", *, lang: str = "en", **front: Any) -> Page:
    """A page of prose; its front matter says what the test says, and the title is the slug."""
    given = {"title": slug, "standfirst": f"About {slug}.", "as_of": "2026-03-01", "published": "2026-03-02"} | front
    path = f"content/{slug}{'' if lang == 'en' else f'.{lang}'}.md"
    found = FrontMatter.model_validate(given)
    places, scanned = Positions(Location(path)), scan(text, path)
    return Page(path, slug, lang, found, text, 1, places, scanned, translated=lang != "en")  # type: ignore[arg-type]


def home(text: str = "/// keypoints\n- So it is.[@f]\n///", **front: Any) -> Page:
    """The front page."""
    return prose("home", text, kind="home", **front)


def site(*parts: Record | Page) -> Site:
    """These records, maps and pages; a source `s` and a topic `t` where they bring none of their own."""
    pages = tuple(part for part in parts if isinstance(part, Page))
    maps = tuple(part for part in parts if isinstance(part, Map))
    records = dataset(*(part for part in parts if isinstance(part, Record) and not isinstance(part, Map)))
    renderer = Renderer()
    prose = {page.address: renderer.render(page.text) for page in pages}
    return Site(records, pages, prose, atlas=Atlas(maps, {shown.outline: OUTLINE for shown in maps}))


def settings(**changes: Any) -> SiteSettings:
    """Settings as a site might have them: its record ends on 26 March 2026, the story begins in December 2025."""
    given: dict[str, Any] = {
        "root": Path("/nowhere"),
        "cache": Kept(),
        "lang": "en",
        "name": "The Site",
        "tagline": "What is known",
        "url": BASE,
        "as_of": "2026-03-26",
        "story_from": "2025-12",
        "publisher": None,
        "editor": None,
        "reviewed_by": None,
        "contact": None,
        "report_pattern": None,
        "security": None,
        "nav": tuple((name.title(), f"/{name}/") for name in SECTIONS),
        "footer": (),
        "today": dt.date(2026, 4, 1),
        "licence": Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://licence.example/by/"),
        "feed_authority": "site.example,2026",
        "search_index": True,
        "og_images": False,
    } | changes
    return SiteSettings(**given | {name: parse_date(given[name]) for name in ("as_of", "story_from")})


def context(made: Site, lang: str = "en", **changes: Any) -> ViewContext:
    """What views are made with."""
    ctx = view_context(made, settings(**changes))
    return ctx if lang == "en" else replace(ctx, lang=lang)


def views(made: Site, **changes: Any) -> Mapping[str, PageView]:
    """Every page of the site by its path."""
    ctx = context(made, **changes)
    return {address: ctx.ask(page_view, address) for address in ctx.ask(plan)}


def view(path: str, made: Site, kind: type[V], **changes: Any) -> V:
    """The page at that path, which is of that kind."""
    found = context(made, **changes).ask(page_view, path)
    assert isinstance(found, kind)
    return found


def exports(path: str, made: Site, **changes: Any) -> PageExports:
    """What the page at that path lets its reader take away."""
    ctx = context(made, **changes)
    return page_exports(ctx, ctx.ask(page_view, path))


def files(made: Site, **changes: Any) -> Mapping[str, bytes]:
    """Calendars, data and bibliographies, by path from the root of the output: all that no template makes."""
    ctx = context(made, **changes)
    data = {f"data/{name}": content for name, content in data_files(ctx).items()}
    calendars = {routes.calendar_of(topic)[1:]: calendar(ctx, topic).encode() for topic in made.dataset.topics}
    cited = (citation_files(ctx, ctx.ask(page_view, address)) for address in ctx.ask(plan))
    return data | calendars | {path: content for several in cited for path, content in several.items()}


def publication(made: Site, **changes: Any) -> Publication:
    """The site as its exports name it."""
    return context(made, **changes).publication


def feed(path: str, made: Site, **changes: Any) -> FeedView:
    """The feed at that path; the HTML of each of its entries is the address, or the id, of what it tells of."""
    contents = {page.address: page.address for page in made.pages}
    contents |= {routes.of(question): routes.of(question) for question in made.dataset.questions.values()}
    contents |= {key: key for key in made.dataset.corrections}
    return {one.path: one for one in feeds(context(made, **changes), contents)}[path]


def sitemap(made: Site, **changes: Any) -> tuple[SitemapUrl, ...]:
    """The addresses that search engines are told of."""
    return sitemap_urls(context(made, **changes))


def searched(made: Site, **changes: Any) -> tuple[SearchRecord, ...]:
    """What the search finds, in the order of the index."""
    return search_records(context(made, **changes))
