"""The order in which readers meet things: by date, never by preference or by the order of the files."""

from __future__ import annotations

from itertools import permutations

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.views.context import ViewContext
from explainer.views.parts.fact import fact_view
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.question_summary import question_summary
from explainer.views.parts.timeline import timeline_view
from tests.engine.built import context, site
from tests.engine.records import fact, make


def context_of(*records: Record) -> ViewContext:
    return context(site(*records))


def question(accounts: list[str]) -> QuestionView:
    asked = make(Question, "q", accounts=accounts)
    speakers = [make(Actor, "z-ana", name="Ána"), make(Actor, "a-zoe", name="zoe"), make(Actor, "m", name="Mid")]
    facts = [
        fact("f1", date="2026-01-05", reported="2026-01-20", said_by="a-zoe"),
        fact("f2", date="2026-01-05", reported="2026-01-10", said_by="a-zoe"),
        fact("f3", date="2026-01-09", reported="2026-01-10", said_by="m"),
        fact("f4", date="2026-01-10", said_by="m"),
        fact("f5", date="2026-01-01", reported="2026-01-10"),
    ]
    return question_view(context_of(asked, *speakers, *facts), "q")


@pytest.mark.parametrize("accounts", list(permutations(["f1", "f2", "f3", "f4", "f5"]))[::17])
def test_accounts_stand_by_when_they_were_said_then_by_name(accounts: tuple[str, ...]) -> None:
    assert [row.fact.id for row in question(list(accounts)).accounts] == ["f5", "f3", "f4", "f2", "f1"]


def test_positions_are_told_once_and_without_those_that_are_past() -> None:
    accounts = [
        {"fact": name, "position": position} for name, position in (("f", "b"), ("g", "a"), ("h", "b"), ("i", "c"))
    ]
    asked = make(Question, "q", accounts=accounts)
    facts = [fact("f"), fact("g"), fact("h"), fact("i", superseded_by="f")]
    ctx = context_of(asked, *facts)
    assert question_summary(ctx, "q").answers == ("b", "a")
    view = question_view(ctx, "q")
    assert [row.current for row in view.accounts] == [True, True, True, False]


def test_events_stand_by_date_then_seq_then_id_and_wider_dates_first() -> None:
    events = [
        make(Event, "b-same-day", date="2026-01-03", seq=1),
        make(Event, "a-same-day", date="2026-01-03", seq=1),
        make(Event, "z-first", date="2026-01-03"),
        make(Event, "third", date="2026-01-03", seq=2),
        make(Event, "month", date="2026-01"),
        make(Event, "year", date="2026"),
        make(Event, "tenth", date="2026-01-03", seq=10),
        make(Event, "first-of-month", date="2026-01-01"),
        make(Event, "interval", date="2026-01-02/2026-02-01"),
        make(Event, "set", date="[2026-01-02,2026-01-04]"),
        make(Event, "expected", date="2026-01-01", status="scheduled"),
        make(Event, "put-off", date="2026-02-01", status="postponed"),
        make(Event, "called-off", date="2026-02-02", status="cancelled"),
    ]
    view = timeline_view(context_of(fact("f"), *events), reversed(events))
    order = [event.id for month in view.months for event in month.events]
    assert order == [
        "year",
        "month",
        "first-of-month",
        "interval",
        "set",
        "z-first",
        "a-same-day",
        "b-same-day",
        "third",
        "tenth",
        "put-off",
        "called-off",
    ]
    assert [event.id for event in view.expected] == ["expected"]
    assert view.count == len(events)
    assert [month.anchor for month in view.months] == ["2026-00", "2026-01", "2026-02"]


def test_sources_of_a_fact_are_grouped_by_origin_in_the_order_of_the_record() -> None:
    sources = [make(Source, "s1", publisher="One", agency="Wire"), make(Source, "s2", publisher="Two")]
    sources.append(make(Source, "s3", publisher="Three", agency="Wire"))
    claim = fact("f", sources=["s1", "s2", {"source": "s3", "locator": "p. 4"}])
    origins = fact_view(context_of(claim, *sources), claim.id).origins
    assert [(origin.name, [reference.id for reference in origin.references]) for origin in origins] == [
        ("Wire", ["s1", "s3"]),
        ("Two", ["s2"]),
    ]
    assert origins[0].references[1].locator == "p. 4"


def test_quote_is_the_speakers_unless_it_names_somebody_else() -> None:
    people = [make(Actor, "a", name="Ana"), make(Actor, "b", name="Ben")]
    quote = {"text": "Words.", "language": "es"}
    own = fact("own", said_by="a", quote=quote)
    others = fact("others", said_by="a", quote=quote | {"by": "b"})
    nobodys = fact("nobodys", quote=quote)
    made = context_of(own, others, nobodys, *people)
    quotes = [fact_view(made, key).quote for key in ("own", "others", "nobodys")]
    assert [found.by.name if found and found.by else None for found in quotes] == ["Ana", "Ben", None]


def test_words_are_spanish_where_there_are_any() -> None:
    claim = fact("f", text={"en": "So it is.", "es": "Así es."}, note="Only English.")
    view = fact_view(context(site(claim), "es"), claim.id)
    assert (view.text, view.note, view.date.words) == ("Así es.", "Only English.", "1 de enero de 2026")
