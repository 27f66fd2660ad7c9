"""What would keep Markdown busy for hours, or end it, is found first, at its place; what people write is let alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from explainer.markdown.limits import too_much
from explainer.markdown.scan import scan
from tests.engine.sites import tiny

HEAD = "---\ntitle: T\nstandfirst: S\nas_of: 2026-03-01\npublished: 2026-03-02\n---\n\n"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("- " * 500, 0, "nested too deep"),
        ("Words.\n" + "* 1. " * 300, 7, "nested too deep"),
        ("> " * 12 + "a", 0, "nested too deep"),
        ("    " * 10 + "- a", 0, "nested too deep"),
        ("\t" * 10 + "1. a", 0, "nested too deep"),
        ("a\n" + "b" * 5_001, 2, "5,000 signs"),
        ("a\n" * 2_001, 0, "2,000 lines"),
        ("a" + "[" * 501, 1, 'more than 500 "["'),
        ("a\n\n" + " ".join("`" * length for length in range(1, 120)), 3, 'more than 200 "`"'),
        ("[a]\n\n" * 2_001, 0, 'more than 2,000 "["'),
        ("[^a]: b\n" * 300, 8, "200 explanatory notes"),
    ],
    ids=range(11),
)
def test_too_much_is_told_at_its_place(text: str, place: int, words: str) -> None:
    assert [(offset, words in message) for offset, message, _ in too_much(text) if words in message] == [(place, True)]
    assert scan(text, "page").bad_blocks


@pytest.mark.parametrize(
    "text",
    [
        "-" * 80,
        "* * *",
        "|" + "---|" * 20,
        "1.1.1.1.1.1.1.1.1.1.1.1.1 is a version",
        "- a\n    - b\n        - c",
        "[@a; @b; @c] " * 100,
        "`code` " * 60,
    ],
)
def test_what_people_write_is_let_alone(text: str) -> None:
    assert list(too_much(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "x" + "[" * 30_000,
        " ".join("`" * length for length in range(1, 120)),
        "[ a" * 30_000,
        "~~~ x\n" * 1_900,
        "a\n\n" * 900,
        "# a\n" * 1_900,
        ("[ a" * 160 + "\n\n") * 12,
    ],
    ids=range(7),
)
def test_no_page_keeps_the_check_busy(text: str, tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path, {"content/explainers/zz.md": f"{HEAD}{text}\n"})
    began = time.process_time()
    tiny.check(site)
    assert time.process_time() - began < 10


def test_nesting_that_no_line_shows_is_a_problem_too(tmp_path: Path) -> None:
    deep = "a\n: b\n" * 900
    site = tiny.minimal_with(tmp_path, {"content/explainers/zz.md": f"{HEAD}{deep}\n"})
    code, printed = tiny.check(site)
    assert code == 1
    assert "content/explainers/zz.md:7:1: error: this page is nested too deep [bad-block]" in printed
