"""YAML arrives as the text that was typed, each scalar with its place; what YAML would do silently is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.loading.yaml_text import MAX_DEPTH, read_yaml
from explainer.problems import Location


def problem(text: str) -> tuple[str, int, int]:
    """The rule, line and column of the one thing that is wrong."""
    (found,) = read_yaml(text, "data.yaml").problems
    return found.rule, found.location.line, found.location.column


@pytest.mark.parametrize(
    "typed",
    ["12:30", "NO", "yes", "on", "0123", "0x1F", "1_000", "1e3", "3.50", "2026-02-30", ".nan", "<", "=", "True", "y"],
)
def test_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    assert read_yaml(f"- {typed}\n- '{typed}'\n", "data.yaml").value == [typed, typed]


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_plain_null_is_none_and_quoted_null_is_text(typed: str) -> None:
    assert read_yaml(f"a: {typed}\nb: '{typed}'\n", "data.yaml").value == {"a": None, "b": typed}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("# only a comment\n", None),
        ("- a\n- b\n", ["a", "b"]),
        ("a: {b: [c, d]}\n", {"a": {"b": ["c", "d"]}}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: |\n  one\n", {"a": "one\n"}),
        ('a: "tab\\tand ñ"\n', {"a": "tab\tand ñ"}),
        ("a: x # comment\n", {"a": "x"}),
        ("---\n- a\n...\n", ["a"]),
        ("'a b': c\n", {"a b": "c"}),
    ],
)
def test_structure_is_read(text: str, expected: Any) -> None:
    result = read_yaml(text, "data.yaml")
    assert (result.value, result.problems) == (expected, [])


def test_every_value_and_key_has_its_place() -> None:
    result = read_yaml("- id: one\n  list: [a,  b]\n- id: two\n", "data.yaml", first_line=10)
    places = {path: (place.line, place.column) for path, place in result.values.items()}
    assert places == {
        (): (10, 1),
        (0,): (10, 3),
        (0, "id"): (10, 7),
        (0, "list"): (11, 9),
        (0, "list", 0): (11, 10),
        (0, "list", 1): (11, 14),
        (1,): (12, 3),
        (1, "id"): (12, 7),
    }
    assert result.keys[(0, "list")] == Location("data.yaml", 11, 3)


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
        ("- {a: 1, a: 2}\n", "duplicate-key", 1, 10),
        ("a: &x 1\n", "anchor", 1, 4),
        ("a: *x\n", "anchor", 1, 4),
        ("a:\n  <<: {b: 1}\n", "anchor", 2, 3),
        ("a: !x 1\n", "yaml-tag", 1, 4),
        ("a: !!str 1\n", "yaml-tag", 1, 4),
        ("- !x\n  a: 1\n", "yaml-tag", 1, 3),
        ("a:\n\tb: 1\n", "tab", 2, 1),
        ("a:\n  \tb: 1\n", "tab", 2, 3),
        ("- a\n---\n- b\n", "bad-yaml", 2, 1),
        ("a: b: c\n", "bad-yaml", 1, 5),
        ("a: [b\n", "bad-yaml", 1, 4),
        ("x: y\na: 'b\n\nc: d\n", "bad-yaml", 2, 4),
        ("? [a]\n: b\n", "bad-yaml", 1, 3),
        ("a: @b\n", "bad-yaml", 1, 4),
    ],
)
def test_what_yaml_would_do_silently_is_an_error_with_its_place(text: str, rule: str, line: int, column: int) -> None:
    assert problem(text) == (rule, line, column)


def test_quoted_merge_key_is_a_word() -> None:
    assert read_yaml("'<<': a\n", "data.yaml").value == {"<<": "a"}


def test_anchor_in_quotes_is_text() -> None:
    assert read_yaml("- '&a'\n- '*a'\n- '!a'\n", "data.yaml").value == ["&a", "*a", "!a"]


def test_first_of_two_equal_keys_is_kept() -> None:
    assert read_yaml("a: 1\na: {b: 2}\n", "data.yaml").value == {"a": "1"}


@pytest.mark.parametrize("shape", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_before_it_can_do_harm(shape: str) -> None:
    rule, line, _ = problem(shape * 5000)
    assert (rule, line) == ("bad-yaml", 1)


def test_nesting_that_records_need_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read_yaml(text, "data.yaml").problems == []


def test_aliases_never_multiply() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{name}: &{name} [*a, *a, *a]\n" for name in "bcdefghi")
    result = read_yaml(bomb, "data.yaml")
    assert {found.rule for found in result.problems} == {"anchor"}
    assert result.value["i"] == [None, None, None]


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n<<: *x\nc: !t 2\n", "a:\n\tb: 2\n", "a: 1\na: 2\n"])
def test_what_is_refused_hides_nothing_that_follows(text: str) -> None:
    result = read_yaml(text + "z: &last 1\n", "data.yaml")
    assert result.value["z"] == "1"
    assert result.problems[-1].location.line == text.count("\n") + 1


def test_records_that_lack_their_hyphens_are_told_of_once_each() -> None:
    text = "".join(f"{'- ' if n == 0 else '  '}id: {n}\n  text: a\n  date: b\n" for n in range(3))
    found = [(problem.location.line, problem.message) for problem in read_yaml(text, "data.yaml").problems]
    assert found == [(line, "a record begins here without its hyphen") for line in (4, 7)]


@pytest.mark.parametrize(
    ("typed", "cut"),
    [
        ("Order #1 was signed", True),
        ("'Order #1 was signed'", False),
        ("Order  # signed on the first", False),
        ("[a, b] #c", False),
        (">-\n  Order #1", False),
    ],
)
def test_text_that_yaml_would_cut_at_a_number_sign_is_reported(typed: str, cut: bool) -> None:
    found = read_yaml(f"a: {typed}\nb: c\n", "data.yaml").problems
    assert [problem.rule for problem in found] == ["cut-text"] * cut


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40))
def test_any_text_in_double_quotes_comes_back(text: str) -> None:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    result = read_yaml(f'- "{quoted}"\n', "data.yaml")
    assert result.problems or result.value == [text] or "\u2028" in text or "\u2029" in text or "\x85" in text


@given(st.text(max_size=200))
def test_any_text_is_a_value_or_a_problem(text: str) -> None:
    result = read_yaml(text, "data.yaml")
    assert result.problems or result.value is None or isinstance(result.value, (str, list, dict))
