"""The rule unknown-id: ids that no record has, in records, in prose and in front matter, and what was meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.checks.records import unknown_id
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.topic import Topic
from explainer.problems import Location
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Named, Said, placed, said
from tests.engine.records import fact, make

KNOWN = (
    fact("the-fact"), make(Actor, "the-actor"), make(Place, "the-place"), make(Topic, "the-topic"),
    make(Question, "the-question"), make(Series, "the-series"), make(Event, "the-event", facts=["the-fact"]),
)  # fmt: skip


def found(*parts: Record | Page, broken: tuple[str, ...] = (), unread: tuple[str, ...] = ()) -> list[Said]:
    return said(unknown_id, placed(*KNOWN, *parts, broken=broken, unread=unread))


def meant(key: str, noun: str) -> str:
    folder = noun if noun == "series" else f"{noun}s"
    return f'did you mean "{key}"? {folder} live in data/{folder}/'


@pytest.mark.parametrize(
    ("record", "place", "noun", "wrong", "right"),
    [
        (fact("x", sources=["s", "sx"]), "x/sources/1/source", "source", "sx", None),
        (fact("x", said_by="the-actr"), "x/said_by", "actor", "the-actr", "the-actor"),
        (fact("x", places=["the-plce"]), "x/places/0", "place", "the-plce", "the-place"),
        (fact("x", topics=["t", "the-topc"]), "x/topics/1", "topic", "the-topc", "the-topic"),
        (fact("x", superseded_by="the-fct"), "x/superseded_by", "fact", "the-fct", "the-fact"),
        (make(Question, "x", accounts=["the-fct"]), "x/accounts/0/fact", "fact", "the-fct", "the-fact"),
        (make(Event, "x", facts=["the-fct"]), "x/facts/0", "fact", "the-fct", "the-fact"),
        (make(Place, "x", within="the-plce"), "x/within", "place", "the-plce", "the-place"),
        (
            make(Series, "x", points=[{"at": "2026", "value": 1, "source": "sx"}]),
            "x/points/0/source", "source", "sx", None,
        ),
    ],
)  # fmt: skip
def test_an_id_that_a_record_names(record: Record, place: str, noun: str, wrong: str, right: str | None) -> None:
    folder = f"{noun}s live in data/{noun}s/"
    hint = f'did you mean "{right}"? {folder}' if right else folder
    assert found(record) == [(place, f'no {noun} "{wrong}"', hint)]


def test_only_ids_of_the_kind_that_is_wanted_are_held_to_be_meant() -> None:
    told = ("x/said_by", 'no actor "the-questio"', "actors live in data/actors/")
    assert found(fact("x", said_by="the-questio")) == [told]


def test_a_correction_may_name_a_record_of_any_kind() -> None:
    assert found(make(Correction, "c", records=["the-fact", "the-evnt"])) == [
        ("c/records/1", 'no record "the-evnt"', 'did you mean "the-event"?')
    ]
    assert found(make(Correction, "c", records=["nowhere-to-be-seen"])) == [
        ("c/records/0", 'no record "nowhere-to-be-seen"', None)
    ]


def test_a_record_that_could_not_be_read_is_not_unknown() -> None:
    text = "So.[@gone]\n\n/// fact | gone\n///"
    parts = (fact("x", said_by="gone"), prose("a", text, topics=["gone"]))
    assert len(found(*parts)) == 4
    assert found(*parts, broken=("gone",)) == []


def test_ids_in_records_that_are_damaged_are_looked_at_too() -> None:
    made = placed(*KNOWN)
    damaged = ((fact("x", said_by="the-actr"), Named(Location("damaged"))),)
    made = replace(made, dataset=replace(made.dataset, damaged=damaged))
    assert [place for place, _, _ in said(unknown_id, made)] == ["damaged/said_by"]


@pytest.mark.parametrize(
    ("slug", "hint"),
    [("the-bridg", 'did you mean "the-bridge"? pages live in content/'), ("x", "pages live in content/")],
)
def test_a_page_that_a_correction_names(slug: str, hint: str) -> None:
    correction = make(Correction, "c", pages=["the-bridge", slug])
    assert found(prose("the-bridge", "So.[@the-fact]"), correction) == [("c/pages/1", f'no page "{slug}"', hint)]


@pytest.mark.parametrize("path", ["content/explainers/lost.md", "content/explainers/lost.es.md"])
def test_a_page_that_could_not_be_read_is_not_unknown(path: str) -> None:
    correction = make(Correction, "c", pages=["lost"])
    assert found(correction, unread=(path,)) == []
    assert len(found(correction, unread=("content/explainers/other.md",))) == 1


def test_a_citation_of_nothing() -> None:
    folders = "facts live in data/facts/, sources live in data/sources/"
    assert found(prose("a", "So.[@the-fct] Or.[@nowhere]")) == [
        ("content/a.md:1:5", 'no fact or source "the-fct"', f'did you mean "the-fact"? {folders}'),
        ("content/a.md:1:19", 'no fact or source "nowhere"', folders),
    ]
    assert found(prose("a", "So.[@the-fact; @s] Or.[@the-topic]")) == []


@pytest.mark.parametrize(
    ("block", "noun"), [("question", "question"), ("fact", "fact"), ("timeline", "topic"), ("chart", "series")]
)
def test_a_block_that_shows_nothing(block: str, noun: str) -> None:
    wrong = f"the-{noun}"[:-1]
    assert found(prose("a", f"/// {block} | {wrong}\n///")) == [
        (f"content/a.md:1:{8 + len(block)}", f'no {noun} "{wrong}"', meant(f"the-{noun}", noun))
    ]
    assert found(prose("a", f"/// {block} | the-{noun}\n///")) == []


def test_a_block_wants_a_record_of_its_own_kind() -> None:
    assert [message for _, message, _ in found(prose("a", "/// question | the-fact\n///"))] == [
        'no question "the-fact"'
    ]


def test_a_topic_in_the_front_matter_that_is_none() -> None:
    hint = 'did you mean "the-topic"? topics live in data/topics/'
    assert found(prose("a", "So.[@s]", topics=["t", "the-topc"])) == [("content/a.md", 'no topic "the-topc"', hint)]
    assert found(prose("a", "So.[@s]", topics=["t", "the-topic"])) == []


GONE = "if it was taken out or renamed, put it back as it was: what was published stays, retracted if need be"


def test_an_id_that_several_places_name_is_told_once_with_all_of_them() -> None:
    parts = (
        make(Event, "e", facts=["toll-83"]), make(Question, "q", accounts=["toll-83"]), fact("toll-about-80"),
        prose("a", "So.[@toll-83] Or.[@s; @toll-83]"), prose("b", "/// fact | toll-83\n///"),
    )  # fmt: skip
    places = "content/b.md:1, e/facts/0:1, q/accounts/0/fact:1"
    hint = f"facts live in data/facts/; {GONE}; it stands also at {places}"
    assert found(*parts) == [("content/a.md:1:5", 'no fact "toll-83"', hint)]


def test_of_very_many_places_twenty_are_named() -> None:
    (told,) = found(prose("a", "So.[@gone]\n\n" * 30))
    assert str(told[2]).endswith(" and 9 more")
    assert str(told[2]).count("content/a.md:") == 20


def test_one_id_that_is_wanted_of_two_kinds_is_told_for_each() -> None:
    parts = (fact("x", said_by="gone", places=["gone"]), fact("y", said_by="gone"))
    assert [(place, message) for place, message, _ in found(*parts)] == [
        ("x/said_by", 'no actor "gone"'), ("x/places/0", 'no place "gone"'),
    ]  # fmt: skip


@pytest.mark.parametrize("known", ["toll-84", "toll-about-80", "toll", "toll-83-men", "casualties-83"])
def test_another_record_of_a_like_name_is_never_proposed(known: str) -> None:
    (told,) = found(fact(known), prose("a", "So.[@toll-83]"))
    assert "did you mean" not in str(told[2])
