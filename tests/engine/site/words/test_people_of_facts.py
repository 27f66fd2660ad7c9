"""Whom facts and sources name, in their fields and in their words."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.source import Source
from explainer.site.words.people_of_facts import PeopleOfFacts
from tests.engine.records import dataset, fact, make

PEOPLE = {key: make(Actor, key.lower(), name=f"Given {key}") for key in ("Ash", "Birch", "Cedar", "Elm", "Fir", "Oak")}
FAMILY = make(Actor, "family", name="Family of Given Yew", kind="body")
QUOTE = {"text": "we go, Elm", "language": "en", "by": "birch"}
FACT = fact("f", text="Cedar spoke.", note="So did Fir.", said_by="ash", quote=QUOTE, actors=["family"], sources=["s"])


def test_speakers_actors_and_everybody_in_its_words() -> None:
    known = PeopleOfFacts(
        dataset(
            *PEOPLE.values(), FAMILY, FACT, make(Actor, "yew", name="Given Yew"), make(Source, "s", title="Oak goes")
        )
    )
    assert known.of(FACT) == {"ash", "birch", "cedar", "elm", "fir", "oak", "family", "yew"}
    assert list(known.speakers(FACT)) == ["ash", "birch"]


def test_a_source_names_whom_its_title_and_note_name() -> None:
    source = make(Source, "s", title="Oak goes", translated_title="Elm", note="By Ash.")
    assert PeopleOfFacts(dataset(*PEOPLE.values(), source)).of(source) == {"oak", "elm", "ash"}


def test_what_stands_for_somebody_unnamed_is_no_name_to_be_found_in_words() -> None:
    diver = make(Actor, "diver", name="A diver", unnamed=True)
    made = fact("g", text="A bridge and a diver fell.", said_by="diver")
    known = PeopleOfFacts(dataset(*PEOPLE.values(), diver, made))
    assert list(known.people.named_in("A bridge fell, says A diver.")) == []
    assert known.of(made) == {"diver"}
