"""What a record is called where it is linked to."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.page import Page
from explainer.site.routes import Addressed
from explainer.site.titles import title_in_lists, title_of
from tests.engine.built import prose
from tests.engine.records import fact, make

WORDS = {"en": "The ferry", "es": "El ferri"}


@pytest.mark.parametrize(
    "record",
    [
        fact("x", text=WORDS),
        make(Question, "x", question=WORDS),
        make(Event, "x", title=WORDS),
        make(Term, "x", term=WORDS),
        make(Actor, "x", name=WORDS),
        make(Place, "x", name=WORDS),
        make(Topic, "x", name=WORDS),
    ],
    ids=lambda record: record.noun,
)
def test_it_is_called_by_its_own_words_in_the_language_of_the_page(record: Addressed) -> None:
    assert [title_of(record, "en"), title_of(record, "es")] == ["The ferry", "El ferri"]


def test_where_a_record_has_no_words_in_a_language_it_is_called_in_english() -> None:
    assert title_of(make(Topic, "x", name="Ferries"), "es") == "Ferries"


@pytest.mark.parametrize(("title", "called"), [("All boats", "All boats"), (None, "The Gazette")])
def test_a_source_is_called_by_its_own_title_or_else_its_publisher(title: str | None, called: str) -> None:
    source = make(Source, "x", title=title, publisher="The Gazette")
    assert [title_of(source, "en"), title_of(source, "es")] == [called, called]


GONE = {"date": "2026-03-20", "why": "It was wrong."}


@pytest.mark.parametrize(
    "subject",
    [
        fact("f", text="The ferry", retracted=GONE),
        make(Event, "e", title="The ferry", retracted=GONE),
        make(Question, "q", question="The ferry", retracted=GONE),
        make(Series, "n", title="The ferry", retracted=GONE),
        prose("a", title="The ferry", retracted=GONE),
    ],
    ids=["fact", "event", "question", "series", "page"],
)
def test_in_lists_what_was_retracted_says_so(subject: Addressed | Page | Series) -> None:
    assert title_in_lists(subject, "en") == "Retracted: The ferry"
    assert title_in_lists(subject, "es") == "Retirado: The ferry"


def test_in_lists_all_others_are_called_as_they_are() -> None:
    assert [title_in_lists(make(Topic, "x", name="Ferries"), "en"), title_in_lists(prose("a"), "en")] == [
        "Ferries",
        "a",
    ]
