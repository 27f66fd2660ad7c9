"""A text that is not YAML is told in an editor's words, at the place of the slip, with a remedy."""

from __future__ import annotations

import pytest
import yaml

from explainer.loading.yaml_faults import syntax_problem
from explainer.loading.yaml_text import read_yaml
from explainer.problems import Location, Problem

COLON = ("there is a colon in this text", 'put the text in quotes: "like: this"')
HYPHEN = ("a record begins here without its hyphen", "write - id: …")
QUOTE = "put the whole text in quotes"
NEITHER = (
    "this line is neither a field nor part of the text above it",
    "indent it deeper than its field, where it belongs to a text; is a colon missing?",
)
OPEN = ("a quotation mark is not closed", "close it where its text ends")
IN_LIST = "put the list below the name of its own field, such as sources:"
Said = tuple[int, int, str, str | None]


def said(text: str, first_line: int = 1) -> Problem:
    with pytest.raises(yaml.YAMLError) as stumbled:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    return syntax_problem(stumbled.value, text, "data/facts/a.yaml", first_line)


def told(text: str) -> Said:
    found = said(text)
    assert (found.rule, found.level, found.location.path) == ("bad-yaml", "error", "data/facts/a.yaml")
    return found.location.line, found.location.column, found.message, found.hint


def record(*lines: str) -> str:
    """A record whose first line has its id and whose last its topics, and between them these lines as they stand."""
    return "\n".join(("- id: a", *lines, "  topics: [x]", ""))


def indented(name: str, how: str, where: str, here: int) -> tuple[str, str]:
    return f'"{name}" is indented {how} than its neighbours', f"begin it {where}, here are {here}"


TWO = "2 spaces from the margin"


@pytest.mark.parametrize(
    ("lines", "line", "column", "words"),
    [
        (("  text: words", "   date: 2026"), 3, 4, indented("date", "deeper", TWO, 3)),
        (("  text: words", "    date: 2026"), 3, 5, indented("date", "deeper", TWO, 4)),
        (("  text: words", " date: 2026"), 3, 2, indented("date", "less", TWO, 1)),
        (("  text: words", "date: 2026"), 3, 1, indented("date", "less", TWO, 0)),
        (('  text: "words"', "   date: 2026"), 3, 4, indented("date", "deeper", TWO, 3)),
        (("  places: [b]", "   date: 2026"), 3, 4, indented("date", "deeper", TWO, 3)),
        (("  text: >-", "    words", "   date: 2026"), 4, 4, indented("date", "deeper", TWO, 3)),
        (("   text: words", "  date: 2026"), 2, 4, indented("text", "deeper", TWO, 3)),
    ],
)
def test_a_field_that_does_not_stand_below_its_neighbours(
    lines: tuple[str, ...], line: int, column: int, words: tuple[str, str]
) -> None:
    assert told(record(*lines)) == (line, column, *words)


@pytest.mark.parametrize(
    ("lines", "line", "column", "words"),
    [
        (
            ("  sources:", "    - b", "   - c"), 4, 4,
            ("this entry does not stand below the one above", "begin it 4 spaces from the margin, here are 3"),
        ),
        (
            ("  text: words", "  - b"), 3, 3,
            ("a list begins here, and the field above it has its value already", IN_LIST),
        ),
        (
            ("  text: 'words'", "    - b"), 3, 5,
            ("a list begins here, and the field above it has its value already", IN_LIST),
        ),
        (("  sources:", "  * b"), 3, 3, ('"*" begins no entry of a list', "write a hyphen and a space")),
        (("  sources:", "  -b", "  -c"), 4, 4, ("a space is missing behind the hyphen", "write - c")),
        (
            ("  sources: - b",), 2, 12,
            ("a list begins on the line of its field",
             f"put each entry on a line of its own, below the field; or {QUOTE}"),
        ),
    ],
)  # fmt: skip
def test_an_entry_of_a_list_out_of_its_place(
    lines: tuple[str, ...], line: int, column: int, words: tuple[str, str]
) -> None:
    assert told(record(*lines)) == (line, column, *words)


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("- id: a\n  text: b\nid: c\n", 3, 1, HYPHEN),
        ("id: a\ntext: b\n- id: c\n", 1, 1, HYPHEN),
        ("- id: a\n  text: b\n-id: c\n", 3, 2, ("a space is missing behind the hyphen", "write - id: …")),
        ("– id: a\n  text: b\n", 1, 1, ('"–" begins no entry of a list', "write a hyphen and a space")),
        ("• id: a\n  text: b\n", 1, 1, ('"•" begins no entry of a list', "write a hyphen and a space")),
        (
            "- id: a\n  date: x\n - id: b\n", 3, 2,
            ("this record does not begin below the one above", "begin it at the margin: - id: …"),
        ),
        (
            " - id: a\n   date: x\n- id: b\n", 3, 1,
            ("this record does not begin below the one above", "begin it 1 space from the margin: - id: …"),
        ),
    ],
)  # fmt: skip
def test_a_record_without_its_hyphen_or_in_another_place(
    text: str, line: int, column: int, words: tuple[str, str]
) -> None:
    assert told(text) == (line, column, *words)


