"""The rule unused-id: sources, actors and places that nothing names; other kinds need nobody to name them."""

from __future__ import annotations

import pytest

from explainer.checks.records import unused_id
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

HINT = "name it where it belongs, or take it out"


def found(*parts: Record | Page, broken: tuple[str, ...] = (), unread: tuple[str, ...] = ()) -> list[Said]:
    return said(unused_id, placed(fact("f"), *parts, broken=broken, unread=unread), "warning")


@pytest.mark.parametrize(("kind", "noun"), [(Source, "source"), (Actor, "actor"), (Place, "place")])
def test_a_record_that_nothing_names(kind: type[Record], noun: str) -> None:
    assert found(make(kind, "x")) == [("x/id", f'nothing names the {noun} "x"', HINT)]


@pytest.mark.parametrize("kind", [Topic, Event, Question, Series, Term, Correction])
def test_kinds_with_pages_of_their_own_need_nobody_to_name_them(kind: type[Record]) -> None:
    assert found(make(kind, "x"), fact("y")) == []


@pytest.mark.parametrize(
    ("record", "by"),
    [
        (make(Source, "x"), fact("y", sources=["x"])),
        (make(Source, "x"), prose("a", "So.[@x]")),
        (make(Source, "x"), make(Correction, "c", records=["x"])),
        (make(Actor, "x"), fact("y", said_by="x")),
        (make(Place, "x"), make(Event, "e", place="x")),
    ],
)
def test_a_record_that_another_or_a_page_names_is_left_alone(record: Record, by: Record | Page) -> None:
    assert found(record, by) == []
    assert len(found(record)) == 1


@pytest.mark.parametrize("lost", [{"broken": ("y",)}, {"unread": ("content/a.md",)}])
def test_nobody_is_told_while_something_that_might_name_it_could_not_be_read(lost: dict[str, tuple[str, ...]]) -> None:
    assert found(make(Source, "x"), **lost) == []
