"""The language of a page is a code of the records, and what its words say where its head is wrong."""

from __future__ import annotations

import pytest

from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.languages import language_code, language_of
from explainer.web.meta_tags import Said
from tests.engine.web.test_text_language import TEXTS


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("es-VE", "es"), ("es_LA", "es"), ("ES", "es"), ("spa", "es"), ("en-US,en;q=0.5", "en"), ("pt-br", "pt"),
        ("iw", "he"), ("Spanish", "es"), ("español", "es"), ("English", "en"), ("", None), ("xx", None),
        ("und", None), ("the river", None), ("1", None),
    ],
)  # fmt: skip
def test_what_pages_call_their_language(words: str, code: str | None) -> None:
    assert language_code(words) == code


def test_the_first_that_names_a_language_counts() -> None:
    said = (Said("??", "a"), Said("es-VE", "html lang"), Said("en", "og:locale"))
    assert language_of(said, "") == Choice("es", "html lang")
    assert language_of((), "") == Choice()


def test_words_are_believed_more_than_a_template() -> None:
    said = (Said("en-US", "html lang"), Said("es_ES", "og:locale"))
    assert language_of(said, TEXTS["es"] * 3) == Choice(
        "es", "its words, and og:locale", ('html lang says "en-US"; its words are in "es"',)
    )
    assert language_of(said[:1], TEXTS["es"] * 3).where == "its words"
    assert language_of((), TEXTS["es"] * 3) == Choice("es", "its words")
    assert language_of(said[1:], TEXTS["es"] * 3) == Choice("es", "og:locale")
