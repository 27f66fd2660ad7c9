"""The rule lost-in-rendering: what a page's text cites or embeds and its readers would not see, or the reverse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.checks.prose import lost_in_rendering
from explainer.problems import Location
from explainer.site.page import Embed, Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact

HINT = "write the place more plainly; backticks in pairs, a cell for each column, no empty line inside a bracket"
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


def test_a_citation_in_a_cell_too_many() -> None:
    assert found(prose("a", f"{TABLE} e[@f]")) == [lost(3, 13, "f")]


def test_of_two_citations_of_one_fact_the_one_that_is_not_shown_is_told() -> None:
    assert found(prose("a", f"So.[@f]\n\n{TABLE} e[@f]\n\nOr.[@f]")) == [lost(5, 13, "f")]
    assert found(prose("a", f"{TABLE} e[@f]\n\nSo.[@f]")) == [lost(3, 13, "f")]


def test_of_citations_after_the_same_words_the_later_is_told() -> None:
    assert found(prose("a", f"e[@f]\n\n{TABLE} e[@f]")) == [lost(5, 13, "f")]


def test_of_citations_after_the_same_words_the_one_out_of_order_is_told() -> None:
    assert found(prose("a", f"{TABLE} e[@f]\n\nSo.[@g]\n\ne[@f]")) == [lost(3, 13, "f")]


def test_the_order_is_kept_over_a_page_of_hundreds_of_citations() -> None:
    many = "So.[@f]\n\n" * 200
    assert found(prose("a", f"{TABLE} e[@g]\n\n{many}e[@g]")) == [lost(3, 13, "g")]


def test_every_citation_that_is_lost_is_told_and_none_that_is_shown() -> None:
    rows = "| c | d | e[@f] |\n| c | d[@g] | e[@g] |"
    found_ones = found(prose("a", f"So.[@f]\n\n| a | b |\n|---|---|\n{rows}"))
    assert sorted(found_ones) == [lost(5, 13, "f"), lost(6, 17, "g")]


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
