"""The rule misspelt-name: names of people of the record that have a letter wrong, in prose and in records."""

from __future__ import annotations

import pytest

from explainer.checks.words import misspelt_name
from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

HINT = "write it as in {}; if it is somebody else, add a record of the actor"


def found(*parts: Record | Page) -> list[Said]:
    records = (
        make(Actor, "prueba", name="Ana María Prueba López", aliases=["Nana Prueba"]),
        make(Actor, "smith", name="Jon Smith"),
        make(Actor, "smyth", name="Ron Smith"),
        make(Actor, "gomez", name="Mario Gómez"),
        make(Actor, "bank", name="Bank of Joan Smith", kind="body"),
        make(Place, "town", name="Jonn Smith"),
    )
    return said(misspelt_name, placed(*records, *parts))


@pytest.mark.parametrize(
    ("words", "slip", "name"),
    [
        ("Ana Preuba said so.", "Ana Preuba", "Ana María Prueba López"),
        ("Said Prueba Lópes so.", "Prueba Lópes", "Ana María Prueba López"),
        ("Said María Pruba so.", "María Pruba", "Ana María Prueba López"),
        ("It was Jon Smithh.", "Jon Smithh", "Jon Smith"),
        ("Dijo Marrio Gomez que no.", "Marrio Gomez", "Mario Gómez"),
        ("It was Mario\nGómes.", "Mario Gómes", "Mario Gómez"),
    ],
)
def test_a_name_with_a_letter_wrong_is_told_with_the_name(words: str, slip: str, name: str) -> None:
    ((place, message, hint),) = found(fact("f"), prose("a", f"{words}[@f]"))
    assert message == f'"{slip}" is nearly, and not quite, the name of {name}'
    assert (place.partition(":")[0], hint) == ("content/a.md", HINT.format(name))


@pytest.mark.parametrize(
    "words",
    [
        "Ana Prueba, Ana Maria Prueba Lopez and Nana Prueba met Prueba López.",
        "Jon Smith and Ron Smith met at Jonn Smith, in the Bank of Joan Smith.",
        "María Gómez is somebody else.",
        "The Smiths, Jon Smiths and all.",
        "Ana Prueba's house; Ana. Preuba; Ana, Pruebas",
        "Jan Smit is two letters off, Roy Smith is short.",
        "ana preuba",
    ],
)
def test_what_is_right_or_somebody_else_is_passed_over(words: str) -> None:
    assert found(fact("f"), prose("a", f"{words}[@f]")) == []


def test_texts_of_records_are_looked_at_but_not_the_names_of_actors() -> None:
    asked = make(
        Question,
        "q",
        question="Was it Jon Smiht?",
        accounts=[{"fact": "f", "position": "Mario Gómes"}],
        settled_by="A.",
    )
    held = make(Event, "e", title="Ana Prueva speaks", facts=["f"])
    other = make(Actor, "o", name="Jon Smitt", kind="person", role="Aide to Mario Gomes")
    places = {
        place.partition(":")[0] for place, *_ in found(fact("f"), fact("g", note="Jon Smit."), asked, held, other)
    }
    assert places == {
        "q/question/en", "q/accounts/0/position/en", "e/title/en", "g/note/en", "o/role/en",
    }  # fmt: skip
