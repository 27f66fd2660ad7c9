"""The rule empty-page: pages without a word or a block, and a front page without key points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.checks.prose import empty_page
from tests.engine.built import home, prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact

WRITE = "write it below the second line of ---"
POINTS = "write /// keypoints, a list, and /// on lines of their own"


def found(*pages: object) -> list[Said]:
    return said(empty_page, placed(fact("f"), *pages))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "\n\n", "[@f]", "{.framing}", "## Only a heading"])
def test_a_page_without_words(text: str) -> None:
    assert found(prose("a", text)) == [("content/a.md", "this page has no text", WRITE)]


@pytest.mark.parametrize("text", ["So.", "/// fact | f\n///", "- so"])
def test_a_page_with_a_word_or_a_block_is_not_empty(text: str) -> None:
    assert found(prose("a", text)) == []


def test_a_front_page_without_key_points() -> None:
    assert found(home("So.[@f]")) == [("content/home.md", "the front page has no key points", POINTS)]
    assert found(home("/// fact | f\n///")) == [("content/home.md", "the front page has no key points", POINTS)]
    assert found(home()) == []
    assert found(home("So.[@f]\n\n/// keypoints\n- So.[@f]\n///")) == []


def test_an_empty_front_page_is_told_as_empty_alone() -> None:
    assert found(home("")) == [("content/home.md", "this page has no text", WRITE)]


def test_a_page_that_was_not_laid_out_is_told_elsewhere() -> None:
    made = replace(placed(fact("f"), prose("a", ""), prose("b", "")), prose={})
    assert said(empty_page, made) == []


def test_every_page_is_looked_at_though_one_was_not_laid_out() -> None:
    made = placed(fact("f"), prose("a", ""), prose("b", ""))
    made = replace(made, prose={path: of for path, of in made.prose.items() if path == "/explainers/b/"})
    assert [place for place, _, _ in said(empty_page, made)] == ["content/b.md"]
