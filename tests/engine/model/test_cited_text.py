"""Words of a record that cite: the citations are read apart from the words, and what only looks like one is told."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from explainer.model.cited_text import CitedTexts, CitedWords
from explainer.model.question import Question
from tests.engine.records import make


def texts(en: str, es: str | None = None) -> CitedTexts:
    return CitedTexts(en=en, es=es)


def test_words_and_what_is_cited_behind_them_are_read_apart() -> None:
    text = texts('He said "no".[@one; @two] [@three] And that was all.')
    assert text.parts("en") == (CitedWords("He said “no”.", ("one", "two", "three")), CitedWords(" And that was all."))
    assert text.in_language("en") == "He said “no”. And that was all."
    assert text.as_typed("en").endswith("[@three] And that was all.")
    assert str(text) == 'He said "no". And that was all.'


def test_a_text_without_citations_is_one_run() -> None:
    assert texts("So.").parts("es") == (CitedWords("So."),)


def test_each_id_is_known_by_the_first_language_that_cites_it() -> None:
    assert texts("So.[@one]", "Así.[@one] Y así.[@two]").cited == {"one": "en", "two": "es"}


def test_a_text_is_given_in_each_language_that_it_is_in_as_it_was_typed() -> None:
    assert texts('"So."[@one]', "Así.").by_language() == {"en": '"So."[@one]', "es": "Así."}
    assert texts("So.").by_language() == {"en": "So."}


@pytest.mark.parametrize("meant", ["[@One]", "[@one, p. 4]", "[@one two]", "[@]", "[@one"])
def test_what_only_looks_like_a_citation_is_told(meant: str) -> None:
    with pytest.raises(ValidationError, match="is not a citation"):
        texts(f"So.{meant}")


def test_a_text_needs_words_beside_its_citations() -> None:
    with pytest.raises(ValidationError, match="the text is empty"):
        texts("[@one]")


def test_a_question_names_what_its_words_cite_and_answers_only_its_accounts() -> None:
    question = make(
        Question, "q", accounts=["a"], common_ground="So.[@b]", settled_by={"en": "A list.", "es": "Una.[@b]"}
    )
    assert [(name, tuple(text.cited)) for name, text in question.words.items()] == [
        ("common_ground", ("b",)), ("settled_by", ("b",)),
    ]  # fmt: skip
