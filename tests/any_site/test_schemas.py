"""The published records of the built site keep to the JSON Schemas that are published beside them (jsonschema)."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.any_site.output import files


def test_every_kind_of_record_keeps_to_its_schema(site_output: Path) -> None:
    for path in files(site_output, "data/schemas/*.json"):
        schema, download = json.loads(path.read_bytes()), json.loads((path.parents[1] / path.name).read_bytes())
        Draft202012Validator.check_schema(schema)
        fault = next(Draft202012Validator(schema).iter_errors(download), None)
        assert fault is None, f"{path.name}: {fault}"
        assert download["$schema"] == schema["$id"]
