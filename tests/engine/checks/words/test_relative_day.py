"""The rule relative-day: days that are told by the day on which they are read."""

from __future__ import annotations

import pytest

from explainer.checks.words import relative_day
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

WHICH = "say the day, the month or the year"


def found(*parts: Record | Page) -> list[Said]:
    return said(relative_day, placed(fact("f", reported="2026-01-16"), fact("g", date="2026-02"), *parts))


def test_prose_is_told_of_with_the_day_of_the_fact() -> None:
    message = "“yesterday” is another day to whoever reads this later"
    assert found(prose("a", "So.\nIt fell yesterday.[@f]")) == [
        ("content/a.md:2:9", message, "say the day: f was reported on 16 January 2026")
    ]
    assert found(prose("a", "It fell yesterday.[@g]"))[0][2] == "say the day: g is of February 2026"
    assert found(prose("a", "It fell yesterday.[@f; @g]"))[0][2] == WHICH


def test_titles_headings_and_notes_are_looked_at() -> None:
    page = prose("a", "## Today\n\nSo[^n].[@f]\n\n[^n]: Last week.[@f]", title="So far currently", standfirst="Ago.")
    assert [where for where, *_ in found(page)] == ["content/a.md", "content/a.md:1:4", "content/a.md:5:7"]


def test_spanish_pages_are_read_as_spanish() -> None:
    assert [one[1] for one in found(prose("a", "Cayó ayer, today.[@f]", lang="es"))] == [
        "“ayer” is another day to whoever reads this later"
    ]


def test_a_day_of_the_week_without_a_date_before_it() -> None:
    text = "It fell on Monday.[@f]\n\nIt fell on 5 January.[@f] They met on Friday.[@f]"
    assert [where for where, *_ in found(prose("a", text))] == ["content/a.md:1:9"]


def test_others_may_say_what_they_say() -> None:
    assert found(prose("a", 'He said: "We go tomorrow".[@f]\n“Today”, he said.[@f]')) == []


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (fact("x", text="It fell last week."), "x/text/en"),
        (fact("x", note={"en": "So.", "es": "Cayó la semana pasada."}), "x/note/es"),
        (make(Event, "x", title="It falls today", facts=["f"]), "x/title/en"),
        (make(Question, "x", question="Is it currently so?"), "x/question/en"),
        (make(Question, "x", settled_by="What comes next week."), "x/settled_by/en"),
        (make(Term, "x", definition="What was recently so."), "x/definition/en"),
        (make(Actor, "x", role="Currently at the board"), "x/role/en"),
    ],
)
def test_records_are_told_of_once(record: Record, place: str) -> None:
    assert [where for where, *_ in found(record)] == [place]


@pytest.mark.parametrize(
    "record",
    [
        fact("x", text='He said "tomorrow".', quote={"text": "we go tomorrow", "language": "en"}),
        make(Source, "x", title="What fell yesterday", translated_title="Today"),
        make(Correction, "x", was="It fell yesterday.", now="It fell on 3 January.", why="It said yesterday."),
    ],
)
def test_words_of_others_and_what_was_corrected_stay(record: Record) -> None:
    assert found(record) == []
