"""docs/data-format.md says what holds: of dates, of YAML, of every kind of record."""

from __future__ import annotations

import re
from posixpath import normpath

import pytest

from explainer.loading.yaml_text import read_yaml
from explainer.model.dataset import RECORD_TYPES
from explainer.model.fact import Fact
from explainer.model.map import Map
from explainer.model.record import Record
from tests.engine.docs.tables import DOCS
from tools.generated import generated

TEXT = (DOCS / "data-format.md").read_text("utf-8")


@pytest.mark.parametrize("kind", [*RECORD_TYPES, Map], ids=lambda kind: kind.noun)
def test_heading_names_the_noun_and_its_folder(kind: type[Record]) -> None:
    assert f"### {kind.noun} — `data/{kind.folder}/`\n" in TEXT


def test_every_yaml_example_is_read() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert len(examples) >= 1
    assert [problem for example in examples for problem in read_yaml(example, "example").problems] == []


def test_modelines_of_the_example_lead_from_a_file_to_the_schema_that_is_made_for_it() -> None:
    schema = f"../schemas/{Fact.folder}.json"
    example = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)[0]
    assert example.splitlines() == [f"# yaml-language-server: $schema={schema}", f"# $schema: {schema}"]
    assert normpath(f"data/{Fact.folder}/{schema}") in generated()


@pytest.mark.parametrize("typed", ["12:30", "NO", "0123"])
def test_text_is_read_as_it_was_typed(typed: str) -> None:
    assert f"`{typed}`" in TEXT
    assert read_yaml(f"- {typed}\n", "example").value == [typed]


def test_signs_that_want_quotes_are_those_that_yaml_reserves() -> None:
    (signs,) = re.findall(r"begins with a sign that YAML reserves \((.*?)\)\.", TEXT)
    for sign in re.findall(r"`(.)`", signs):
        plain = read_yaml(f"- {sign} word\n", "example")
        assert plain.problems or plain.value != [f"{sign} word"], sign
        assert read_yaml(f"- {_quoted(sign)}\n", "example").value == [f"{sign} word"], sign


def _quoted(sign: str) -> str:
    return f'"{sign} word"' if sign != '"' else "'\" word'"
