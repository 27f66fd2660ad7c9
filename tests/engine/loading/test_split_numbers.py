"""A comma within a number inside braces: told once, at the number, with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from explainer.loading.records import read_dataset
from explainer.loading.split_numbers import rest_of_number
from explainer.loading.yaml_text import read_yaml
from tests.engine.sites import tiny


def value(text: str) -> object:
    """What YAML says of the group `a`."""
    found = read_yaml(f"a: {text}", "x")
    assert found.problems == []
    return found.value["a"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("{n: 1,200, u: p}", "1,200"),
        ("{n: 1, 200, u: p}", "1, 200"),
        ("{u: p, n: 1,200,000}", "1,200,000"),
        ("{u: p, n: -1,200.5}", "-1,200.5"),
        ("{n: 1.200,5}", "1.200,5"),
        ("{n: 8,66}", "8,66"),
        ("{n: $1,200}", "$1,200"),
        ("{n: 1,200 people}", "1,200 people"),
        ("{n: 12,5%}", "12,5%"),
    ],
)
def test_number_with_a_comma_in_braces_is_one_value(typed: str, number: str) -> None:
    found = value(typed)
    assert isinstance(found, dict)
    assert found.pop("n") == number
    assert found in ({}, {"u": "p"})


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("{n: x, 5}", {"n": "x", "5": None}),
        ("{n: 1, m}", {"n": "1", "m": None}),
        ("{n: 1, 200: x}", {"n": "1", "200": "x"}),
        ("{n: 1, '200'}", {"n": "1", "200": None}),
        ("{n: 1,  200}", {"n": "1", "200": None}),
        ("{n: 1,\n 200}", {"n": "1", "200": None}),
        ("{n: [1], 200}", {"n": ["1"], "200": None}),
        ("{1, 200}", {"1": None, "200": None}),
        ("\n  n: 1\n  200:\n", {"n": "1", "200": None}),
    ],
)
def test_what_is_no_rest_of_a_number_stays_a_field(typed: str, fields: dict[str, object]) -> None:
    assert value(typed) == fields


def test_two_such_numbers_with_the_same_end_are_no_field_twice() -> None:
    assert value("{low: 1,200, high: 2,200}") == {"low": "1,200", "high": "2,200"}


def test_nothing_is_put_behind_what_is_no_text() -> None:
    events = list(yaml.parse("{a: 1,200}"))
    assert rest_of_number(None, events[4], events[5], events[6]) == ""


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("number: 1,200", "write 1200; or 1.2, if its comma begins the decimals"),
        ("number: 1,200,000", "write 1200000"),
        ("number: 8,66", "write 8.66"),
    ],
)
def test_editor_is_told_once_and_what_to_write(tmp_path: Path, typed: str, hint: str) -> None:
    text = (tiny.HERE / "valid/minimal/data/facts/bridge.yaml").read_text("utf-8")
    fact = text.replace("\n  sources:", f"\n  value: {{{typed}, unit: people}}\n  sources:", 1)
    assert fact != text
    (problem,) = read_dataset(tiny.minimal_with(tmp_path, {"data/facts/bridge.yaml": fact}))[1]
    assert (problem.rule, problem.hint) == ("bad-number", hint)
    assert fact.split("\n")[problem.location.line - 1][problem.location.column - 1 :].startswith(typed[8:])
