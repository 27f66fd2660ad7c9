"""The page that lists everything to take away: each file with what it holds, how many records, how big."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site import routes
from explainer.site.downloads import Download, Group
from explainer.site.plan import PlannedPage
from explainer.site.publication import Licence
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.links import LinkView


@dataclass(frozen=True, slots=True)
class FileView:
    """A file: its name under `/data/`, what sort it is, how many entries it holds where it holds any, its size.

    `title` says what it holds where its name does not.
    """

    name: str
    title: str | None
    href: str
    media_type: str
    count: int | None
    size: str


@dataclass(frozen=True, slots=True)
class FileGroup:
    """Files of one sort; the template words its name."""

    name: Group
    files: tuple[FileView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView(PageView):
    """All downloads, their licence, and how to cite them; where the licence of the search is, if there is one."""

    kind: ClassVar[str] = "data"
    in_markdown: ClassVar[bool] = False

    groups: tuple[FileGroup, ...]
    licence: Licence
    search_licence: str | None
    citation: str
    topics: tuple[LinkView, ...]
    calendar: LinkView


def view(ctx: ViewContext, planned: PlannedPage) -> DataView:
    """The page."""
    about, calendar = ctx.publication, routes.calendar_of(None)
    groups: dict[Group, list[FileView]] = {}
    for download in ctx.downloads():
        groups.setdefault(download.group, []).append(_file_view(download))
    return DataView(
        path=planned.address,
        lang=ctx.lang,
        groups=tuple(FileGroup(name, tuple(files)) for name, files in groups.items()),
        licence=about.licence,
        search_licence=routes.SEARCH_LICENCE if ctx.search_index else None,
        citation=about.citation,
        topics=tuple(
            LinkView(topic.name.in_language(ctx.lang), routes.feed_of(topic.id))
            for topic in ctx.dataset.topics_in_order
        ),
        calendar=LinkView(calendar, about.subscription(calendar)),
    )


def _file_view(file: Download) -> FileView:
    size = size_words(file.octets)
    return FileView(file.name, file.title, f"{routes.DATA}{file.name}", file.media_type, file.count, size)


def size_words(octets: int) -> str:
    """`912 B`, `4.1 kB`, `412 kB`: three figures at most."""
    if octets < 1000:
        return f"{octets} B"
    kilo = octets / 1000
    return f"{kilo:.1f} kB" if kilo < 10 else f"{kilo:,.0f} kB"
