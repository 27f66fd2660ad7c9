"""The rule bad-image: pictures on other sites, and pictures without words; links to either are no pictures."""

from __future__ import annotations

import pytest

from explainer.checks.prose import bad_image
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact

ELSEWHERE = "link to the page that shows it: [words](https://…)"
WORDLESS = "write what it shows: ![what it shows](/…)"


def found(text: str) -> list[Said]:
    return said(bad_image, placed(fact("f"), prose("a", text)))


@pytest.mark.parametrize("target", ["https://b.example/b.png", "http://b.example/b.png", "//b.example/b.png"])
def test_a_picture_on_another_site(target: str) -> None:
    message = f'the image "{target}" is on another site'
    assert found(f"So ![a bridge]({target})[@f]") == [("content/a.md:1:4", message, ELSEWHERE)]


@pytest.mark.parametrize("words", ["", " ", "\u00a0"])
def test_a_picture_without_words(words: str) -> None:
    assert found(f"So ![{words}](/b.png)[@f]") == [("content/a.md:1:4", 'the image "/b.png" has no words', WORDLESS)]


def test_a_picture_that_is_both_is_told_twice() -> None:
    hints = [hint for _, _, hint in found("![](https://b.example/b.png)[@f]")]
    assert hints == [ELSEWHERE, WORDLESS]


@pytest.mark.parametrize("text", ["![a bridge](/b.png)", "[a bridge](https://b.example/b.png)", "[](/b.png)"])
def test_a_picture_of_ours_with_words_and_any_link_are_left_alone(text: str) -> None:
    assert found(text) == []
