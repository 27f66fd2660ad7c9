"""JSON Schemas of the record files, written from the models, for editors that complete and check as you type."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pydantic.json_schema import models_json_schema

from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record


def schemas() -> Mapping[str, str]:
    """File names (`facts.json`) and texts: each the schema of a list of records of one kind."""
    return {
        f"{kind.folder}.json": json.dumps(_schema(kind), ensure_ascii=False, indent=2) + "\n" for kind in RECORD_TYPES
    }


def _schema(kind: type[Record]) -> dict[str, object]:
    _, definitions = models_json_schema([(kind, "validation")], ref_template="#/$defs/{model}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A file of {kind.folder}",
        "type": "array",
        "items": {"$ref": f"#/$defs/{kind.__name__}"},
        "$defs": definitions["$defs"],
    }
