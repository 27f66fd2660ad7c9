"""The page that lists everything to take away: each file with what it holds, how many records, how big."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from explainer.exports.data.csv_tables import Table
from explainer.exports.data.data_package import media_type
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.site import routes
from explainer.site.publication import Licence, Publication
from explainer.views.page import PageView
from explainer.views.parts.links import LinkView

GroupName = Literal["records", "tables", "series", "bibliography", "schemas", "package", "calendar"]


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

    name: GroupName
    files: tuple[FileView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPageView(PageView):
    """All downloads, their licence, and how to cite them."""

    template: ClassVar[str] = "data.html"

    groups: tuple[FileGroup, ...]
    licence: Licence
    citation: str
    topics: tuple[LinkView, ...]
    calendar: LinkView


def data_page(
    dataset: Dataset, tables: tuple[Table, ...], files: Mapping[str, bytes], about: Publication
) -> DataPageView:
    """The page; `files` are all files under `/data/` by name."""
    kinds = {f"{kind.folder}.json": len(dataset.all(kind)) for kind in RECORD_TYPES}
    rows = {f"{table.name}.csv": len(table.rows) for table in tables}
    sources = len(dataset.sources)
    bibliography = {"references.csl.json": sources, "references.bib": sources}
    events = {"events.ics": files["events.ics"].count(b"BEGIN:VEVENT")}
    series = {f"series/{key}.csv": one for key, one in dataset.series.items()}
    points = {name: len(one.points) for name, one in series.items()}
    titles = {name: one.title.in_language("en") for name, one in series.items()}
    counts: dict[str, int | None] = {**kinds, **rows, **points, **bibliography, **events}
    listed: dict[GroupName, list[str]] = {
        "records": list(kinds),
        "tables": list(rows),
        "series": list(series),
        "bibliography": list(bibliography),
        "calendar": ["events.ics"],
        "schemas": sorted(name for name in files if name.startswith("schemas/")),
        "package": ["datapackage.json", "README.md", "LICENSE.txt"],
    }
    groups = (
        FileGroup(group, tuple(_file(name, titles.get(name), files[name], counts.get(name)) for name in names))
        for group, names in listed.items()
    )
    topics = sorted(dataset.topics.values(), key=lambda topic: (topic.order, topic.id))
    return DataPageView(
        path="/data/",
        groups=tuple(groups),
        licence=about.licence,
        citation=about.citation,
        topics=tuple(LinkView(topic.name.en, routes.feed_of(topic.id)) for topic in topics),
        calendar=LinkView(routes.calendar_of(None), about.subscription(routes.calendar_of(None))),
    )


def _file(name: str, title: str | None, content: bytes, count: int | None) -> FileView:
    return FileView(name, title, f"/data/{name}", media_type(name), count, size_words(len(content)))


def size_words(octets: int) -> str:
    """`912 B`, `4.1 kB`, `412 kB`: three figures at most."""
    if octets < 1000:
        return f"{octets} B"
    kilo = octets / 1000
    return f"{kilo:.1f} kB" if kilo < 10 else f"{kilo:,.0f} kB"
