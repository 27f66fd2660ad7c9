"""The records as tables: one a kind, and one for every list of a record that has fields of its own. RFC 4180, UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from explainer.exports.data.json_records import published_fields, published_record, words_of
from explainer.language import FIRST
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType

LIST_SEPARATOR = "; "


def cell_words(field: FieldType) -> str:
    """What a cell of that field holds, in a sentence or two."""
    edtf = "An EDTF date (ISO 8601-2)." if field.kind == "date" else ""
    several = f"Several are separated by '{LIST_SEPARATOR}'." if field.many else ""
    return " ".join(filter(None, (field.description, edtf, several)))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, the field that its cells hold, and the way to its value inside a record."""

    name: str
    field: FieldType
    path: tuple[str, ...]

    @property
    def words(self) -> str:
        """What it holds, in a sentence or two."""
        return cell_words(self.field)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its file's stem, what it holds in words, key, columns, and rows as text."""

    name: str
    words: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

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
    fields = published_fields(kind)
    columns = tuple(_columns(fields))
    yield Table(kind.folder, words_of(kind), ("id",), columns, tuple(_row(columns, record) for record in records))
    for field in fields:
        if field.kind == "group" and field.many:
            yield _list_table(kind, field, records)


def _list_table(kind: type[Record], field: FieldType, records: list[dict[str, Any]]) -> Table:
    """A row for each entry of one list field: whose it is, its position, its fields."""
    owner = FieldType(kind.noun, "id", f"Id of the {kind.noun}.", nouns=(kind.noun,))
    position = FieldType("n", "number", "The entry's position in the record's list, from 1.")
    columns = tuple(_columns((owner, position, *field.fields)))
    entries = (
        {kind.noun: record["id"], "n": number, **entry}
        for record in records
        for number, entry in enumerate(record[field.name], start=1)
    )
    rows = tuple(_row(columns, entry) for entry in entries)
    words = f"The {field.name} of each of the {kind.folder}, one a row. {field.description}"
    return Table(f"{kind.noun}-{field.name}", words, (kind.noun, "n"), columns, rows)


def _columns(fields: Iterable[FieldType], path: tuple[str, ...] = ()) -> Iterator[Column]:
    for field in fields:
        here = (*path, field.name)
        name = "_".join(here)
        if field.kind == "group" and not field.many:
            inner = _columns(field.fields, here)
            yield from (_optional(column) for column in inner) if field.nullable else inner
        elif field.kind == "group":
            # Its fields stand in a table of their own; here only the ids that it names.
            if field.fields[0].kind == "id":
                ids = replace(field.fields[0], many=True, description=field.description)
                yield Column(name, ids, (*here, field.fields[0].name))
        elif field.kind == "text":
            yield Column(name, replace(field, kind="plain"), (*here, FIRST))
            spanish = f"{field.description} In Spanish, where there is a translation."
            yield Column(f"{name}_es", replace(field, kind="plain", nullable=True, description=spanish), (*here, "es"))
        else:
            yield Column(name, field, here)


def _optional(column: Column) -> Column:
    return replace(column, field=replace(column.field, nullable=True))


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
        return LIST_SEPARATOR.join(entry for entry in value if entry is not None)
    return str(value)
