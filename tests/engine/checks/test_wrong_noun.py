"""The rule wrong-noun: ids of another kind than is wanted, and what was probably meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.checks.records import wrong_noun
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.term import Term
from explainer.problems import Location
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Named, Said, placed, said
from tests.engine.records import fact, make


def found(*parts: Record | Page) -> list[Said]:
    return said(wrong_noun, placed(fact("the-fact"), *parts))


A_FACT = '"the-event" is an event; a fact is wanted here'


@pytest.mark.parametrize(
    ("record", "place", "message"),
    [
        (fact("x", said_by="the-place"), "x/said_by", '"the-place" is a place; an actor is wanted here'),
        (fact("x", topics=["the-event"]), "x/topics/0", '"the-event" is an event; a topic is wanted here'),
        (fact("x", sources=["the-fact"]), "x/sources/0/source", '"the-fact" is a fact; a source is wanted here'),
        (make(Event, "x", facts=["the-event"]), "x/facts/0", A_FACT),
        (
            make(Question, "x", accounts=["the-event"]),
            "x/accounts/0/fact",
            '"the-event" is an event; a fact is wanted here',
        ),
    ],
)
def test_an_id_of_another_kind_in_a_record(record: Record, place: str, message: str) -> None:
    told = found(make(Place, "the-place"), make(Event, "the-event", facts=["the-fact"]), record)
    assert [one[:2] for one in told] == [(place, message)]


def test_what_the_other_record_itself_names_is_held_to_be_meant() -> None:
    event = make(Event, "the-event", facts=["the-fact"])
    assert [hint for _, _, hint in found(event, make(Question, "x", accounts=["the-event"]))] == [
        'it names "the-fact": is that meant?'
    ]


def test_where_it_names_several_of_that_kind_or_none_the_id_that_looks_most_like_it_is() -> None:
    event = make(Event, "the-facts", facts=["the-fact", "f"])
    folder = "look in data/facts/"
    assert [hint for _, _, hint in found(event, fact("f"), make(Question, "x", accounts=["the-facts"]))] == [
        f'did you mean "the-fact"? {folder}'
    ]
    alone = make(Event, "elsewhere", facts=["unknown"])
    assert [hint for _, _, hint in found(alone, make(Question, "x", accounts=["elsewhere"]))] == [folder]


def test_a_page_cites_facts_and_sources_only() -> None:
    term = make(Term, "the-term", sources=["s"])
    assert found(term, make(Actor, "the-fct"), prose("a", "So.[@the-term] Or.[@the-fct; @s; @the-fact]")) == [
        (
            "content/a.md:1:5",
            '"the-term" is a term; prose cites facts and sources',
            'it names "s": is that meant?',
        ),
        (
            "content/a.md:1:20",
            '"the-fct" is an actor; prose cites facts and sources',
            'did you mean "the-fact"? look in data/sources/ or data/facts/',
        ),
    ]


def test_right_kinds_unknown_ids_and_what_a_correction_names_are_left_alone() -> None:
    parts = (fact("x", said_by="nobody"), make(Actor, "a"), make(Correction, "c", records=["a", "x", "s"]))
    assert found(*parts, fact("y", said_by="a"), prose("a", "So.[@nobody]")) == []


def test_of_an_id_that_two_records_have_nobody_knows_which_is_meant() -> None:
    made = placed(fact("the-fact"), make(Place, "p"), fact("x", said_by="p"))
    assert len(said(wrong_noun, made)) == 1
    damaged = ((make(Actor, "p"), Named(Location("damaged"))),)
    assert said(wrong_noun, replace(made, dataset=replace(made.dataset, damaged=damaged))) == []
