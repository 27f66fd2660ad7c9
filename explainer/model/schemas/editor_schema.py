"""JSON Schemas of the files that people write, for editors that complete, explain and check as you type."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from explainer.language.statuses import capitalized
from explainer.model.dataset import RECORD_TYPES
from explainer.model.fields import LocalizedText
from explainer.model.map import Map
from explainer.model.record import Record
from explainer.model.schemas.editor_values import Schema, ids_of, ids_schema, value_schema
from explainer.model.schemas.field_table import in_words
from explainer.model.schemas.field_types import FieldType, described_fields
from explainer.problems import with_article

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_NAMES: Schema = {
    "$schema": DRAFT,
    "title": "Names with numbers in them",
    "description": "Names that hold a number, which prose may use without a fact that has it: General Order 46.",
    "type": "array",
    "items": {"type": "string", "pattern": "[0-9]", "patternErrorMessage": "a name with a number in it"},
}


def schemas() -> Mapping[str, str]:
    """File names (`facts.json`) and texts: each the schema of a list of records of one kind, of maps or of names."""
    kinds: tuple[type[Record], ...] = (*RECORD_TYPES, Map)
    made = {f"{kind.folder}.json": _file(kind) for kind in kinds} | {"names-with-numbers.json": _NAMES}
    return {name: as_json(schema) for name, schema in made.items()}


def lists_of_ids() -> frozenset[str]:
    """The names of the lists of ids that these schemas take them from."""
    models = {model for kind in RECORD_TYPES for model in _models(kind)}
    fields = [field for model in models for field in described_fields(model)]
    with_groups = (ids_of(field.fields[0], or_group=True) for field in fields if field.or_id)
    return frozenset((*(ids_of(field) for field in fields if field.nouns), *with_groups))


def as_json(schema: Any) -> str:
    """A file of JSON, as it stands in the repository."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _file(kind: type[Record]) -> Schema:
    return {
        "$schema": DRAFT,
        "title": f"A file of {kind.folder}",
        "type": "array",
        "items": {"$ref": f"#/$defs/{kind.__name__}"},
        "errorMessage": f"expected a list of {kind.folder}: each record begins with a hyphen, - id: …",
        "$defs": {model.__name__: _group(model) for model in dict.fromkeys(_models(kind))},
    }


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model, and those of all groups in it."""
    yield model
    for field in described_fields(model):
        if field.kind == "text":
            yield LocalizedText
        if field.model is not None:
            yield from _models(field.model)


def _group(model: type[BaseModel]) -> Schema:
    """A record, or a group of fields: those that it may have, and those that it needs."""
    fields = described_fields(model)
    noun = getattr(model, "noun", re.sub(r"(?<!^)(?=[A-Z])", " ", model.__name__).lower())
    extra = model.model_config.get("json_schema_extra", {})
    return {
        "title": capitalized(with_article(noun)),
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _property(field) for field in fields},
        "required": [field.name for field in fields if field.required],
        **(extra if isinstance(extra, dict) else {}),
    }


def _property(field: FieldType) -> Schema:
    made = _list(field) if field.many else _value(field)
    kind = f"{in_words(field).split(' (default)')[0]}" if field.kind != "choice" else ""
    needed = "required" if field.required else ""
    told = " · ".join(filter(None, (kind, needed)))
    words = "\n\n".join(filter(None, (field.description, f"*{told}*" if told else "")))
    plain = words.replace("`", "").replace("*", "")
    return made | {"description": plain, "markdownDescription": words}


def _list(field: FieldType) -> Schema:
    nouns = field.fields[0].nouns if field.or_id else field.nouns
    wanted = f"at least one {nouns[0] if nouns else 'entry'}" if field.at_least else "a list"
    told = f"expected {wanted}: in one line, [first, second], or each on its own line with a hyphen"
    at_least: Schema = {"contains": {}} if field.at_least else {}  # `minItems` would tell of items, and nothing else
    return {"type": "array", "items": _value(field), **at_least, "errorMessage": told}


def _value(field: FieldType) -> Schema:
    if field.model is None:
        return value_schema(field)
    group: Schema = {"if": {"type": "object"}, "then": {"$ref": f"#/$defs/{field.model.__name__}"}}
    names = ", ".join(inner.name for inner in field.fields)
    needed = dict.fromkeys(inner.name for inner in field.fields if inner.required or inner is field.fields[0])
    how = f"write {{{', '.join(f'{name}: …' for name in needed)}}}"
    if field.or_id:
        told = f"expected an id, or a group of fields: {names}; {how}"
        an_id = ids_schema(ids_of(field.fields[0], or_group=True))
        return {
            "type": ["string", "object"],
            **group,
            "allOf": [an_id],
            "errorMessage": told,
        }
    told = f"expected a group of fields: {names}; {how}"
    null = ["null"] if field.nullable and not field.many else []
    return {"type": ["object", *null], **group, "errorMessage": told}
