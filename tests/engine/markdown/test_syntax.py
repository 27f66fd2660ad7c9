"""The grammar of citations: what a bracket holds, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from explainer.markdown import syntax
from explainer.markdown.syntax import CitedItem, Malformed


def brackets(text: str) -> list[str]:
    return [match[1] for match in re.finditer(syntax.BRACKET, text)]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("@a", [CitedItem("a", 1)]),
        ("@a-1, p. 4", [CitedItem("a-1", 1, "p. 4")]),
        ("@a,p. 4", [CitedItem("a", 1, "p. 4")]),
        ("@a, p. 4, line 2", [CitedItem("a", 1, "p. 4, line 2")]),
        ("see @a", [CitedItem("a", 5, None, "see")]),
        ("see also @a, ¶ 3", [CitedItem("a", 10, "¶ 3", "see also")]),
        ("@a; @b", [CitedItem("a", 1), CitedItem("b", 5)]),
        ("@a;@b", [CitedItem("a", 1), CitedItem("b", 4)]),
        ("see @a; @b, ¶ 3", [CitedItem("a", 5, None, "see"), CitedItem("b", 9, "¶ 3")]),
        ("@a,\n p.\n 4", [CitedItem("a", 1, "p. 4")]),
        ("@a; ", [CitedItem("a", 1), Malformed("", 5)]),
        ("@A", [Malformed("@A", 1)]),
        ("@a_b", [Malformed("@a_b", 1)]),
        ("@a--b", [Malformed("@a--b", 1)]),
        ("@-a", [Malformed("@-a", 1)]),
        ("@a @b", [Malformed("@a @b", 1)]),
        ("@a p. 4", [Malformed("@a p. 4", 1)]),
        ("@a; b", [CitedItem("a", 1), Malformed("b", 5)]),
        ("@a,", [Malformed("@a,", 1)]),
        ("@a, @b", [Malformed("@a, @b", 1)]),
        ("@a, p. 4, @b", [Malformed("@a, p. 4, @b", 1)]),
        ("@", [Malformed("@", 1)]),
    ],
)
def test_bracket_is_read(inside: str, expected: list[CitedItem | Malformed]) -> None:
    assert list(syntax.parse_bracket(inside)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@a]", ["@a"]),
        ("x[@a]y [see @b]", ["@a", "see @b"]),
        ("[@a][@b]", ["@a", "@b"]),
        ("[@a] (aside)", ["@a"]),
        ("[@a](/link/)", []),
        ("[@a]: 83 dead", ["@a"]),
        ("the numbers[@a]: 83", ["@a"]),
        (r"\[@a]", []),
        ("[me@example.org]", []),
        ("[word]", []),
        ("[an [@a] inside]", ["@a"]),
        ("[@a", []),
    ],
)
def test_only_what_is_meant_as_a_citation_is_one(text: str, expected: list[str]) -> None:
    assert brackets(text) == expected
