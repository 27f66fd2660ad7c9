"""The rule lost-in-rendering: what a page's text cites or embeds and its readers would not see, or the reverse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.checks.prose import lost_in_rendering
from explainer.problems import Location
from explainer.site.page import Embed, Page
from explainer.site.prose import Difference
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact

HINT = "write the place more plainly; backticks in pairs, a cell for each column, no empty line inside a bracket"
ROW = "give each row a cell for each column, an empty one where there is nothing to say; | itself is written \\|"
TABLE = "| a | b |\n|---|---|\n| c | d |"


def found(*pages: Page) -> list[Said]:
    return said(lost_in_rendering, placed(fact("f"), fact("g"), *pages))


def lost(line: int, column: int, key: str) -> Said:
    return (f"content/a.md:{line}:{column}", f'the page would not show this citation of "{key}"', HINT)


@pytest.mark.parametrize(
    "text",
    ["So.[@f] Or.[@f; @g]", f"{TABLE[:-2]}[@f] |", "So.[^n]\n\n[^n]: Words.[@f]", "So.[@f]\n\n/// fact | g\n///"],
)
def test_what_is_shown_as_it_was_written_is_left_alone(text: str) -> None:
    assert found(prose("a", text)) == []


def uneven(line: int, cells: int, columns: int = 2) -> Said:
    """What is said of a row; its citations are lost with it, and not told one by one."""
    many = f"{cells} cell{'s' * (cells != 1)}"
    return (f"content/a.md:{line}:1", f"this row has {many}, the table has {columns} columns", ROW)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("| c | d | e[@f] |", [(3, 3)]),
        ("| c | d | words |", [(3, 3)]),
        ("c || words", [(3, 3)]),
        ("| c |", [(3, 1)]),
        ("| c | d |\n| c | d | e |\n| c | d |\n| c | d | e |", [(4, 3), (6, 3)]),
        (r"| c \| d | `a | b` |", []),
        ("| c | |", []),
    ],
)
def test_a_row_has_a_cell_for_each_column(rows: str, told: list[tuple[int, int]]) -> None:
    assert found(prose("a", f"| a | b |\n|---|---|\n{rows}")) == [uneven(*one) for one in told]


TWICE = "So.[^n]\n\n[^n]: So.\n\n[^n]: e[@{}]"  # of two equal notes, the second is lost


def test_of_two_citations_of_one_fact_the_one_that_is_not_shown_is_told() -> None:
    assert found(prose("a", f"So.[@f]\n\n{TWICE.format('f')}\n\nOr.[@f]")) == [lost(7, 9, "f")]
    assert found(prose("a", f"{TWICE.format('f')}\n\nSo.[@f]")) == [lost(5, 9, "f")]


def test_of_citations_after_the_same_words_the_later_is_told() -> None:
    assert found(prose("a", f"e[@f]\n\n{TWICE.format('f')}")) == [lost(7, 9, "f")]


def test_the_order_is_kept_over_a_page_of_hundreds_of_citations() -> None:
    many = "So.[@f]\n\n" * 200
    assert found(prose("a", f"{many}{TWICE.format('g')}")) == [lost(405, 9, "g")]


def test_every_citation_that_is_lost_is_told_and_none_that_is_shown() -> None:
    made = found(prose("a", f"So.[@f]\n\n{TWICE.format('f')} or[@g]"))
    assert sorted(made) == [lost(7, 16, "g"), lost(7, 9, "f")]


@pytest.mark.parametrize(
    ("text", "place", "message", "remedy"),
    [
        ("[it](/b/ 'Some words')[@f]", "1:11", '"Some words" would not be shown', "a link's title is seen by few"),
        ("So &eacute; it is.[@f]", "1:5", '"eacute" would be shown as "é"', "write the sign itself"),
        ("A caf&eacute; it is.[@f]", "1:3", '"caf eacute" would be shown as "café"', "write the sign itself"),
        ("Salt &amp; ash.[@f]", "1:7", '"amp" would not be shown', "write the sign itself"),
        ("So.[@f]\n\n[Ferry]: /words/", "3:2", '"Ferry" would not be shown', "an address by name is [name]: https://…"),
        ("So.[@f]\n\n[Ferry]: words", "3:2", '"Ferry words" would not be shown', "an address by name is"),
        ("01. So.[@f]", "1:1", '"01" would be shown as "1"', "type the number as it is to be shown"),
        ("``` text of ours\na\n```", "1:10", '"of ours" would not be shown', "behind the signs of a fence"),
    ],
)
def test_words_that_markdown_swallows_or_changes_are_told_with_what_to_do(
    text: str, place: str, message: str, remedy: str
) -> None:
    ((where, said_so, hint),) = found(prose("a", text))
    assert (where, said_so) == (f"content/a.md:{place}".removesuffix(":1:1"), message)
    assert (hint or "").startswith(remedy)


def test_words_that_are_shown_and_not_typed_are_told() -> None:
    made = placed(fact("f"), prose("a", "So it is.[@f]"))
    shown = {"/explainers/a/": replace(made.prose["/explainers/a/"], differences=(Difference(3, "", "twice"),))}
    message = '"twice" would be shown behind these words, where it is not typed'
    assert said(lost_in_rendering, replace(made, prose=shown)) == [("content/a.md:1:4", message, HINT)]


def test_a_citation_that_would_be_shown_and_that_nobody_checked() -> None:
    page = prose("a", "So.[@f] Or.[@g]")
    unread = replace(page, scan=replace(page.scan, citations=page.scan.citations[:1]))
    assert found(unread) == [("content/a.md:1:13", 'the page would show a citation of "g" in code', HINT)]


def test_a_block_that_would_not_be_shown() -> None:
    page = prose("a", "So.[@f]")
    written = (Embed("fact", "f", Location("content/a.md", 3)), Embed("chart", "f", Location("content/a.md", 5)))
    message = 'the page would not show the block "{}"'
    assert found(replace(page, scan=replace(page.scan, embeds=written))) == [
        ("content/a.md:3:1", message.format("fact"), "put an empty line before and after"),
        ("content/a.md:5:1", message.format("chart"), "put an empty line before and after"),
    ]


def test_a_block_that_would_be_shown_and_that_nobody_checked() -> None:
    page = prose("a", "So.[@g]\n\n/// keypoints\n- So.[@g]\n///\n\n/// fact | f\n///")
    assert found(replace(page, scan=replace(page.scan, embeds=()))) == [
        ("content/a.md:7:10", 'the page would show a block "fact" in code', HINT)
    ]


@pytest.mark.parametrize("faulty", ["[@Not an id]", "\n\n///"])
def test_pages_that_are_faulty_anyway_and_pages_that_were_not_laid_out_are_left(faulty: str) -> None:
    assert found(prose("a", f"So.{faulty}\n\n{TABLE} e[@f]")) == []
    made = placed(fact("f"), prose("a", f"{TABLE} e[@f]"))
    assert said(lost_in_rendering, replace(made, prose={})) == []
