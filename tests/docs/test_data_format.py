"""docs/data-format.md says what the models say: every field, which are required, which words a field allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from explainer.loading.yaml_text import read_yaml
from explainer.model.dataset import RECORD_TYPES
from explainer.model.fact import Figure
from explainer.model.fields import LocalizedText
from explainer.model.record import Record
from explainer.site.page import FrontMatter
from tests.docs.tables import DOCS, Row, field_tables, rows

TEXT = (DOCS / "data-format.md").read_text("utf-8")
FRONT = rows((DOCS / "citation-syntax.md").read_text("utf-8"))
TABLES: dict[type[BaseModel], tuple[Row, ...]] = {
    **{kind: field_tables()[kind.folder] for kind in RECORD_TYPES},
    FrontMatter: FRONT,
}

every_kind = pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)


def test_every_kind_of_record_has_its_table() -> None:
    assert list(field_tables()) == [kind.folder for kind in RECORD_TYPES]


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.noun)
def test_heading_names_the_noun_and_its_folder(kind: type[Record]) -> None:
    assert f"### {kind.noun} — `data/{kind.folder}/`\n" in TEXT


@every_kind
def test_table_names_every_field_and_no_other(kind: type[BaseModel]) -> None:
    assert sorted(name for row in TABLES[kind] for name in row.names) == sorted(_fields(kind))


@every_kind
def test_bold_fields_are_the_required_ones(kind: type[BaseModel]) -> None:
    bold = {name for row in TABLES[kind] if row.required for name in row.names}
    assert bold == {name for name, info in _fields(kind).items() if info.is_required()}


@every_kind
def test_words_that_a_field_allows_are_all_listed(kind: type[BaseModel]) -> None:
    fields = _fields(kind)
    for row in TABLES[kind]:
        for name in row.names:
            choices = list(_choices(fields[name].annotation))
            if choices:
                assert re.findall(r"`([^`]+)`", row.holds) == choices, name


@every_kind
def test_groups_of_fields_are_spelled_out(kind: type[BaseModel]) -> None:
    fields = _fields(kind)
    for row in TABLES[kind]:
        groups = {frozenset(group.split(", ")) for group in re.findall(r"`\{([^}]*)\}`", row.holds)}
        for inner in (model for name in row.names for model in _models(fields[name].annotation)):
            if "see below" not in row.holds:
                assert groups == {frozenset(_fields(inner))}, row.names


def test_figure_is_spelled_out() -> None:
    (paragraph,) = re.findall(r"^`value` is (?:.+\n)+", TEXT, re.MULTILINE)
    named = {name for group in re.findall(r"`\{([^}]*)\}`", paragraph) for name in group.split(", ")}
    assert named | {"bound"} == set(_fields(Figure))
    assert "`bound: at-least` or `at-most`" in paragraph


@every_kind
def test_fields_that_may_be_null_say_so(kind: type[BaseModel]) -> None:
    nullable = {
        name for name, info in _fields(kind).items() if info.is_required() and type(None) in get_args(info.annotation)
    }
    assert {name for row in TABLES[kind] for name in row.names if "`null`" in row.holds} == nullable


def test_every_yaml_example_is_read() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert len(examples) >= 1
    assert [problem for example in examples for problem in read_yaml(example, "example").problems] == []


def test_modelines_of_the_example_are_those_of_the_files() -> None:
    example = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)[0]
    file = next((Path(__file__).parents[2] / "data" / "facts").glob("*.yaml"))
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


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """The fields as they are written in YAML."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def _choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        for argument in get_args(annotation):
            yield from _choices(argument)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation is not LocalizedText:
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
