"""JSON Schemas of records as they are published, written from the models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from explainer.model.schemas.field_types import described_fields

Schema = dict[str, Any]


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out what only says a field's name again."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def definitions(models: Sequence[type[BaseModel]]) -> Schema:
    """The schemas of models and of the groups in them by name. Each property has the field's description."""
    _, found = models_json_schema(
        [(model, "serialization") for model in models],
        ref_template="#/$defs/{model}",
        schema_generator=_WithoutTitles,
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
