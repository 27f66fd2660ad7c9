"""What follows from the records: whose work a fact rests on, how it stands, how a question stands, who names whom."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.fact import Fact, FactStatus
from explainer.model.question import Question, QuestionStatus
from explainer.model.source import Source
from tests.engine.records import dataset, fact, make

GONE = {"date": "2026-01-02", "why": "x"}
PEOPLE: dict[str, Any] = {"unit": "people", "measure": "dead"}


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ([("Gazette", None)], ("Gazette",)),
        ([("Gazette", "Wire")], ("Wire",)),
        ([("Gazette", "Wire"), ("Herald", "Wire"), ("Courier", "Wire")], ("Wire",)),
        ([("Gazette", None), ("Herald", None)], ("Gazette", "Herald")),
        ([("Gazette", None), ("Gazette", None)], ("Gazette",)),
        ([("Wire", None), ("Herald", "Wire")], ("Wire",)),
        ([("Gazette", "Wire"), ("Gazette", None)], ("Wire", "Gazette")),
    ],
)
def test_two_outlets_with_one_agency_are_one_origin(
    sources: list[tuple[str, str | None]], expected: tuple[str, ...]
) -> None:
    records = [make(Source, f"s{n}", publisher=who, agency=agency) for n, (who, agency) in enumerate(sources)]
    claim = fact("f", sources=[record.id for record in records])
    assert dataset(claim, *records).origins(claim) == expected


def test_a_withheld_source_is_an_origin_only_where_there_is_no_other() -> None:
    shown = make(Source, "shown", publisher="Gazette", agency="Wire")
    hidden = [make(Source, name, publisher=name, agency="Wire", withheld=GONE) for name in ("one", "two")]
    claim, bare = fact("f", sources=["one", "shown"]), fact("g", sources=["one", "two"])
    data = dataset(claim, bare, shown, *hidden)
    assert (data.origins(claim), data.status(claim)) == (("Wire",), "single-source")
    assert (data.origins(bare), data.status(bare)) == (("Wire",), "single-source")


TWO = ["s1", "s2"]


@pytest.mark.parametrize(
    ("fields", "disputed", "expected"),
    [
        ({}, False, "single-source"),
        ({"sources": TWO}, False, "corroborated"),
        ({"sources": TWO, "said_by": "a"}, False, "attributed"),
        ({"sources": TWO, "said_by": "a"}, True, "disputed"),
        ({"superseded_by": "g"}, True, "superseded"),
        ({"superseded_by": "g", "retracted": {"date": "2026-01-02", "why": "Wrong."}}, True, "retracted"),
    ],
)
def test_status_is_the_first_that_holds(fields: dict[str, Any], disputed: bool, expected: FactStatus) -> None:
    claim = fact("f", **fields)
    accounts = [{"fact": name, "position": name} for name in ("f", "g", "h")]
    data = dataset(
        claim,
        fact("g"),
        fact("h"),
        make(Source, "s1", publisher="One"),
        make(Source, "s2", publisher="Two"),
        make(Actor, "a"),
        make(Question, "q", accounts=accounts if disputed else []),
    )
    assert data.status(claim) == expected


def figure(**fields: Any) -> dict[str, Any]:
    return {"value": PEOPLE | fields}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (({}, {}), ({}, {}), "answered"),
        (({"position": "yes"}, {}), ({"position": "yes"}, {}), "answered"),
        (({"position": "yes"}, {}), ({"position": "no"}, {}), "disputed"),
        (({"position": "yes"}, figure(number=1)), ({"position": "yes"}, figure(number=2)), "answered"),
        (({"position": "yes"}, {}), ({}, {}), "answered"),
        (({"position": "a", "method": "m"}, {}), ({"position": "b", "method": "n"}, {}), "estimates"),
        (({"position": "a", "method": "m"}, {}), ({"position": "a", "method": "n"}, {}), "answered"),
        (({"method": "m"}, figure(number=83)), ({"method": "n"}, figure(number=100)), "estimates"),
        (({"position": "a", "method": "m"}, {}), ({"position": "b", "method": "m"}, {}), "disputed"),
        (({"position": "a", "method": "m"}, {}), ({"position": "b"}, {}), "disputed"),
        (({}, figure(number=83)), ({}, figure(number=100)), "disputed"),
        (({}, figure(number=83)), ({}, figure(number=83)), "answered"),
        (({}, figure(number=83)), ({}, {}), "answered"),
        (({}, figure(low=70, high=80)), ({}, figure(low=80, high=90)), "answered"),
        (({}, figure(low=70, high=80)), ({}, figure(low=81, high=90)), "disputed"),
        (({}, figure(low=70, high=80)), ({}, figure(number=75)), "answered"),
        (({}, figure(number=83)), ({}, figure(number=100, unit="boats")), "answered"),
        (({}, figure(number=83)), ({}, figure(number=100, measure="injured")), "answered"),
        (({}, figure(number=40, bound="at-least")), ({}, figure(number=100)), "answered"),
        (({}, figure(number=40, bound="at-least")), ({}, figure(number=30)), "disputed"),
        (({}, figure(number=40, bound="at-most")), ({}, figure(number=30)), "answered"),
        (({}, figure(number=40, bound="at-most")), ({}, figure(number=50, bound="at-least")), "disputed"),
        (({"position": "a"}, {"superseded_by": "g"}), ({"position": "b"}, {}), "answered"),
        (({"position": "a"}, {"superseded_by": "h"}), ({"position": "b"}, {}), "disputed"),
        (({"position": "a"}, {"retracted": {"date": "2026-01-02", "why": "x"}}), ({"position": "b"}, {}), "answered"),
        (({}, {"retracted": GONE}), ({}, {"retracted": GONE}), "open"),
    ],
)
def test_question_is_disputed_when_two_current_accounts_cannot_both_be(
    one: tuple[dict[str, Any], dict[str, Any]], other: tuple[dict[str, Any], dict[str, Any]], expected: QuestionStatus
) -> None:
    question = make(Question, "q", accounts=[{"fact": "f"} | one[0], {"fact": "g"} | other[0]])
    data = dataset(question, fact("f", **one[1]), fact("g", **other[1]), fact("h"))
    assert data.question_status(question) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({}, "open"), ({"open_because": "Nobody knows."}, "open"), ({"accounts": ["f"]}, "answered")],
)
def test_question_without_accounts_is_open(fields: dict[str, Any], expected: QuestionStatus) -> None:
    question = make(Question, "q", **fields)
    assert dataset(question, fact("f")).question_status(question) == expected


def test_question_that_nobody_can_answer_is_open_whatever_its_accounts_say() -> None:
    accounts = [{"fact": "f", "position": "yes"}, {"fact": "g", "position": "no"}]
    question = make(Question, "q", accounts=accounts, open_because="Neither was there.")
    assert dataset(question, fact("f"), fact("g")).question_status(question) == "open"


def test_predecessors_are_told_the_latest_first() -> None:
    latest = fact("now")
    older = [fact(f"f{day}", date=f"2026-01-0{day}", superseded_by="now") for day in (2, 1, 3)]
    data = dataset(latest, *older, fact("other", superseded_by="f1"))
    assert [found.id for found in data.predecessors(latest)] == ["f3", "f2", "f1"]


@pytest.mark.parametrize(
    ("review_by", "today", "expected"),
    [
        (None, "2026-03-01", False),
        ("2026-03-02", "2026-03-01", False),
        ("2026-03-01", "2026-03-01", False),
        ("2026-02-28", "2026-03-01", True),
    ],
)
def test_fact_is_stale_from_the_day_after_its_review(review_by: str | None, today: str, expected: bool) -> None:
    claim = fact("f", review_by=review_by)
    assert dataset(claim).is_stale(claim, dt.date.fromisoformat(today)) is expected


def test_facts_stand_by_date_then_by_when_they_were_reported_then_by_id() -> None:
    facts = [
        fact("late", date="2026-01-02"),
        fact("day-b", date="2026-01-01", reported="2026-01-05"),
        fact("day-a", date="2026-01-01", reported="2026-01-05"),
        fact("day-early", date="2026-01-01", reported="2026-01-04"),
        fact("day-unreported", date="2026-01-01"),
        fact("month", date="2026-01"),
        fact("year", date="2026"),
        fact("open", date="../2026-01-01"),
    ]
    expected = ["open", "year", "month", "day-unreported", "day-early", "day-a", "day-b", "late"]
    assert [found.id for found in dataset(*facts).facts_in_order] == expected
    assert [found.id for found in dataset(*reversed(facts)).facts_in_order] == expected


def test_records_of_a_kind_are_sorted_by_id() -> None:
    data = dataset(fact("b"), fact("a"), make(Actor, "c"))
    assert (list(data.facts), list(data.actors), list(data.events)) == (["a", "b"], ["c"], [])


def test_who_names_a_record_is_known_by_field() -> None:
    data = dataset(
        fact("f", said_by="a", actors=["a"]),
        fact("g", superseded_by="f"),
        make(Actor, "a"),
        make(Event, "e", facts=["f"]),
    )
    assert [(record.id, reference.path) for record, reference in data.naming("a")] == [
        ("f", ("said_by",)),
        ("f", ("actors", 0)),
    ]
    assert [event.id for event in data.events_of("f")] == ["e"]
    assert [found.id for found in data.facts_naming("s")] == ["f", "g"]
    assert data.naming("nobody") == ()


def test_fact_that_names_somebody_twice_is_counted_once() -> None:
    data = dataset(fact("f", sources=["s", {"source": "s", "locator": "p. 2"}]))
    assert [found.id for found in data.facts_naming("s")] == ["f"]


def test_records_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        fact("f").text = "Other words."  # type: ignore[assignment]
    assert Fact.model_config["frozen"] is True


def test_a_source_that_was_withdrawn_is_no_origin_and_no_report() -> None:
    gone = {"date": "2026-02-01", "why": "It was wrong."}
    own, retold = (
        make(Source, "own", publisher="A", withdrawn=gone),
        make(Source, "r", publisher="B", retelling="digest"),
    )
    claim = fact("f", sources=["own", "r"])
    data = dataset(claim, own, retold)
    assert (data.origins(claim), data.status(claim), data.retellings(claim)) == (("B",), "single-source", ("digest",))
    alone = fact("f", sources=["own"])
    assert (dataset(alone, own).origins(alone), dataset(alone, own).retellings(alone)) == ((), ())
