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


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out what only says a field's name again."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schemas() -> Mapping[str, str]:
    """File names (`facts.json`) and texts: each the schema of a list of records of one kind, or of maps."""
    kinds: tuple[type[Record], ...] = (*RECORD_TYPES, Map)
    return {f"{kind.folder}.json": json.dumps(_schema(kind), ensure_ascii=False, indent=2) + "\n" for kind in kinds}


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
        if field.description:
            made[model.__name__]["properties"][field.name]["description"] = field.description
        if field.model is not None:
            _describe(field.model, made)
