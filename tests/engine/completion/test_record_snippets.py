"""A snippet of each kind of record is YAML with the fields that a record needs, in their order."""

from __future__ import annotations

import json
import re

import pytest

from explainer.completion.record_snippets import record_snippets
from explainer.loading.yaml_text import read_yaml
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.field_types import field_types

MADE = json.loads(record_snippets())


def typed(body: list[str]) -> str:
    """What stands in the file when nothing is typed into the snippet but a word at each place."""
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", "\n".join(body))
    return re.sub(r"\$0", "", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)).replace("\\$", "$")


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_snippet_has_the_fields_that_a_record_needs(kind: type[Record]) -> None:
    snippet = MADE[kind.noun.capitalize()]
    (record,) = read_yaml(re.sub(r"\$\d+", "word", typed(snippet["body"])), "data.yaml").value
    assert snippet["prefix"] == kind.noun
    assert list(record) == [field.name for field in field_types(kind) if field.required]
    stops = re.findall(r"\$\{?(\d+)", "\n".join(snippet["body"]))
    assert stops == [*map(str, range(1, len(stops))), "0"], "one after the other, each once"


def test_point_of_a_series_has_its_number() -> None:
    assert "{at: $6, value: ${7:null}, source: $8}" in "\n".join(MADE["Series"]["body"])


def test_file_begins_with_both_modelines() -> None:
    assert typed(MADE["Modelines"]["body"]).splitlines()[:2] == [
        "# yaml-language-server: $schema=../schemas/sources.json",
        "# $schema: ../schemas/$1.json",
    ]
