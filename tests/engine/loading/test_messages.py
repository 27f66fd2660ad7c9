"""Every fault that validation can find is told in an editor's words, all at once, each at its own place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from explainer.loading.messages import problems_of
from explainer.loading.records import read_dataset
from explainer.loading.yaml_text import YamlText, read_yaml
from explainer.model.dataset import RECORD_TYPES
from explainer.problems import Problem
from explainer.site.page import FrontMatter
from tests.engine.sites import tiny

PYDANTIC_WORDS = re.compile(
    r"Input should|valid (?:string|dict|tuple|boolean)|instance of|Value error|pydantic|\bctx\b"
)
VALUES = st.recursive(
    st.none()
    | st.text(max_size=5)
    | st.sampled_from(["1", "en", "2026-01-01", "https://a.example/", "news", "fact-one"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["en", "es", "source", "fact", "text", "unit", "number", "at", "zz"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


def faults(model: type, value: object) -> list[Problem]:
    """What is said of a record of that shape; places do not matter here."""
    text = YamlText(value, {(): tiny_place(), (0,): tiny_place()})
    try:
        model.model_validate(value)  # type: ignore[attr-defined]
    except ValidationError as error:
        return list(problems_of(error, model, text, (0,)))
    return []


def tiny_place():  # type: ignore[no-untyped-def]
    return read_yaml("- a\n", "data.yaml").values[(0,)]


@given(st.data())
def test_no_message_is_in_the_words_of_the_library(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from([*RECORD_TYPES, FrontMatter]))
    names = st.sampled_from([info.alias or name for name, info in model.model_fields.items()])
    value = data.draw(st.dictionaries(names, VALUES, max_size=8))
    for problem in faults(model, value):
        assert not PYDANTIC_WORDS.search(problem.message), problem
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)+", problem.rule), problem


@pytest.fixture
def found(tmp_path: Path) -> list[Problem]:
    """What is wrong with a record that has many faults."""
    text = """\
- id: one
  txt: A typo.
  date: 2026-02-30
  said_by: Some Body
  value: {number: many, unit: ''}
  sources: gazette-bridge
  topics: [building]
"""
    return read_dataset(tiny.minimal_with(tmp_path, {"data/facts/more.yaml": text}))[1]


def test_all_faults_of_a_record_are_told_at_once(found: list[Problem]) -> None:
    rules = {(problem.location.line, problem.rule) for problem in found}
    assert rules == {
        (1, "missing-field"),
        (2, "unknown-field"),
        (3, "bad-date"),
        (4, "bad-id"),
        (5, "bad-number"),
        (5, "empty-text"),
        (6, "bad-shape"),
    }


def test_missing_fields_are_named(found: list[Problem]) -> None:
    messages = [problem.message for problem in found if problem.rule == "missing-field"]
    assert messages == ['this fact has no "reported"']


@pytest.mark.parametrize(
    ("line", "nearest"),
    [("  sorces: []", "sources"), ("  report: null", "reported"), ("  saidby: x", "said_by"), ("  quot: x", "quote")],
)
def test_unknown_field_is_answered_with_the_nearest(tmp_path: Path, line: str, nearest: str) -> None:
    lines = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8").splitlines()
    fact = "\n".join([*(one for one in lines if not one.startswith(f"  {nearest}:")), line, ""])
    (problem,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert problem.hint == f'did you mean "{nearest}"? the fields are in docs/data-format.md'


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Date", "date"), ("DATE", "date"), ("fecha", "date"), ("texto", "text"), ("fuentes", "sources"),
        ("tags", "topics"), ("Temas", "topics"), ("Reported", "reported"),
    ],
)  # fmt: skip
def test_field_under_another_name_is_told_once_with_the_name_to_write(tmp_path: Path, name: str, field: str) -> None:
    fact = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8").replace(f"  {field}:", f"  {name}:")
    (problem,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert (problem.message, problem.hint) == (f'unknown field "{name}"', f'write "{field}"')


@pytest.mark.parametrize("name", ["Topics", "tags", "topcs"])
def test_field_that_is_there_under_its_own_name_too_is_not_to_be_written_twice(tmp_path: Path, name: str) -> None:
    fact = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8") + f"  {name}: [building]\n"
    (problem,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert problem.hint == '"topics" is there already: keep one of the two'


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("topics: '[building]'", "take the quotes off: [building]"),
        ("topics: building", "in one line: [building]"),
        ("topics: building, dams", "in one line: [building, dams]"),
        ("topics: building dams", "in one line: [building, dams]"),
        ("topics: building, dams]", "in one line: [building, dams]"),
        ("topics: '- building'", "take off the quotes, or the | or >, and write each entry on its own"
         " line, with a hyphen"),
        ("retracted: wrong", "write {date: …, why: …}, or each field on a line of its own, indented by two spaces"),
        ("value: 12", "write {number: …, unit: …}, or each field on a line of its own, indented by two spaces"),
    ],
)  # fmt: skip
def test_what_has_another_shape_is_told_with_all_that_is_to_be_written(tmp_path: Path, written: str, hint: str) -> None:
    lines = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8").splitlines()
    fact = "\n".join([*(one for one in lines if not one.startswith(f"  {written.split(':')[0]}:")), f"  {written}", ""])
    (problem,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert problem.hint == hint


def test_unknown_field_that_is_empty_is_unknown_all_the_same(tmp_path: Path) -> None:
    fact = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8") + "  colour: null\n"
    (problem,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert problem.message == 'unknown field "colour"'


def test_hint_at_null_is_given_only_where_null_may_stand() -> None:
    for model in (*RECORD_TYPES, FrontMatter):
        hinted = {problem.message.split('"')[1] for problem in faults(model, {}) if "null" in str(problem.hint)}
        required = {info.alias or name: info for name, info in model.model_fields.items() if info.is_required()}
        assert hinted == {name for name, info in required.items() if type(None) in get_args(info.annotation)}


def test_every_fault_has_a_hint() -> None:
    for model in (*RECORD_TYPES, FrontMatter):
        for wrong in ("", {}, [], [{}], None, "x", {"zz": "1"}):
            given = {info.alias or name: wrong for name, info in model.model_fields.items()}
            assert [problem.message for problem in faults(model, given) if not problem.hint] == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("sources:", "a fact without a source"),
        ("sources: []", "a fact without a source"),
        ("topics: []", "a fact without a topic"),
        ("value: {number: 3}", 'the field "value" has no "unit"'),
        ("sources: [a, b, {locator: p. 4}]", 'entry 3 of "sources" has no "source"'),
        ("actors: [a, [b]]", 'entry 2 of "actors" should be a text'),
        ("date: [2026-01-03,2026-01-05]", "expected a date"),
    ],
)
def test_fault_is_named_as_an_editor_counts(tmp_path: Path, written: str, said: str) -> None:
    name = written.split(":")[0]
    lines = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8").splitlines()
    fact = "\n".join([*(line for line in lines if not line.strip().startswith(f"{name}:")), f"  {written}", ""])
    (problem,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert problem.message == said
    assert problem.hint


def test_error_details_are_what_this_version_of_the_library_gives() -> None:
    assert {"type", "loc", "msg", "input"} <= set(ErrorDetails.__annotations__)
