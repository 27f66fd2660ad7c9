"""The rule duplicate-entry: what is named twice in one list, and sources with one address."""

from __future__ import annotations

import pytest

from explainer.checks.records import duplicate_entry
from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

KEEP = "keep one of them"


def found(*records: Record) -> list[Said]:
    return said(duplicate_entry, placed(*records))


def twice(place: str, name: str, again: int, first: int) -> Said:
    return (f"{place}/{again - 1}", f'entry {again} of "{name}" says the same as entry {first}', KEEP)


def test_an_entry_that_is_there_again_is_told_at_each_place_but_the_first() -> None:
    assert found(fact("f", topics=["t", "u", "t", "u", "t"])) == [
        twice("f/topics", "topics", 3, 1),
        twice("f/topics", "topics", 4, 2),
        twice("f/topics", "topics", 5, 1),
    ]


@pytest.mark.parametrize(
    ("record", "place", "name"),
    [
        (fact("x", sources=["s", "s"]), "x/sources", "sources"),
        (fact("x", sources=[{"source": "s", "locator": "p. 4"}] * 2), "x/sources", "sources"),
        (make(Actor, "x", aliases=["A", "A"]), "x/aliases", "aliases"),
        (make(Event, "x", facts=["f", "f"]), "x/facts", "facts"),
        (make(Series, "x", points=[{"at": "2026", "value": 1, "source": "s"}] * 2), "x/points", "points"),
    ],
)
def test_lists_of_every_kind_of_record_are_looked_at(record: Record, place: str, name: str) -> None:
    assert found(record) == [twice(place, name, 2, 1)]


def test_two_accounts_with_one_fact_are_one_account_whatever_position_they_give() -> None:
    accounts = [{"fact": "f", "position": "yes"}, {"fact": "g", "position": "yes"}, {"fact": "f", "position": "no"}]
    assert found(make(Question, "q", accounts=accounts)) == [twice("q/accounts", "accounts", 3, 1)]


@pytest.mark.parametrize(
    "record",
    [
        fact("x", sources=["s", {"source": "s", "locator": "p. 4"}, {"source": "s", "locator": "p. 5"}]),
        fact("x", topics=["t"], actors=["t"]),
        make(Series, "x", points=[{"at": "2026", "value": n, "source": "s"} for n in (1, 2)]),
        make(Question, "x", accounts=["f", "g"], topics=["t", "u"]),
    ],
)
def test_entries_that_differ_in_any_field_are_left_alone(record: Record) -> None:
    assert found(record) == []


def test_two_sources_with_one_address_are_one_document() -> None:
    def source(name: str, address: str) -> Source:
        return make(Source, name, url=f"https://{address}.example/")

    assert found(source("c", "one"), source("a", "one"), source("b", "two"), source("d", "one")) == [
        ("c/url", '"a" has the same address', 'name "a" instead; a locator says where inside it'),
        ("d/url", '"a" has the same address', 'name "a" instead; a locator says where inside it'),
    ]
