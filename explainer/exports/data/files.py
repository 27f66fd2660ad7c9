"""Every file under `/data/`, by name, and how the page that lists them tells of each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from explainer.exports.bibliography.bibtex import bibtex
from explainer.exports.bibliography.csl import source_item
from explainer.exports.calendar import calendar
from explainer.exports.data.csv_tables import Table, tables
from explainer.exports.data.data_package import data_package, media_type
from explainer.exports.data.json_records import downloads
from explainer.exports.data.json_schemas import json_schemas
from explainer.exports.data.readme import licence_text, readme
from explainer.exports.data.series_csv import series_files
from explainer.model.dataset import RECORD_TYPES
from explainer.site.downloads import Download, Group
from explainer.site.queries import QueryContext
from explainer.site.titles import title_in_lists


def data_files(ctx: QueryContext) -> Mapping[str, bytes]:
    """All files by name; the package describes all the others and so comes last."""
    described = tables(ctx.dataset)
    made = {name: text.encode("utf-8") for name, text in _texts(ctx, described)}
    package = data_package(described, made, ctx.dataset, ctx.publication)
    return made | {"datapackage.json": as_json(package).encode("utf-8")}


def as_json(content: Any) -> str:
    """JSON that people can read and git can compare: a line for each entry."""
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _texts(ctx: QueryContext, described: tuple[Table, ...]) -> Iterator[tuple[str, str]]:
    data, about = ctx.dataset, ctx.publication
    yield from ((f"{table.name}.csv", table.text) for table in described)
    yield from series_files(data, ctx.lang).items()
    yield from ((name, as_json(content)) for name, content in downloads(data, about).items())
    yield from ((f"schemas/{name}", as_json(schema)) for name, schema in json_schemas(about).items())
    bibliography = [source_item(source) for source in data.sources.values()]
    yield "references.csl.json", as_json(bibliography)
    yield "references.bib", bibtex(bibliography)
    yield "events.ics", calendar(ctx, None)
    yield "README.md", readme(described, about)
    yield "LICENSE.txt", licence_text(about)


def listed_downloads(ctx: QueryContext) -> tuple[Download, ...]:
    """The files as the page lists them, by sort."""
    files = ctx.ask(data_files)
    return tuple(
        Download(name, group, media_type(name), len(files[name]), count, title)
        for group, entries in _listed(ctx, files).items()
        for name, count, title in entries
    )


def _listed(ctx: QueryContext, files: Mapping[str, bytes]) -> dict[Group, list[tuple[str, int | None, str | None]]]:
    """Name, number of entries and title of each file, by sort."""
    data, lang = ctx.dataset, ctx.lang
    sources, events = len(data.sources), files["events.ics"].count(b"BEGIN:VEVENT")
    return {
        "records": [(f"{kind.folder}.json", len(data.all(kind)), None) for kind in RECORD_TYPES],
        "tables": [(f"{table.name}.csv", len(table.rows), None) for table in tables(data)],
        "series": [
            (f"series/{key}.csv", len(one.points), title_in_lists(one, lang)) for key, one in data.series.items()
        ],
        "bibliography": [("references.csl.json", sources, None), ("references.bib", sources, None)],
        "calendar": [("events.ics", events, None)],
        "schemas": [(name, None, None) for name in sorted(files) if name.startswith("schemas/")],
        "package": [(name, None, None) for name in ("datapackage.json", "README.md", "LICENSE.txt")],
    }
