"""The published JSON against the published JSON Schemas, by jsonschema."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from explainer.model.dataset import RECORD_TYPES

KINDS = [kind.folder for kind in RECORD_TYPES]


def validator(files: dict[str, bytes], kind: str) -> Draft202012Validator:
    schema = json.loads(files[f"data/schemas/{kind}.json"])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_published_records_keep_to_their_published_schema(files: dict[str, bytes], kind: str) -> None:
    download = json.loads(files[f"data/{kind}.json"])
    assert download["$schema"] == json.loads(files[f"data/schemas/{kind}.json"])["$id"]
    assert list(validator(files, kind).iter_errors(download)) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("date", 2026), ("said_by", "Not An Id"), ("surprise", 1), ("sources", [{}]), ("text", "plain")],
)
def test_schema_refuses_a_spoiled_record(files: dict[str, bytes], field: str, value: Any) -> None:
    download = copy.deepcopy(json.loads(files["data/facts.json"]))
    download["facts"][0][field] = value
    assert list(validator(files, "facts").iter_errors(download)) != []


@pytest.mark.parametrize("kind", KINDS)
def test_every_download_says_its_licence_and_how_to_cite_it(files: dict[str, bytes], kind: str) -> None:
    download = json.loads(files[f"data/{kind}.json"])
    assert download["licence"]["id"] == "CC-BY-4.0"
    assert "quotes and titles belong to their authors" in download["rights"]
    assert download["cite"] == "The Bridge: data, as known on 26 March 2026, https://bridge.example/data/"
