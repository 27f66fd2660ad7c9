"""The Frictionless data package: what each table holds, its types, its keys and whose it is, for programs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from explainer.exports.data.csv_tables import Column, Table, cell_words
from explainer.exports.data.series_csv import series_columns
from explainer.language import FIRST
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.fields import ID_PATTERN
from explainer.model.schemas.field_types import FieldType
from explainer.model.series import Series
from explainer.site import routes
from explainer.site.publication import Publication
from explainer.site.titles import title_in_lists

_FOLDERS = {kind.noun: kind.folder for kind in RECORD_TYPES}
_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "bib": "application/x-bibtex",
    "ics": "text/calendar",
    "md": "text/markdown",
    "txt": "text/plain",
}


def data_package(
    tables: Iterable[Table], files: Mapping[str, bytes], dataset: Dataset, about: Publication
) -> dict[str, Any]:
    """The descriptor; `files` are the published bytes by name under `/data/`: tables first, then the other files."""
    described = {f"{table.name}.csv": table for table in tables}
    series = {f"series/{key}.csv": one for key, one in dataset.series.items()}
    others = [name for name in files if name not in described and name not in series]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "-".join("".join(sign if sign.isalnum() else " " for sign in about.name.lower()).split()),
        "id": about.tag("data"),
        "title": f"{about.name}: data",
        "description": f"{about.tagline}. {about.terms} How to cite: {about.citation}",
        "homepage": about.url(routes.DATA),
        "version": about.changed_day,
        "created": f"{about.changed_day}T00:00:00Z",
        "temporalCoverage": f"../{about.day}",
        "licenses": [{"name": about.licence.id, "title": about.licence.name, "path": about.licence.url}],
        "contributors": [{"title": about.author, "roles": ["publisher"]}],
        "sources": [{"title": "Every source, as a bibliography", "path": about.url(routes.REFERENCES)}],
        "resources": [
            *(table_resource(table, files[name]) for name, table in described.items()),
            *(series_resource(one, name, files[name]) for name, one in series.items()),
            *(_file_resource(name, files[name]) for name in others),
        ],
    }


def table_resource(table: Table, content: bytes) -> dict[str, Any]:
    """A CSV file with its table schema."""
    return {
        **_file_resource(f"{table.name}.csv", content),
        "type": "table",
        "name": table.name,
        "description": table.words,
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [_field(table, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": list(_foreign_keys(table)),
        },
    }


def series_resource(series: Series, name: str, content: bytes) -> dict[str, Any]:
    """One series as its chart shows it, with its table schema."""
    return {
        **_file_resource(name, content),
        "type": "table",
        "title": title_in_lists(series, FIRST),
        "description": series.method.in_language(FIRST),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [
                {"name": field.name, "type": cell_type(field), "description": cell_words(field)}
                for field in series_columns()
            ],
            "missingValues": [""],
            "foreignKeys": [{"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}}],
        },
    }


def media_type(name: str) -> str:
    """The media type of a file, by the end of its name."""
    return _MEDIA_TYPES[name.rpartition(".")[2]]


def _file_resource(name: str, content: bytes) -> dict[str, Any]:
    stem, _, ending = name.rpartition(".")
    tabular = ending == "csv"
    return {
        "name": stem.lower().replace(".", "-").replace("/", "-") + ("" if tabular else f"-{ending}"),
        "path": name,
        "format": ending,
        "mediatype": media_type(name),
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def cell_type(field: FieldType) -> str:
    """What Frictionless calls the cells of that field."""
    kinds = {"number": "number", "boolean": "boolean", "day": "date"}
    return "string" if field.many else kinds.get(field.kind, "string")


def _field(table: Table, column: Column) -> dict[str, Any]:
    field = column.field
    constraints: dict[str, Any] = {}
    if not field.many:
        if not field.nullable:
            constraints["required"] = True
        if field.kind == "choice":
            constraints["enum"] = list(field.choices)
        if field.kind == "id":
            constraints["pattern"] = ID_PATTERN
    if (column.name,) == table.key:
        constraints["unique"] = True
    described = {"name": column.name, "type": cell_type(field), "description": column.words}
    return described | ({"constraints": constraints} if constraints else {})


def _foreign_keys(table: Table) -> Iterable[dict[str, Any]]:
    """Of columns that hold one id, which may be of one kind of record."""
    for column in table.columns:
        match column.field:
            case FieldType(many=False, nouns=(noun,)):
                yield {"fields": [column.name], "reference": {"resource": _FOLDERS[noun], "fields": ["id"]}}
