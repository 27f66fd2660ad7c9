"""The pages of prose as Pelican's own articles and pages, so that other people's plugins find what they look for.

Pelican's generators are given the files by name, and read them with `ProseReader`, which hands over what the engine has
read, checked and laid out already. All of Pelican's signals for articles and pages come about as on any other site.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader, MarkdownReader
from pelican.urlwrappers import Author, Category, Tag, URLWrapper

from explainer.dates.edtf import EdtfDate
from explainer.pelican_plugin.prepared import prepared
from explainer.site import routes
from explainer.site.page import Page
from explainer.site.plan import PlannedPage
from explainer.site.queries import plan
from explainer.site.titles import title_of
from explainer.views.context import ViewContext

READER = "explainer"  # what Pelican notes of each content object: who read it


class ProseReader(BaseReader):  # type: ignore[misc]
    """Hands over a page of prose that the engine has read; any other Markdown is Pelican's to read."""

    enabled = True
    file_extensions = ()  # no site gets it by itself: `give_reader` puts it in the place of Pelican's own

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML of the page and what Pelican calls its metadata."""
        build = prepared(self.settings)
        page = build.pages_by_path.get(os.path.relpath(source_path, self.settings["PATH"]))
        if page is None or build.ctx is None:
            content, metadata = MarkdownReader(self.settings).read(source_path)
            return content, metadata
        return build.bodies[page.address], _metadata(page, build.ctx, self.settings)


def give_reader(readers: Any) -> None:
    """Receives `readers_init`."""
    readers.reader_classes["md"] = ProseReader


def give_paths(settings: dict[str, Any]) -> None:
    """Names the files of the pages to Pelican's generators; none where the site is not to be built.

    A draft that is left out is no file to them, whatever folders the site names: they would read it, or copy it.
    """
    build = prepared(settings)
    left_out = {Path(one.path).name for one in build.left_out if isinstance(one, Page)}
    settings["IGNORE_FILES"] = [*settings["IGNORE_FILES"], *sorted(left_out)]
    for name, kinds in (("ARTICLE_PATHS", {"explainer"}), ("PAGE_PATHS", {"editorial", "home"})):
        ours = [path for path, page in build.pages_by_path.items() if page.front.kind in kinds]
        settings[name] = [path for path in settings[name] if path not in ours] + (ours if build.ctx else [])


def is_ours(content: object) -> bool:
    """Whether an article or page of Pelican's stands for a page of the engine's."""
    metadata = getattr(content, "metadata", None)
    return isinstance(metadata, Mapping) and metadata.get("reader") == READER


def _metadata(page: Page, ctx: ViewContext, settings: Any) -> dict[str, Any]:
    """Under the names that plugins look for; words are escaped, because other themes print them as they are."""
    planned, address = ctx.ask(plan)[page.address], page.address.removeprefix("/")
    title, topics = page.front.title.in_language(ctx.lang), [ctx.dataset.topics[key] for key in page.front.topics]
    tags = [_TopicTag(escape(title_of(topic, ctx.lang)), routes.of(topic), settings) for topic in topics]
    categories = [_TopicCategory(tag.name, f"/{tag.url}", settings) for tag in tags]
    standfirst = escape(page.front.standfirst.in_language(ctx.lang))
    return {
        "reader": READER,
        "title": escape(title),
        "summary": standfirst,
        "description": standfirst,
        "slug": page.slug,
        "lang": page.lang,
        "date": _moment(page.front.published),
        "author": _SiteAuthor(escape(ctx.publication.publisher or ctx.publication.name), routes.HOME, settings),
        "category": next(iter(categories), _TopicCategory(escape(title), page.address, settings)),
        "tags": tags,
        "url": address,
        "save_as": f"{address}index.html",
        "status": "published",
        **_modified(page, planned),
    }


class _Linked(URLWrapper):  # type: ignore[misc]
    """A tag, category or author that leads to a page of the engine's: Pelican makes none of its own for it."""

    save_as = ""

    def __init__(self, name: str, address: str, settings: Any) -> None:
        super().__init__(name, settings)
        self.url = self.page_name = address.removeprefix("/")
        self.slug = address.rstrip("/").rpartition("/")[2] or "home"

    url = page_name = ""  # Pelican would make them of settings named after the class


class _TopicTag(_Linked, Tag):  # type: ignore[misc]
    pass


class _TopicCategory(_Linked, Category):  # type: ignore[misc]
    pass


class _SiteAuthor(_Linked, Author):  # type: ignore[misc]
    pass


def _modified(page: Page, planned: PlannedPage) -> dict[str, dt.datetime]:
    changed = planned.changed
    later = changed is not None and changed.text != page.front.published.text
    return {"modified": _moment(changed)} if changed and later else {}


def _moment(day: EdtfDate) -> dt.datetime:
    return dt.datetime.combine(day.lower or dt.date.min, dt.time(), dt.UTC)
