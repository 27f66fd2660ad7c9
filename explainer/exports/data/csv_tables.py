"""The records as tables: one a kind, and one for every list of a record that has fields of its own. RFC 4180, UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from explainer.exports.data.json_records import published_record, published_shapes
from explainer.exports.data.schema_fields import Shape
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.record import Record

LIST_SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, the shape of its cells, and the way to its value inside a record."""

    name: str
    shape: Shape
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its file's stem, key, columns, and rows as text. `parent` names the kind whose lists it holds."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    parent: str | None = None

    @property
    def text(self) -> str:
        """The file: a header, then a line a row, each ended by CRLF."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([column.name for column in self.columns])
        writer.writerows(self.rows)
        return out.getvalue()


def tables(dataset: Dataset) -> tuple[Table, ...]:
    """Every table of the downloads."""
    return tuple(table for kind in RECORD_TYPES for table in _tables_of(kind, dataset))


def _tables_of(kind: type[Record], dataset: Dataset) -> Iterator[Table]:
    records = [published_record(record, dataset) for record in dataset.all(kind).values()]
    shapes = published_shapes(kind)
    columns = tuple(_columns(shapes))
    yield Table(kind.folder, ("id",), columns, tuple(_row(columns, record) for record in records))
    for shape in shapes:
        if shape.kind == "group" and shape.many:
            yield _list_table(kind, shape, records)


def _list_table(kind: type[Record], shape: Shape, records: list[dict[str, Any]]) -> Table:
    """A row for each entry of one list field: whose it is, its position, its fields."""
    owner = (Column(kind.noun, Shape(kind.noun, "id"), (kind.noun,)), Column("n", Shape("n", "number"), ("n",)))
    columns = (*owner, *_columns(shape.fields))
    entries = (
        {kind.noun: record["id"], "n": number, **entry}
        for record in records
        for number, entry in enumerate(record[shape.name], start=1)
    )
    rows = tuple(_row(columns, entry) for entry in entries)
    return Table(f"{kind.noun}-{shape.name}", (kind.noun, "n"), columns, rows, kind.folder)


def _columns(shapes: tuple[Shape, ...], path: tuple[str, ...] = ()) -> Iterator[Column]:
    for shape in shapes:
        here = (*path, shape.name)
        name = "_".join(here)
        if shape.kind == "group" and not shape.many:
            inner = _columns(shape.fields, here)
            yield from (_optional(column) for column in inner) if shape.nullable else inner
        elif shape.kind == "group":
            # Its fields stand in a table of their own; here only the ids that it names.
            if shape.fields[0].kind == "id":
                yield Column(name, Shape(shape.name, "id", many=True), (*here, shape.fields[0].name))
        elif shape.kind == "text":
            yield Column(name, replace(shape, kind="plain"), (*here, "en"))
            yield Column(f"{name}_es", replace(shape, kind="plain", nullable=True), (*here, "es"))
        else:
            yield Column(name, shape, here)


def _optional(column: Column) -> Column:
    return replace(column, shape=replace(column.shape, nullable=True))


def _row(columns: Iterable[Column], record: dict[str, Any]) -> tuple[str, ...]:
    return tuple(_cell(_value(record, column.path)) for column in columns)


def _value(record: Any, path: tuple[str, ...]) -> Any:
    for index, name in enumerate(path):
        if isinstance(record, list):
            return [_value(entry, path[index:]) for entry in record]
        if record is None:
            return None
        record = record[name]
    return record


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return LIST_SEPARATOR.join(value)
    return str(value)
