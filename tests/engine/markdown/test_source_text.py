"""A page's text without its code, in which every sign keeps its place."""

from __future__ import annotations

import pytest

from explainer.markdown.source_text import line_starts, source_text
from explainer.problems import Location

TEXT = "One `[@a]`.\n\nTwo [@b].\n"


def test_code_is_blanked_out_and_everything_else_stays_where_it_was() -> None:
    assert source_text(TEXT, "a.md", 1).masked == "One " + " " * 6 + ".\n\nTwo [@b].\n"


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 1, 1), (4, 1, 5), (11, 1, 12), (12, 2, 1), (13, 3, 1), (17, 3, 5), (23, 4, 1)]
)
def test_the_place_of_a_sign_is_its_line_and_its_column(offset: int, line: int, column: int) -> None:
    assert source_text(TEXT, "a.md", 1).place(offset) == Location("a.md", line, column)


def test_lines_count_from_the_one_of_the_file_where_the_text_begins() -> None:
    assert [source_text(TEXT, "a.md", first).place(13).line for first in (1, 2, 9)] == [3, 4, 11]


def test_each_line_comes_with_the_place_of_its_first_sign() -> None:
    assert list(source_text(TEXT, "a.md", 7).lines()) == [
        (0, "One       ."),
        (12, ""),
        (13, "Two [@b]."),
        (23, ""),
    ]


@pytest.mark.parametrize(
    ("text", "starts"), [("", (0,)), ("a", (0,)), ("\n", (0, 1)), ("ab\nc\n\nd", (0, 3, 5, 6)), ("a\r\u2028b", (0,))]
)
def test_a_line_begins_with_the_text_and_behind_each_line_feed(text: str, starts: tuple[int, ...]) -> None:
    assert line_starts(text) == starts
    assert len(list(source_text(text, "a.md", 1).lines())) == len(starts)
