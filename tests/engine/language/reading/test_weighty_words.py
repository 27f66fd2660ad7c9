"""Words without which a sentence says something else are known in both languages, however they are written."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.language.reading.weighty_words import is_weighty


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "not never no None without alleged said about least may isn't didn’t Only"),
        ("es", "no nunca sin Jamás presunto dijo según menos casi puede tampoco Solo"),
    ],
)
def test_they_are_known(lang: Lang, words: str) -> None:
    assert [word for word in words.split() if not is_weighty(word, lang)] == []


@pytest.mark.parametrize(("lang", "words"), [("en", "bridge closed the river"), ("es", "puente cerró la presa")])
def test_others_are_none(lang: Lang, words: str) -> None:
    assert [word for word in words.split() if is_weighty(word, lang)] == []
