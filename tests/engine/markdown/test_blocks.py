"""The blocks of a page and its tables: which records they show, and what could not be laid out as it is meant."""

from __future__ import annotations

import pytest

from explainer.markdown.blocks import bad_blocks, embeds
from explainer.markdown.source_text import source_text
from explainer.problems import Location
from explainer.site.page import Embed


def shown(text: str) -> list[Embed]:
    return list(embeds(source_text(text, "a.md", 1)))


def said(text: str) -> list[tuple[str, int, int]]:
    """Each finding with its line and column."""
    found = bad_blocks(source_text(text, "a.md", 1))
    return [(one.label, one.location.line, one.location.column) for one in found]


def hints(text: str) -> list[str | None]:
    return [one.hint for one in bad_blocks(source_text(text, "a.md", 1))]


def test_blocks_that_show_a_record_come_in_order_each_at_its_id() -> None:
    text = (
        "/// question | why\n///\n\nWords.\n\n///  timeline|ferries  \n///\n\n"
        "/// chart | tolls\n///\n\n/// fact | f\n///"
    )
    assert shown(text) == [
        Embed("question", "why", Location("a.md", 1, 16)),
        Embed("timeline", "ferries", Location("a.md", 6, 15)),
        Embed("chart", "tolls", Location("a.md", 9, 13)),
        Embed("fact", "f", Location("a.md", 12, 12)),
    ]


def test_a_block_of_all_records_needs_no_id_and_takes_none() -> None:
    text = "Words.\n\n/// record-in-numbers\n///"
    assert shown(text) == [Embed("record-in-numbers", "", Location("a.md", 3, 5))]
    assert said(text) == []
    assert said("/// record-in-numbers | f\n///") == [('the block "record-in-numbers" needs no id', 1, 1)]
    assert said("/// record-in-numbers\nWords.\n///") == [
        ('the block "record-in-numbers" holds words; they would be lost', 2, 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "/// keypoints\n- One\n///",
        "/// fact\n///",
        "/// boat | b\n///",
        " /// fact | f\n ///",
        "```\n/// fact | f\n///\n```",
    ],
)
def test_what_shows_no_record_is_not_among_them(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "/// fact | f\n///",
        "/// fact | f\n\n  \n///",
        "/// keypoints\n- One\n- Two\n///\n\n/// timeline | t\n///",
        "/// keypoints\n1. One\n///",
        "Words / words // words /// words",
        "```\n/// boat\n```",
        "| a | b |\n|---|---|\n| c | d |",
        "Words.\n\n| a |\n|---|\n| c |\n\nWords.",
        "| a | b |\n|---|---|\n| c | d |\n{.framing}",
        "> | a | b |\n> |---|---|\n> | c | d |\n>\n> Words.",
        "| a | b |\n|---|---|\n| c | d |\n  \nWords.",
        "/// keypoints\n- One {.framing}\n///",
        "Words.\n{.framing}",
        "{braces} and {more of them}",
    ],
)
def test_what_can_be_laid_out_is_left_alone(text: str) -> None:
    assert said(text) == []


