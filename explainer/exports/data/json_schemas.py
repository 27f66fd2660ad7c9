"""JSON Schemas of the published files: each holds `/data/KIND.json` to its word."""

from __future__ import annotations

from typing import Any

from explainer.exports.data.json_records import derived_model, words_of
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.json_schema import definitions
from explainer.site import routes
from explainer.site.publication import Publication

Schema = dict[str, Any]

_STRING: Schema = {"type": "string", "minLength": 1}


def json_schemas(about: Publication) -> dict[str, Schema]:
    """File names under `/data/schemas/` and the schemas of the files of the same name under `/data/`."""
    return {f"{kind.folder}.json": _file_schema(kind, about) for kind in RECORD_TYPES}


def _file_schema(kind: type[Record], about: Publication) -> Schema:
    texts = ("title", "homepage", "as_of", "rights", "cite")
    head: Schema = dict.fromkeys(("$schema", *texts), _STRING)
    head["licence"] = _whole({"properties": {"id": _STRING, "name": _STRING, "url": _STRING}})
    head[kind.folder] = {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": about.url(routes.schema_of(kind.folder)),
        "title": f"{about.name}: {kind.folder}",
        "description": words_of(kind),
        **_whole({"properties": head}),
        "$defs": _record_and_groups(kind),
    }


def _record_and_groups(kind: type[Record]) -> Schema:
    """The schema of a published record and those of the groups in it, by name."""
    derived = derived_model(kind)
    made = definitions([kind, derived])
    made[kind.__name__]["properties"]["derived"] = {"$ref": f"#/$defs/{derived.__name__}"}
    for field in made[kind.__name__]["properties"].values():
        field.pop("minItems", None)  # what is withheld has none
    return {name: _whole(schema) for name, schema in made.items()}


def _whole(schema: Schema) -> Schema:
    """An object that has all of these fields and no other: what is not known is null."""
    properties = {
        name: {key: value for key, value in field.items() if key != "default"}
        for name, field in schema["properties"].items()
    }
    described = {"description": schema["description"]} if "description" in schema else {}
    return {
        "type": "object",
        **described,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
