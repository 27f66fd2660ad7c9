"""The rules rests-on-withdrawn and withdrawn-source: what a withdrawn source carried, alone and beside others."""

from __future__ import annotations

import pytest

from explainer.checks.editorial import rests_on_withdrawn, withdrawn_source
from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.problems import Location
from explainer.site.of_sources.resting import Resting, listed, resting
from explainer.site.page import Page
from tests.engine.built import prose, site
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

WHEN = {"date": "2026-02-01", "why": "It was wrong."}
GONE = make(Source, "gone", withdrawn=WHEN)
MESSAGE = 'rests on nothing but what was withdrawn: "gone"'
POINT = {"at": "2026-01", "value": 1, "source": "s"}


def alone(*parts: Record | Page) -> list[tuple[str, str]]:
    return [(place, message) for place, message, _ in said(rests_on_withdrawn, placed(GONE, *parts))]


def beside(*parts: Record | Page) -> list[str]:
    return [message for _, message, _ in said(withdrawn_source, placed(GONE, *parts), "warning")]


def test_what_rests_on_it_alone_is_told_where_it_names_it() -> None:
    series = make(Series, "n", points=[POINT, POINT | {"at": "2026-02", "source": "gone"}])
    question = make(Question, "q", settled_by="A look at it.[@gone]")
    assert alone(fact("f", sources=["gone"]), make(Actor, "a", sources=["gone"]), series, question) == [
        ("f/sources", f'the fact "f" {MESSAGE}'),
        ("a/sources", f'the actor "a" {MESSAGE}'),
        ("n/points/1/source", f'the point of 2026-02 of the series "n" {MESSAGE}'),
        ("q/settled_by/en", f'what settled_by says in the question "q" {MESSAGE}'),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        (fact("f", sources=["gone"], retracted=WHEN),),
        (fact("f", sources=["gone"], superseded_by="g"), fact("g")),
        (fact("f", sources=["gone", "s"]),),
        (make(Series, "n", points=[POINT | {"source": "gone"}], retracted=WHEN),),
        (make(Question, "q", settled_by="A look at it.[@gone]", retracted=WHEN),),
        (make(Actor, "a"),),
    ],
)
def test_what_has_another_source_or_is_not_stood_by_is_not(parts: tuple[Record, ...]) -> None:
    assert alone(*parts) == []


def test_a_sentence_keeps_a_fact_that_stands_and_not_one_that_fell() -> None:
    fallen = fact("x", sources=["gone"], retracted=WHEN)
    text = "So it is.[@gone]\n\nSo too.[@gone; @f]\n\nAnd so.[@gone; @x]"
    assert [message for _, message in alone(fact("f"), fallen, prose("a", text))] == [
        f"a sentence of /explainers/a/ {MESSAGE}",
        f"a sentence of /explainers/a/ {MESSAGE}",
    ]


def test_all_that_rests_on_it_beside_others_is_one_message() -> None:
    (message,) = beside(fact("f", sources=["gone", "s"]), fact("g", sources=["s", "gone"]), fact("h"))
    assert message == (
        '"gone" was withdrawn, and 2 places rest on it beside others: '
        'the fact "f" (f/sources, line 1); the fact "g" (g/sources, line 1)'
    )


@pytest.mark.parametrize(("day", "told"), [("2026-01-31", True), ("2026-02-01", False)])
def test_a_fact_that_was_compared_since_then_is_not_listed(day: str, told: bool) -> None:
    assert bool(beside(fact("f", sources=["gone", "s"], checked={"on": day, "by": "A."}))) is told


def test_sources_that_are_relied_on_are_not_told() -> None:
    assert [*rests_on_withdrawn.check(site(fact("f"))), *withdrawn_source.check(site(fact("f")))] == []


def test_of_very_many_places_the_first_are_named() -> None:
    many = [Resting("fact", f'the fact "f{n}"', Location("a.yaml", n), ("s",)) for n in range(25)]
    assert listed(many).endswith('the fact "f19" (a.yaml, line 19); 5 more')
    assert [one.names for one in resting(placed(fact("f")))] == [("s",)]
