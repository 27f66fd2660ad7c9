"""JSON Schemas of the published files: each holds `/data/KIND.json` to its word."""

from __future__ import annotations

from typing import Any

from explainer.exports.data.field_words import KINDS, field_words
from explainer.exports.data.json_records import published_shapes
from explainer.exports.data.schema_fields import Shape, ShapeKind
from explainer.model.dataset import RECORD_TYPES
from explainer.model.fields import ID_PATTERN
from explainer.model.record import Record
from explainer.site.publication import Publication

Schema = dict[str, Any]

_STRING: Schema = {"type": "string", "minLength": 1}
_LOCALIZED: Schema = {
    "type": "object",
    "properties": {"en": _STRING, "es": {"type": ["string", "null"]}},
    "required": ["en"],
    "additionalProperties": False,
}
_BY_KIND: dict[ShapeKind, Schema] = {
    "text": _LOCALIZED,
    "plain": _STRING,
    "id": {"type": "string", "pattern": ID_PATTERN},
    "date": {"type": "string", "minLength": 4},
    "day": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "url": {"type": "string", "pattern": "^https?://"},
    "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Z]{2})?$"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
}


def json_schemas(about: Publication) -> dict[str, Schema]:
    """File names under `/data/schemas/` and the schemas of the files of the same name under `/data/`."""
    return {f"{kind.folder}.json": _file_schema(kind, about) for kind in RECORD_TYPES}


def _file_schema(kind: type[Record], about: Publication) -> Schema:
    texts = ("title", "homepage", "as_of", "rights", "cite")
    head: Schema = dict.fromkeys(("$schema", *texts), _STRING)
    head["licence"] = _object({"id": _STRING, "name": _STRING, "url": _STRING})
    records = {"type": "array", "items": _group(published_shapes(kind), kind.folder)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": about.url(f"/data/schemas/{kind.folder}.json"),
        "title": f"{about.name}: {kind.folder}",
        "description": KINDS[kind.folder],
        **_object(head | {kind.folder: records}),
    }


def _group(shapes: tuple[Shape, ...], table: str, prefix: str = "") -> Schema:
    properties = {}
    for shape in shapes:
        words = field_words(table, prefix + shape.name)
        properties[shape.name] = _field(shape, table, prefix) | ({"description": words} if words else {})
    return _object(properties)


def _field(shape: Shape, table: str, prefix: str) -> Schema:
    if shape.kind == "group":
        inner = _group(shape.fields, table, f"{prefix}{shape.name}_")
    elif shape.kind == "choice":
        inner = {"type": "string", "enum": list(shape.choices)}
    else:
        inner = _BY_KIND[shape.kind]
    if shape.many:
        inner = {"type": "array", "items": inner}
    return {"anyOf": [inner, {"type": "null"}]} if shape.nullable else inner


def _object(properties: Schema) -> Schema:
    """An object that has all of these fields and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
