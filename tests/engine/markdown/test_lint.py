"""What was typed as Markdown and is none is found in the tree; the tree stays as it is."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from explainer.markdown.lint import Looking, in_blocks, in_words
from explainer.site.prose import Misread


def tree(inside: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<div>{inside}</div>")


def blocks(inside: str) -> list[tuple[str, str]]:
    return [(one.kind, one.words) for one in in_blocks(tree(inside))]


def words(inside: str) -> list[tuple[str, str]]:
    return [(one.kind, one.words) for one in in_words(tree(inside))]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<p>So:\n- one\n  * two\n+ three\n12. four</p>", ["- one", "* two", "+ three", "12. four"]),
        ("<p>- one</p>", []),
        ("<p>So -\n-one\n2026. A year\n1) two\n- </p>", []),
    ],
)
def test_a_list_right_below_a_line_is_found_item_by_item(inside: str, expected: list[str]) -> None:
    assert blocks(inside) == [("list", item) for item in expected]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("|---|---|", True),
        ("--- | :---:", True),
        ("|:--|", True),
        ("---", False),
        ("| - | - |", False),
        ("a--|", False),
    ],
)
def test_the_line_of_hyphens_of_a_table_that_is_none_is_found(line: str, found: bool) -> None:
    assert blocks(f"<p>| a | b |\n{line}\n| c | d |</p>") == ([("table", line)] if found else [])


def test_a_mark_of_framing_that_is_not_at_the_end_is_found_and_so_is_one_that_frames_nothing() -> None:
    assert blocks("<p>Words {.framing} words { .framing } {:.framing}</p>") == [
        ("framing", "{.framing}"),
        ("framing", "{ .framing }"),
        ("framing", "{:.framing}"),
    ]
    assert blocks('<p class="framing"> </p>') == [("framing", "{.framing}")]
    assert blocks('<p class="framing">Words</p><table class="framing"><tr><td>a</td></tr></table><hr/>') == []


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<p>So[^my note] so^[a note] so</p>", [("note", "[^my note]")]),
        ("<p>So^[a note] so</p>", [("note", "^[a note]")]),
        ("<p>So[^open so</p>", [("note", "[^open so")]),
        ("<p>[a](/b/ c)</p>", [("link", "[a](/b/")]),
        ("<p>[a] (b) and (c)[d]</p>", []),
        ("<p>**bold **, and *x*</p>", [("emphasis", "**bold")]),
        ("<p>2 * 3 * 4</p>", []),
        ("<p>a <em>b</em> **c</p>", [("emphasis", "**c")]),
        ("<p>**a <em>**b</em> **c</p>", [("emphasis", "**a"), ("emphasis", "**b"), ("emphasis", "**c")]),
        ("<p>**a [b](c</p>", [("link", "[b](c"), ("emphasis", "**a")]),
    ],
)
def test_of_marks_without_their_pair_the_first_of_each_kind_in_a_run_of_words_is_found(
    inside: str, expected: list[tuple[str, str]]
) -> None:
    assert words(inside) == expected


@pytest.mark.parametrize("tag", ["code", "pre"])
def test_code_is_left_alone_and_what_stands_behind_it_is_not(tag: str) -> None:
    assert words(f"<p><{tag}>**a [b](c</{tag}> **d</p>") == [("emphasis", "**d")]
    assert blocks(f"<{tag}>a\n- b {{.framing}} c</{tag}>") == []


def test_a_pass_keeps_what_it_saw_on_the_page_at_hand_and_changes_nothing() -> None:
    looking, page = Looking(in_words), tree("<p>**a</p>")
    before = ElementTree.tostring(page)
    looking.run(page)
    assert list(looking.found) == [Misread("emphasis", "**a")]
    assert ElementTree.tostring(page) == before
    looking.run(tree("<p>a</p>"))
    assert looking.found == ()
