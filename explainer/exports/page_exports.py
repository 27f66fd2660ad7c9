"""What a page lets its reader take away: how to cite it, feeds and calendars that follow it, its data for machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.exports.bibliography.bibtex import bibtex
from explainer.exports.bibliography.cite import CiteView, cite_view, page_bibliography
from explainer.exports.data.files import as_json
from explainer.exports.feeds.atom import feed_of_all, feed_of_changes, feed_of_topic
from explainer.exports.json_ld.nodes import Node
from explainer.exports.json_ld.pages import structured_data
from explainer.exports.social_image.view import ImageView
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.links import LinkView

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class PageExports:
    """All that is the page's own to take away; `graph` is its JSON-LD, `image` the picture of a shared link, if any."""

    cite: CiteView | None = None
    feeds: tuple[LinkView, ...] = ()
    calendar: LinkView | None = None
    graph: Node | None = None
    image: ImageView | None = None


def page_exports(ctx: ViewContext, page: PageView, image: ImageView | None = None) -> PageExports:
    """What the page offers."""
    return PageExports(
        cite=cite_view(ctx, page),
        feeds=tuple(_feeds(ctx, page)),
        calendar=_calendar(ctx, page),
        graph=structured_data(ctx, page),
        image=image,
    )


def citation_files(ctx: ViewContext, page: PageView) -> Files:
    """The page and all that it rests on, for reference managers; nothing for pages that only gather."""
    cite = cite_view(ctx, page)
    if cite is None:
        return {}
    bibliography = page_bibliography(ctx, page)
    texts = {cite.bib_href: bibtex(bibliography), cite.json_href: as_json(bibliography)}
    return {path.removeprefix("/"): text.encode("utf-8") for path, text in texts.items()}


def _feeds(ctx: ViewContext, page: PageView) -> Iterator[LinkView]:
    """The whole, and the page's own where it has one."""
    yield feed_of_all(ctx)
    if page.kind == "changes":
        yield feed_of_changes(ctx)
    if page.kind in ("topic", "timeline") and isinstance(page.subject, Topic):
        yield feed_of_topic(ctx, page.subject)


def _calendar(ctx: ViewContext, page: PageView) -> LinkView | None:
    """That of the whole timeline, or of a topic's."""
    name = ctx.publication.name
    if isinstance(page.subject, Topic) and page.path == routes.timeline_of(page.subject.id):
        return LinkView(f"{name}: {page.title}", routes.calendar_of(page.subject.id))
    return LinkView(name, routes.calendar_of(None)) if page.path == routes.TIMELINE else None
