"""The rule two-spellings: one name, written in two ways that only signs and capitals tell apart."""

from __future__ import annotations

import pytest

from explainer.checks.names import two_spellings
from explainer.model.actor import Actor
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import dataset, fact, make


def found(*records: Record) -> list[Said]:
    return said(two_spellings, placed(*records))


def source(key: str, publisher: str, agency: str | None = None) -> Source:
    return make(Source, key, publisher=publisher, agency=agency, url=f"https://{key}.example/")


def test_the_rarer_spelling_is_told_with_the_other_and_its_place() -> None:
    records = [source("a", "The Daily Notice"), source("b", "The Daily Notice"), source("c", "The daily notice")]
    assert found(*records) == [
        (
            "c/publisher",
            '"The daily notice" is spelled "The Daily Notice" in a/publisher, line 1; what differs: capitals',
            'write "The Daily Notice" in both places',
        )
    ]


def value(unit: str, measure: str | None = None) -> dict[str, object]:
    return {"number": 1, "unit": unit} | ({"measure": measure} if measure else {})


@pytest.mark.parametrize(
    ("records", "place"),
    [
        ([source("a", "Sea Wire"), source("b", "P", "sea wire")], "b/agency"),
        ([source("a", "Sea Wire", "SEA WIRE")], "a/agency"),
        ([make(Source, "a", author=["Ana Ruiz"]), make(Source, "b", author=["X", "Ana ruiz"])], "b/author/1"),
        ([make(Actor, "a", name="Ana Ruiz"), make(Actor, "b", name="ANA RUIZ")], "b/name"),
        ([make(Actor, "a", name="Ana Ruiz"), make(Actor, "b", name="X", aliases=["Ana ruiz"])], "b/aliases/0"),
        ([make(Term, "a", term="sea fund"), make(Term, "b", term="X", aliases=["Sea Fund"])], "b/aliases/0"),
        ([make(Place, "a", name="East Quay"), make(Place, "b", name="East quay")], "b/name"),
        ([make(Topic, "a", name="Boats"), make(Topic, "b", name="boats")], "b/name"),
        ([make(Topic, "a", name={"en": "X", "es": "Año"}), make(Topic, "b", name={"en": "Y", "es": "año"})], "b/name"),
        ([make(Series, "a", group="Boats seen"), make(Series, "b", group="Boats Seen")], "b/group"),
        ([make(Series, "a", unit="people"), fact("b", value=value("People"))], "b/value/unit"),
        ([fact("a", value=value("people", "seen")), fact("b", value=value("people", "Seen"))], "b/value/measure"),
        (
            [make(Question, "q", accounts=[{"fact": "f", "position": "yes"}, {"fact": "g", "position": "Yes"}])],
            "q/accounts/1/position",
        ),
    ],
)
def test_every_name_that_is_compared_is_looked_at(records: list[Record], place: str) -> None:
    assert [told[0] for told in found(*records)] == [place]


@pytest.mark.parametrize(
    "records",
    [
        [make(Actor, "a", name="SENAV", aliases=["Senav"])],
        [make(Term, "a", term="sea fund", aliases=["Sea Fund"])],
        [make(Actor, "a", name="Quay"), make(Place, "b", name="quay"), make(Term, "c", term="QUAY")],
        [make(Place, "a", name="East Quay", within="s"), make(Place, "b", name="East quay", within="t")],
        [make(Topic, "a", name={"en": "Radio", "es": "Radio"}), make(Topic, "b", name={"en": "X", "es": "Equis"})],
        [source("a", "El Río"), source("b", "El Rio")],
        [
            make(Question, "q", accounts=[{"fact": "f", "position": "yes"}]),
            make(Question, "r", accounts=[{"fact": "f", "position": "Yes"}]),
        ],
    ],
)
def test_what_is_no_second_spelling_of_one_name_is_not_told(records: list[Record]) -> None:
    assert found(*records) == []


@pytest.mark.parametrize(
    "other", ["The daily notice", "The  Daily Notice", "The Daily Notice.", "Ｔhe Daily Notice", "Daily Notice"]
)
def test_spellings_of_one_publisher_are_one_origin(other: str) -> None:
    data = dataset(source("a", "The Daily Notice"), source("b", other), fact("f", sources=["a", "b"]))
    assert data.origins(data.facts["f"]) == ("The Daily Notice",)
    assert data.status(data.facts["f"]) == "single-source"


def test_units_and_positions_are_compared_as_names() -> None:
    facts = [fact("f", value=value("people")), fact("g", value=value("People") | {"number": 2})]
    translated = fact("h", value=value("x") | {"number": 2, "unit": {"en": "people", "es": "personas"}})
    apart = make(Question, "q", accounts=["f", "g"])
    assert dataset(*facts, apart).question_status(apart) == "disputed"
    other = make(Question, "q", accounts=["f", "h"])
    assert dataset(*facts, translated, other).question_status(other) == "disputed"
    agreed = [{"fact": "f", "position": "yes"}, {"fact": "g", "position": {"en": "Yes", "es": "sí"}}]
    together = make(Question, "q", accounts=agreed)
    assert dataset(*facts, together).question_status(together) == "answered"
