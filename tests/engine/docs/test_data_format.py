"""docs/data-format.md says what holds: of dates, of YAML, of every kind of record."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer.loading.yaml_text import read_yaml
from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from tests.engine.docs.tables import DOCS

TEXT = (DOCS / "data-format.md").read_text("utf-8")


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_heading_names_the_noun_and_its_folder(kind: type[Record]) -> None:
    assert f"### {kind.noun} — `data/{kind.folder}/`\n" in TEXT


def test_every_yaml_example_is_read() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert len(examples) >= 1
    assert [problem for example in examples for problem in read_yaml(example, "example").problems] == []


def test_modelines_of_the_example_are_those_of_the_files() -> None:
    example = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)[0]
    file = next((Path(__file__).parents[3] / "data" / "facts").glob("*.yaml"))
    assert file.read_text("utf-8").startswith(example)


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
