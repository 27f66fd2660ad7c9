"""JSON Schemas of the record files, written from the models, for editors that complete and check as you type."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from explainer.model.dataset import RECORD_TYPES
from explainer.model.map import Map
from explainer.model.record import Record
from explainer.model.schemas.field_types import described_fields

Schema = dict[str, Any]

_NAMES: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Names with numbers in them",
    "description": "Names that hold a number, which prose may use without a fact that has it: General Order 46.",
    "type": "array",
    "items": {"type": "string", "pattern": "[0-9]"},
}


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out what only says a field's name again."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schemas() -> Mapping[str, str]:
    """File names (`facts.json`) and texts: each the schema of a list of records of one kind, of maps or of names."""
    kinds: tuple[type[Record], ...] = (*RECORD_TYPES, Map)
    made = {f"{kind.folder}.json": _schema(kind) for kind in kinds} | {"names-with-numbers.json": _NAMES}
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in made.items()}


def _schema(kind: type[Record]) -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A file of {kind.folder}",
        "type": "array",
        "items": {"$ref": f"#/$defs/{kind.__name__}"},
        "$defs": definitions([kind], "validation"),
    }


def definitions(models: Sequence[type[BaseModel]], mode: Literal["validation", "serialization"]) -> Schema:
    """The schemas of models and of the groups in them by name: as editors write them, or as they are published.

    Each property has the field's description.
    """
    _, found = models_json_schema(
        [(model, mode) for model in models], ref_template="#/$defs/{model}", schema_generator=_WithoutTitles
    )
    made: Schema = found["$defs"]
    for model in models:
        _describe(model, made)
    return made


def _describe(model: type[BaseModel], made: Schema) -> None:
    """Puts the words of each field beside its schema, and goes on with the groups in the model."""
    for field in described_fields(model):
        if field.description and field.name in made[model.__name__]["properties"]:
            made[model.__name__]["properties"][field.name]["description"] = field.description
        if field.model is not None:
            _describe(field.model, made)
