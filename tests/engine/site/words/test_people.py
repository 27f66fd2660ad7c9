"""People are found in texts, however much of their names is written."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.site.words.people import People
from tests.engine.records import make

ACTORS = (
    make(Actor, "mora", name="Víctor Pérez Mora", sort_name="Pérez Mora, Víctor", aliases=["El Capitán"]),
    make(Actor, "ana", name="Ana Lucía Pérez"),
    make(Actor, "san", name="Rocío San Telmo", sort_name="San Telmo, Rocío", aliases=["Rocio San Telmo"]),
    make(Actor, "silva", name="João Torre da Silva", sort_name="Torre da Silva, João"),
    make(Actor, "canel", name={"en": "Iván Díaz-Ruiz", "es": "Iván Díaz Ruiz"}, sort_name="Díaz-Ruiz, Iván"),
    make(Actor, "brien", name="T. Kate O'Brien"),
    make(Actor, "smith", name="John Smith"),
    make(Actor, "dam", name="Eva Van Dam"),
    make(Actor, "lake", name="Kay Lake, Jr."),
    make(Actor, "leo", name="Leo XIV"),
)
PEOPLE = People(ACTORS, ["Port Smith", "Ana Lucía Pérez Foundation", "Council"])


def named(text: str) -> list[tuple[str, str]]:
    return [(found.words, " ".join(sorted(found.ids))) for found in PEOPLE.named_in(text)]


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Víctor Pérez Mora said", "Víctor Pérez Mora", "mora"),
        ("Captain Victor Perez said", "Victor Perez", "mora"),
        ("Pérez Mora’s boat", "Pérez Mora", "mora"),
        ("VÍCTOR PÉREZ", "VÍCTOR PÉREZ", "mora"),
        ("El Capitán", "El Capitán", "mora"),
        ("Pérez's boat", "Pérez", "ana mora"),
        ("the Pérezes", "Pérezes", "ana mora"),
        ("los Pérez", "Pérez", "ana mora"),
        ("the Smiths", "Smiths", "smith"),
        ("Ana\nPérez", "Ana\nPérez", "ana"),
        ("Lucía Pérez", "Lucía Pérez", "ana"),
        ("San Telmo", "San Telmo", "san"),
        ("Torre", "Torre", "silva"),
        ("João Torre da Silva", "João Torre da Silva", "silva"),
        ("Díaz-Ruiz", "Díaz-Ruiz", "canel"),
        ("Iván Díaz Ruiz", "Iván Díaz Ruiz", "canel"),
        ("Kate O’Brien", "Kate O’Brien", "brien"),
        ("T. Kate O'Brien", "T. Kate O'Brien", "brien"),
        ("a Smith-led board", "Smith", "smith"),
        ("el presidente Smith,", "Smith", "smith"),
        ("Jane Smith", "Smith", "smith"),
        ("Mr Van Dam", "Van Dam", "dam"),
        ("Kay Lake Jr. said", "Kay Lake Jr", "lake"),
        ("Lake's boat", "Lake", "lake"),
        ("Pope Leo", "Leo", "leo"),
    ],
)
def test_a_name_in_full_or_in_part(text: str, words: str, ids: str) -> None:
    assert named(text) == [(words, ids)]


@pytest.mark.parametrize(
    "text",
    [
        "Mora",
        "Víctor",
        "Silva",
        "San",
        "the San Mora",
        "smith",
        "Smithson",
        "Port Smith",
        "the Ana Lucía Pérez Foundation",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert named(text) == []


def test_each_name_has_its_place() -> None:
    text = "Smith met Pérez Mora, and Ana Pérez."
    assert [text[found.at :][: len(found.words)] for found in PEOPLE.named_in(text)] == [
        "Smith",
        "Pérez Mora",
        "Ana Pérez",
    ]
    assert named("Smith Pérez") == [("Smith", "smith"), ("Pérez", "ana mora")]


def test_a_record_without_people() -> None:
    assert list(People([]).named_in("Ana Pérez")) == []
