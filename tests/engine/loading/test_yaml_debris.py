"""Comments that YAML would publish, marks of word processors, notes and addresses: told at their place, and read on."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.loading.debris.yaml_debris import as_meant, unquoted
from explainer.loading.yaml_text import read_yaml

Told = list[tuple[str, int, int]]


def told(text: str) -> Told:
    return [(one.rule, one.location.line, one.location.column) for one in read_yaml(text, "d.yaml").problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- text: >-\n    Oslo said 32 of\n    # ask the desk\n    its own.\n", [("published-comment", 3, 5)]),
        ("- text: |-\n    Oslo said 32. # ask the desk\n", [("published-comment", 2, 19)]),
        ("- text: 'Oslo said 32\n    # ask\n    of its own.'\n", [("published-comment", 2, 5)]),
        ('- text: "Oslo said 32\n    ## ask\n    of its own."\n', [("published-comment", 2, 5)]),
        (
            "- text: >-\n    One\n    # two\n    three\n    #\n",
            [("published-comment", 3, 5), ("published-comment", 5, 5)],
        ),
        ("- text: >-\n    Order\n    #1 and #Hashtag\n  # above the next field\n  date: 2026\n", []),
        ("- text: 'So. # allow: a-rule because so'\n", [("published-comment", 1, 14)]),
        ('- {b: c, text: "So.#allow: a-rule"} # allow: a-rule because so\n', [("published-comment", 1, 20)]),
        ("- text: 'So it # allow: a-rule because so\n    is.'\n", [("published-comment", 1, 16)]),
        ("- text: 'So it\n    is. ##  allow: a-rule'\n", [("published-comment", 2, 9)]),
        ("- text: > # allow: a-rule because so\n    So. #allow: a-rule\n", [("published-comment", 2, 9)]),
        ("- text: 'So. <!-- allow: a-rule because so -->'\n", [("published-comment", 1, 14)]),
        ("- text: 'Order # 1'\n# a comment\n- b # another\n", []),
    ],
)
def test_a_comment_inside_a_text_is_told_at_its_line(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_its_hint_says_how_the_text_begins_and_when_it_is_followed_nothing_is_told() -> None:
    (problem,) = read_yaml("- text: >-\n    One\n    # two\n", "d.yaml", 10).problems
    assert (problem.location.line, problem.hint) == (
        12, "the text begins with >: put the comment on a line above its field, or delete it",
    )  # fmt: skip
    assert told("# two\n- text: >-\n    One\n") == []


def test_a_comment_that_ends_a_plain_text_is_named_as_what_broke_it() -> None:
    (problem,) = read_yaml("- id: a\n  text: Oslo said 32 of\n    # ask\n    its own.\n", "d.yaml").problems
    assert (problem.location.line, problem.message) == (3, "this comment ends the text above it")
    assert problem.hint == "put it above its field, or delete it"


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("a: |\n  one\n  two\n", "one\ntwo\n", [("line-break", 1, 4)]),
        ("a: >-\n  one\n\n  two\n", "one\ntwo", [("line-break", 1, 4)]),
        ("a: 'one\n\n  two'\n", "one\ntwo", [("line-break", 1, 4)]),
        ("a: |\n  one\n", "one\n", []),
        ("a: “one two”\n", "one two", [("odd-quotes", 1, 4)]),
        ("a: «uno»\n", "uno", [("odd-quotes", 1, 4)]),
        ("a: “one\"\n", "one", [("odd-quotes", 1, 4)]),
        ("a: ‘one’\n", "one", [("odd-quotes", 1, 4)]),
        ("a: “One,” he said, “two”\n", "“One,” he said, “two”", []),
        ("a: '“One”'\n", "“One”", []),
        ("a: the workers’\n", "the workers’", []),
        ("a: – one two\n", "– one two", [("bad-yaml", 1, 4)]),
        ("a: See https://site.example/x, or www.site.example.\n", "See https://site.example/x, or www.site.example.",
         [("bad-text", 1, 8), ("bad-text", 1, 35)]),
        ("a: https://site.example/x\n", "https://site.example/x", []),
    ],
)  # fmt: skip
def test_what_a_text_holds_that_yaml_takes_for_words(text: str, value: str, expected: Told) -> None:
    assert read_yaml(text, "d.yaml").value == {"a": value}
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("–\u0020id: a\n\u00a0 list:\n    • one-id\n    – two\n", [{"id": "a", "list": ["one-id", "two"]}],
         [("odd-space", 2, 1), ("bad-yaml", 1, 1), ("bad-yaml", 3, 5), ("bad-yaml", 4, 5)]),
        ("-\u00a0id: a\n  date:\u202f2026\n", [{"id": "a", "date": "2026"}],
         [("odd-space", 1, 2), ("odd-space", 2, 8)]),
        ("- id: a\n  date： 2026\n  text：so\n", [{"id": "a", "date": "2026", "text": "so"}],
         [("bad-yaml", 2, 7), ("bad-yaml", 3, 7)]),
        ("- a: 100\u00a0km\n", [{"a": "100\u00a0km"}], []),
    ],
)  # fmt: skip
def test_spaces_colons_and_hyphens_of_word_processors_are_told_and_read_as_meant(
    text: str, value: Any, expected: Told
) -> None:
    assert told(text) == expected
    assert read_yaml(text, "d.yaml").value == value
    assert told(as_meant(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- text: The count is TK.\n", [("note-to-self", 1, 22)]),
        ("- text: >-\n    One.\n    TODO ask the desk\n", [("note-to-self", 3, 5)]),
        ("# TODO: later\n- text: One. # FIXME\n  # XXX\n", []),
        ("- title: What???\n  quote: 'Why???'\n", []),
        ("- text: Why???\n", [("note-to-self", 1, 12)]),
    ],
)
def test_a_note_to_oneself_is_told_but_not_in_a_comment_or_in_the_words_of_others(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_only_quotation_marks_around_the_whole_are_taken_off() -> None:
    assert [unquoted(text) for text in ("“a”", " «a» ", "“a” b", "a")] == ["a", "a", "“a” b", "a"]


def test_an_address_among_words_is_told_where_it_stands() -> None:
    (problem,) = read_yaml("- id: a\n  text: As https://example.org/x says.\n", "d.yaml").problems
    assert problem.message == '"https://example.org/x" would be shown as it was typed, and is no link'
    assert (problem.rule, problem.location.line, problem.location.column) == ("bad-text", 2, 12)