MARGIN = "a block begins at the left margin, outside lists and quotations"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/// fact | f", [("this block is not closed", 1, 1)]),
        ("///", [("a block is closed that was not opened", 1, 1)]),
        ("/// fact | f\n///\n///", [("a block is closed that was not opened", 3, 1)]),
        ("/// fact | f\n/// fact | g\n///", [("a block opens inside another", 2, 1)]),
        ("/// fact | f\n/// fact | g", [("a block opens inside another", 2, 1), ("this block is not closed", 2, 1)]),
        ("  /// fact | f", [(MARGIN, 1, 1)]),
        ("> /// fact | f", [(MARGIN, 1, 1)]),
        ("- /// fact | f", [(MARGIN, 1, 1)]),
        ("1. /// fact | f", [(MARGIN, 1, 1)]),
        ("///fact | f\n///", [("this line opens no block", 1, 1)]),
        ("//// fact | f\n///", [("this line opens no block", 1, 1)]),
        ("/// boat | b\n///", [('there is no block "boat"', 1, 1)]),
        ("/// fact\n///", [('the block "fact" needs an id', 1, 1)]),
        ("/// keypoints | k\n- One\n///", [('the block "keypoints" needs no id', 1, 1)]),
    ],
)  # fmt: skip
def test_blocks_that_are_not_opened_and_closed_as_they_should_be(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/// chart | c\n\nOne.\nTwo.\n///", [(3, 'the block "chart" holds words; they would be lost'),
                                             (4, 'the block "chart" holds words; they would be lost')]),
        ("/// keypoints\n///", [(1, 'the block "keypoints" holds no list')]),
        ("/// keypoints\nWords.\n///", [(1, 'the block "keypoints" holds no list')]),
        ("/// keypoints\n- \t\n///", [(1, 'the block "keypoints" holds no list')]),
        ("/// keypoints\n- \n///", [(1, 'the block "keypoints" holds no list')]),
        ("- One\n\n/// keypoints\n///\n\n- Two", [(3, 'the block "keypoints" holds no list')]),
    ],
)  # fmt: skip
def test_blocks_that_hold_what_they_should_not_or_nothing(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(line, label) for label, line, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words {.large}", [('"{.large}" would be shown as it stands; only {.framing} and {.term} are known', 1, 7)]),
        ("## Head {#head}", [('"{#head}" would be shown as it stands; only {.framing} and {.term} are known', 1, 9)]),
        (
            "[a](/b/){target=_blank}",
            [('"{target=_blank}" would be shown as it stands; only {.framing} and {.term} are known', 1, 9)],
        ),
        ("## Head {.framing}", [("a heading takes no {.framing}", 1, 9)]),
        ("`{.large}`", []),
        ('A word "so"{.term}, “so”{:.term} and *«so»*{ .term }', []),
        ("A word {.term}", [('"{.term}" stands behind no closing quotation mark', 1, 8)]),
        ("A word so{.term}", [('"{.term}" stands behind no closing quotation mark', 1, 10)]),
    ],
)
def test_braces_of_other_dialects_and_framed_headings(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert said(text) == expected


TYPED, ROW = "this table would be shown as it was typed", "this line would become a row of the table"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|---|---|\n| a | b |", [("this table has no line of headings", 1, 1)]),
        ("Words.\n| a | b |\n|---|---|\n| c | d |", [(TYPED, 2, 1)]),
        ("| a | b |\n|---|---|\n| c | d |\nWords.\nMore.", [(ROW, 4, 1)]),
        ("Words.\n| a | b |\n|---|---|\n| c | d |\nWords.", [(TYPED, 2, 1), (ROW, 5, 1)]),
        ("a | b\n--- | ---\nc | d\nWords.", [(ROW, 4, 1)]),
        ("> Words.\n> | a | b |\n> |---|---|\n> | c | d |", [(TYPED, 2, 1)]),
        ("Words.\n---", []),
        ("One.\nTwo.\n---", []),
        ("One.\nTwo.\n|---|\n| c |", [(TYPED, 2, 1)]),
        ("| a | b |\n\n|---|---|", [("this table has no line of headings", 3, 1)]),
        ("/// keypoints\n- One\n///\n| a | b |\n|---|---|\n| c | d |", []),
    ],
)
def test_tables_with_words_right_above_or_below_them(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert said(text) == expected


def test_what_has_a_remedy_of_its_own_is_told_it() -> None:
    assert hints("///") == [None]
    assert hints("Words {.large}") == ["take it out"]
    assert hints("## Head {.framing}") == ["take it out: a heading needs no citation"]
    assert hints("|---|\n| a |") == ["write one above the line of hyphens: | what | when |"]
    assert hints("Words.\n| a |\n|---|\nWords.") == [
        "put an empty line between it and what stands above",
        "put an empty line above it",
    ]
