"""The rule speaker-differs: who says it in a sentence, and who says it in the fact."""

from __future__ import annotations

import pytest

from explainer.checks.words import speaker_differs
from explainer.model.actor import Actor
from explainer.model.record import Record
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make


def found(*parts: Record | Page) -> list[Said]:
    records = (
        *(make(Actor, key, name=f"Ana {key.title()}") for key in ("ash", "birch", "cedar")),
        make(Actor, "board", name="The Board", kind="body"),
        fact("f", text="Birch lost the boat.", said_by="ash", actors=["birch"]),
        fact("told", text="The Board told what Birch said.", note="Birch said so.", said_by="board"),
        fact("quoted", said_by="board", quote={"text": "we go", "language": "en", "by": "cedar"}),
        fact("plain", text="Birch went."),
    )
    return said(speaker_differs, placed(*records, *parts))


@pytest.mark.parametrize("text", ["Birch said that the boat was lost.[@f]", "The boat was lost, said Birch.[@f]"])
def test_who_is_told_of_is_not_who_says_it(text: str) -> None:
    ((place, message, hint),) = found(prose("a", text))
    assert place == f"content/a.md:1:{text.index('Birch') + 1}".removesuffix(":1:1")
    assert message == "here Birch says it; in f, Ana Ash does"
    assert hint == "name who said it, cite a fact that Birch said, or mend said_by"


def test_spanish_pages_are_read_as_spanish() -> None:
    assert [one[1] for one in found(prose("a", "El barco se perdió, según Birch.[@f]", lang="es"))] == [
        "here Birch says it; in f, Ana Ash does"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ash said that Birch lost the boat.[@f]",
        "Birch said so.[@told]",
        "Cedar said: “we go”.[@quoted]",
        "Birch said so.[@plain]",
        "Birch said so.[@f; @quoted]",
        "Birch said so.[@s]",
        "Birch said so.",
        "The paper of Birch said so.[@f]",
        "He said: “Birch said so”.[@f]",
    ],
)
def test_who_says_it_in_the_fact_may_say_it(text: str) -> None:
    assert found(prose("a", text)) == []