@pytest.mark.parametrize(
    ("lines", "line", "column", "words"),
    [
        (("  date:2026-01-03",), 2, 8, ("a space is missing behind the colon", "write date: 2026-01-03")),
        (("  date 2026",), 2, 7, ('a colon is missing behind "date"', "write date: …")),
        (("  date = 2026",), 2, 7, ('a colon is missing behind "date"', "write date: …")),
        (("  date; 2026",), 2, 7, ('a colon is missing behind "date"', "write date: …")),
        (("  text: Note: this",), 2, 13, COLON),
        (("  text: words", "    Note: this"), 3, 9, COLON),
        (("  text: words", "  that go on"), 3, 3, NEITHER),
        (("  text: words", "that go on"), 3, 1, NEITHER),
    ],
)
def test_a_colon_or_its_space_missing_or_too_many(
    lines: tuple[str, ...], line: int, column: int, words: tuple[str, str]
) -> None:
    assert told(record(*lines)) == (line, column, *words)


@pytest.mark.parametrize(
    ("lines", "line", "column", "words"),
    [
        (
            ("  text: 'Oslo's dead'",), 2, 14,
            ("this apostrophe ends the text", "put double quotes around the text; inside these quotes it is written"
             " twice ('')"),
        ),
        (
            ('  text: "He said "no" to it"',), 2, 18,
            ("this quotation mark ends the text", "put single quotes around the text; inside these quotes it is"
             ' written \\"'),
        ),
        (("  text: 'x' y",), 2, 11, ("the text goes on behind its closing quotation mark", QUOTE)),
        (('  text: "open', '  note: "closed"'), 2, 9, OPEN),
        (("  text: 'open",), 2, 9, OPEN),
        (("  places: [a, b", "  date: x"), 2, 11, ("a list is not closed", "close the list with ]")),
        (("  value: {number: 1, unit: x", "  date: x"), 2, 10, ("a group is not closed", "close the group with }")),
        (
            ("  value: {number: 1 unit: x}",), 2, 26,
            ("a group is not closed, or lacks a comma", "close the group with }"),
        ),
        (
            ('  text: "a \\d b"',), 2, 12,
            ("a backslash in double quotes", "in double quotes a backslash is written twice; or use single quotes"),
        ),
    ],
)  # fmt: skip
def test_a_quotation_mark_or_bracket_that_does_not_close_where_it_should(
    lines: tuple[str, ...], line: int, column: int, words: tuple[str, str]
) -> None:
    found = told(record(*lines))
    assert (found[0], *found[2:]) == (line, *words)
    assert found[1] in (column, column - 1)


@pytest.mark.parametrize("sign", ["*", "**", "& ", "%", "@", "`", "? ", ", ", "[words] ", "{words} "])
def test_a_text_that_begins_with_a_sign_of_yaml(sign: str) -> None:
    message = f"a text without quotes cannot begin with {sign[0]}"
    assert told(record(f"  text: {sign}words follow")) == (2, 9, message, QUOTE)


@pytest.mark.parametrize("sign", ["|", ">"])
def test_a_text_on_the_line_of_its_sign(sign: str) -> None:
    hint = f"begin the text on the line below, indented; or {QUOTE}"
    assert told(record(f"  text: {sign} words")) == (2, 9, f"behind {sign} nothing stands on the same line", hint)


def test_lines_count_from_the_one_where_the_text_begins() -> None:
    assert [said("x: y\na: b: c\n", first_line=line).location.line for line in (1, 2, 11)] == [2, 3, 12]


def test_a_fault_without_a_place_is_told_where_the_text_begins() -> None:
    found = syntax_problem(yaml.YAMLError(), "a", "a.yaml", 7)
    assert (found.location, found.message) == (Location("a.yaml", 7), "this is not YAML: cannot be read as YAML")
    assert found.hint == "check the quotes, the colons, and that fields stand below each other"


def test_signs_that_yaml_alone_takes_for_line_ends_do_no_harm() -> None:
    assert said("a: [b\u2028").hint == "close the list with ]"


def test_a_sign_that_yaml_does_not_take_is_told_in_its_reader_s_words() -> None:
    found = said("a: \x07\n")
    assert found.message == "this is not YAML: control characters are not allowed"
    assert found.location == Location("data/facts/a.yaml", 1)


@pytest.mark.parametrize("text", ["a: b\n c: d", "? a", "- - - a:\n b", "'", '"', "[", "{", "a: |x\nb", "\n\n a: b\nc"])
def test_every_fault_has_a_place_in_the_text_and_a_remedy(text: str) -> None:
    for found in read_yaml(text, "a.yaml").problems:
        assert 1 <= found.location.line <= text.count("\n") + 1
        assert found.hint


def test_a_list_that_has_become_part_of_the_text_above_it_is_told_at_its_first_entry() -> None:
    hint = f"{IN_LIST}; a text with a dash, in quotes"
    for text in (
        "- date: 2026\n    - b\n    - c\n  topics: [x]\n",
        "- sources:\n  - b\n   - c\n",
        "- text: b\n    c\n    - d\n",
    ):
        (found,) = read_yaml(text, "a.yaml").problems
        assert (found.message, found.rule, found.hint) == (
            "this entry has become part of the text above it", "bad-shape", hint
        )  # fmt: skip
        assert text.split("\n")[found.location.line - 1][found.location.column - 1 :].startswith("- ")


@pytest.mark.parametrize(
    "text", ["- text: b - c\n", "- text: b\n    c - d\n", "- text: >-\n    b\n    - d\n", "- text: 'b\n    - d'\n"]
)
def test_a_dash_in_a_text_is_no_list(text: str) -> None:
    assert read_yaml(text, "a.yaml").problems == []
