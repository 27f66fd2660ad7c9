"""A text that is not YAML is told in an editor's words, at the place where the reader stumbled, with a remedy."""

from __future__ import annotations

import pytest
import yaml

from explainer.loading.yaml_faults import syntax_problem
from explainer.problems import Location, Problem

COLON = 'a colon inside the text? Put the text in quotes: "like: this"'
HYPHEN = "is the hyphen missing? Write - id: …"
SPACE = "a space is missing behind the hyphen: - id: …"


def said(text: str, first_line: int = 1) -> Problem:
    with pytest.raises(yaml.YAMLError) as stumbled:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    return syntax_problem(stumbled.value, text, "data/facts/a.yaml", first_line)


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("a: b: c", 1, 5, COLON),
        ("a: @b", 1, 4, "quote the text: a plain text cannot begin with @, ` or %"),
        ("a: `b", 1, 4, "quote the text: a plain text cannot begin with @, ` or %"),
        ('a: "b\\c"', 1, 6, "in double quotes a backslash is written twice; or use single quotes"),
        ("a: b\nc: 'd", 2, 4, "a quotation mark is not closed"),
        ("a: b\nc\nd: e", 3, 1, "a colon is missing, or the line is not indented as its neighbours are"),
        ("a: b\n c: d", 2, 3, COLON),
        (
            "- a: b\n c: d",
            2,
            2,
            "is the indentation the same as that of the list above?",
        ),
        (
            "a: 'b' c",
            1,
            8,
            "is the indentation the same as that of the fields above? A quote in the text unclosed?",
        ),
        ("a: [b", 2, 1, "close the list with ]"),
        ("a: {b: c", 2, 1, "close the group with }"),
    ],
)
def test_each_fault_is_told_at_its_place_with_its_remedy(text: str, line: int, column: int, hint: str) -> None:
    found = said(f"{text}\n")
    assert (found.location, found.hint) == (Location("data/facts/a.yaml", line, column), hint)


def test_the_message_begins_with_what_it_means_and_is_of_one_rule() -> None:
    found = said("a: b: c\n")
    assert found.message == "this is not YAML: mapping values are not allowed in this context"
    assert (found.rule, found.level) == ("bad-yaml", "error")


def test_lines_count_from_the_one_where_the_text_begins() -> None:
    assert [said("x: y\na: b: c\n", first_line=line).location.line for line in (1, 2, 11)] == [2, 3, 12]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("- id: a\n  text: b\nid: c\n", HYPHEN),
        ("- id: a\n  text: b\n-id: c\n", SPACE),
        ("- id: a\n  text: b\nident: c\n", "is the indentation the same as that of the list above?"),
    ],
)
def test_a_record_without_its_hyphen_or_the_space_behind_it_is_told_so(text: str, hint: str) -> None:
    found = said(text)
    assert (found.location.line, found.hint) == (3, hint)


def test_a_fault_without_a_place_is_told_where_the_text_begins() -> None:
    found = syntax_problem(yaml.YAMLError(), "a", "a.yaml", 7)
    assert (found.location, found.message) == (Location("a.yaml", 7), "this is not YAML: cannot be read as YAML")
    assert found.hint == "check the quotes, colons and indentation"


def test_signs_that_yaml_alone_takes_for_line_ends_do_no_harm() -> None:
    assert said("a: [b\u2028").hint == "close the list with ]"


def test_a_sign_that_yaml_does_not_take_is_told_in_its_reader_s_words() -> None:
    found = said("a: \x07\n")
    assert found.message == "this is not YAML: control characters are not allowed"
    assert found.location == Location("data/facts/a.yaml", 1)
