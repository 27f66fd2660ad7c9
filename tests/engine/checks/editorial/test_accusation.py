"""The rule accusation: against whom, with what reply, in the words of the stage that the law has reached."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.checks.editorial import accusation as rule
from explainer.model.actor import Actor
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

SEARCH = {"searched": {"on": "2026-01-10", "for": {"en": ["reply"], "es": ["respuesta"]}, "where": "The archive"}}
BEN = make(Actor, "ben")
REPLY = fact("g", said_by="ben")
WHOLE: dict[str, Any] = {"kind": "accusation", "against": ["ben"], "reply": "g"}
SILENT: dict[str, Any] = {"kind": "accusation", "against": ["ben"], "no_reply": SEARCH}


def found(*parts: Any) -> list[tuple[str, str, str | None]]:
    return said(rule, placed(BEN, REPLY, fact("h"), *parts))


def test_one_that_says_against_whom_and_what_they_answer_is_whole() -> None:
    assert found(fact("f", **WHOLE)) == []
    assert found(fact("f", **SILENT)) == []


@pytest.mark.parametrize(
    ("fields", "place", "message", "hint"),
    [
        (
            {"against": []}, "f/kind", 'the accusation "f" does not say against whom',
            "add against: [ids of those accused]",
        ),
        (
            {"reply": None}, "f/kind", 'the accusation "f" has no reply',
            "add reply: ID of the fact that answers, or no_reply: {searched: …} where none was found",
        ),
        (
            {"no_reply": SEARCH}, "f/no_reply", 'the accusation "f" has a reply, and says that none was found',
            "take no_reply out",
        ),
        ({"reply": "f"}, "f/reply", 'the accusation "f" is its own reply', "name the fact that answers"),
        ({"kind": "statement"}, "f/against", '"f" has against, and is not marked as an accusation',
         "add kind: accusation"),
        (
            {"text": "Ben was convicted.", "legal_stage": "charged"}, "f/text/en",
            '"convicted" goes further than the legal_stage of "f", charged',
            "word it as far as the law has got, or mend legal_stage",
        ),
        (
            {"text": {"en": "So.", "es": "Fue condenado."}, "legal_stage": "arrested"}, "f/text/es",
            '"condenado" goes further than the legal_stage of "f", arrested',
            "word it as far as the law has got, or mend legal_stage",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_where_it_stands(fields: dict[str, Any], place: str, message: str, hint: str) -> None:
    assert found(fact("f", **WHOLE | fields)) == [(place, message, hint)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ben is named in the indictment.", "indictment"),
        ("Ben was accused of theft.", "accused"),
        ({"en": "Ben is there.", "es": "Ben fue acusado."}, "acusado"),
    ],
)
def test_a_fact_about_a_person_in_the_words_of_an_accusation_is_marked_as_one(text: object, word: str) -> None:
    message = f'"{word}" in "f", which is about ben, reads as an accusation, and is not marked as one'
    hint = "add kind: accusation, against and reply; if nobody is accused of anything here, say so in an exception"
    assert found(fact("f", text=text, actors=["ben"])) == [("f/text", message, hint)]
    for fields in ({}, {"actors": ["ben"], "said_by": "ben"}, {"actors": ["ben"], "legal_stage": "convicted"}):
        assert found(fact("f", text=text, **fields)) == []


def test_words_as_far_as_the_law_has_got_are_right() -> None:
    assert found(fact("f", text="Ben was charged with theft.", legal_stage="charged", **WHOLE)) == []
    assert found(fact("f", text="Ben was convicted.", legal_stage="convicted")) == []


def test_a_paragraph_tells_the_reply_beside_the_accusation() -> None:
    accused = fact("f", **WHOLE)
    hint = "tell it, and cite [@g]"
    message = 'the accusation "f" is told here without its reply'
    page = prose("a", "So.[@h]\n\nBen did it.[@f]\n\nBen denies it.[@g]")
    assert found(accused, page) == [("content/a.md:3:13", message, hint)]
    assert found(accused, prose("a", "Ben did it.[@f] Ben denies it.[@g]")) == []


def test_a_paragraph_says_that_no_reply_was_found() -> None:
    message = 'the accusation "f" is told here without a word on a reply'
    page = prose("a", "Ben did it.[@f]")
    assert found(fact("f", **SILENT), page) == [("content/a.md:1:13", message, "say that no reply was found")]
    assert found(fact("f", **SILENT), prose("a", "Ben did it.[@f] No reply by him was found.[@f]")) == []
    spanish = prose("a", "Ben lo hizo.[@f] No se encontró respuesta.[@f]", lang="es")
    assert found(fact("f", **SILENT), spanish) == []
