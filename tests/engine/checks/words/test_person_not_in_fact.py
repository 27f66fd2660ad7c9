"""The rule person-not-in-fact: names in prose, questions and events against the facts that they rest on."""

from __future__ import annotations

import pytest

from explainer.checks.words import person_not_in_fact
from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.site.page import Page
from tests.engine.built import home, prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

HINT = "name whom the fact names, cite a fact that names {0}, or add {0} to its actors"


def found(*parts: Record | Page) -> list[Said]:
    records = (
        make(Actor, "ash", name="Ana Ash"),
        make(Actor, "birch", name="Ben Birch"),
        make(Actor, "other-ash", name="Otto Ash"),
        make(Actor, "young", name="Yan Young"),
        make(Actor, "board", name="The Board", kind="body"),
        make(Source, "s", title="Report"),
        make(Source, "titled", title="What Birch did"),
        fact("f", said_by="ash"),
        fact("g", text="Birch spoke."),
        fact("none", said_by="board"),
    )
    return said(person_not_in_fact, placed(*records, *parts))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ash said so.[@f]",
        "Ash's word, the Ashes.[@f]",
        "Ben Birch and Ash.[@f; @g]",
        "Birch.[@titled]",
        "So.[@f]\n\n## Ash and Birch\n\nSo.[@g]",
        "We look at Birch.\n{.framing}\n\nSo.[@g]",
        "The Board said so.[@f]",
        "He is young.[@none]\nYoung people left.[@none]",
        "Birch said so.",
    ],
)
def test_whom_the_facts_name_may_be_named(text: str) -> None:
    assert found(prose("a", text)) == []


@pytest.mark.parametrize("facts", [["gone"], ["none", "gone"]])
def test_event_is_not_judged_while_a_fact_of_it_cannot_be_read(facts: list[str]) -> None:
    assert found(make(Event, "e", title="Birch left", facts=facts)) == []
    assert len(found(make(Event, "e", title="Birch left", facts=["none"]))) == 1


def test_somebody_else_is_told_with_whom_the_fact_names() -> None:
    assert found(prose("a", "So.[@g]\nThen Birch said so.[@f]")) == [
        ("content/a.md:2:6", "Birch is not named in f, which names Ana Ash", HINT.format("Birch"))
    ]
    assert [one[1] for one in found(prose("a", "Ben Birch.[@none]"))] == [
        "Ben Birch is not named in none, which names nobody"
    ]


def test_the_given_name_tells_two_of_one_surname_apart() -> None:
    assert [one[1] for one in found(prose("a", "Otto Ash.[@quoted]"), fact("quoted", text="Ana Ash spoke."))] == [
        "Otto Ash is not named in quoted, which names Ana Ash"
    ]


def test_of_several_facts_one_is_enough() -> None:
    assert found(prose("a", "Young said so.[@f; @g; @s]"))[0][1] == (
        "Young is named in none of the 3 facts and sources that these words are held to"
    )


def test_titles_and_standfirsts_are_held_to_all_facts_of_the_page() -> None:
    page = prose("a", "So.[@f; @g]", title="Birch and Young", standfirst="Of Ash.")
    assert [where for where, *_ in found(page)] == ["content/a.md"]


def test_the_words_of_the_front_page_name_whom_the_story_is_about() -> None:
    assert found(prose("a", "After Birch went.[@f]"), home("- So.[@f]", standfirst="After Birch.")) == []


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (make(Event, "x", title="Birch goes", facts=["f"]), "x/title/en"),
        (make(Event, "x", title={"en": "So", "es": "Se va Birch"}, facts=["f"]), "x/title/es"),
        (make(Question, "x", accounts=[{"fact": "f", "position": "as Birch says"}]), "x/accounts/0/position/en"),
        (make(Question, "x", accounts=["f"], settled_by="A word of Birch."), "x/settled_by/en"),
    ],
)
def test_events_and_questions_are_held_to_their_facts(record: Record, place: str) -> None:
    assert [where for where, *_ in found(record)] == [place]


def test_an_event_may_name_its_actors_and_a_question_whom_it_cites() -> None:
    question = make(Question, "q", accounts=["f"], settled_by="A word of Birch.[@g]")
    assert found(make(Event, "x", title="Birch goes", facts=["f"], actors=["birch"]), question) == []
