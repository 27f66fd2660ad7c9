"""How things stood on a day: boundaries of when a report counts, and each change of a standing in its order."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.as_of import Coverage, History, PastStatus
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from tests.engine.records import dataset, fact, make

AS_OF = dt.date(2026, 3, 26)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def known(*records: Record, as_of: dt.date | None = AS_OF) -> History:
    return History(dataset(*records), as_of)


def earlier(record: Fact | Question, *others: Record) -> list[tuple[str, str]]:
    """Until when it stood how, as the day of January 2026 and the status."""
    history = known(record, *others)
    found: tuple[PastStatus, ...] = (
        history.earlier_of_fact(record) if isinstance(record, Fact) else history.earlier_of_question(record)
    )
    return [(f"{one.until:%d}", one.status) for one in found]


@pytest.mark.parametrize(
    ("reported", "counts"),
    [
        ("2026-03-25", "2026-03-25"),
        ("2026-03-26", "2026-03-26"),
        ("2026-03-27", "2026-03-27"),
        ("2026-03-25/2026-03-28", "2026-03-26"),
        ("2026-03-26/2026-03-28", "2026-03-26"),
        ("2026-03-27/2026-03-28", "2026-03-28"),
        ("../2026-03-20", "2026-03-20"),
        ("2026-03-27/..", "2026-03-27"),
    ],
)
def test_a_report_that_may_be_of_the_last_day_counts_by_then_and_one_that_is_later_on_its_own(
    reported: str, counts: str
) -> None:
    said = fact("f", reported=reported)
    assert known(said).day_of_fact(said) == day(counts)


@pytest.mark.parametrize("fields", [{"reported": "2026-05-26"}, {"reported": None, "date": "2026-05-26"}])
def test_where_history_has_no_end_a_report_counts_whenever_it_was_made(fields: dict[str, Any]) -> None:
    said = fact("f", **fields)
    assert known(said, as_of=None).day_of_fact(said) == day("2026-05-26")


def test_an_event_that_has_no_first_day_counts_from_its_first_report() -> None:
    event = make(Event, "e", date="../2026-01-10", facts=["f"])
    assert known(fact("f", reported="2026-01-04"), event).day_of_event(event) == day("2026-01-04")


def test_an_event_that_was_put_off_or_called_off_counts_from_its_day_and_one_that_is_expected_from_its_report() -> None:
    def counts(status: str) -> dt.date:
        event = make(Event, "e", date="2026-01-10", status=status, facts=["f"])
        return known(fact("f", reported="2026-01-04"), event).day_of_event(event)

    assert [counts(status) for status in ("scheduled", "postponed", "cancelled", "happened")] == [
        day("2026-01-04"), day("2026-01-10"), day("2026-01-10"), day("2026-01-10"),
    ]  # fmt: skip


def test_a_fact_was_replaced_when_the_next_was_reported_and_in_a_question_when_the_next_account_was() -> None:
    old = fact("old", reported="2026-01-04", superseded_by="new")
    new = fact("new", reported="2026-01-08", superseded_by="newest")
    newest = fact("newest", reported="2026-01-16")
    question = make(Question, "q", accounts=["old", "newest"])
    history = known(old, new, newest, question)
    assert [history.day_replaced(one) for one in (old, new, newest)] == [day("2026-01-08"), day("2026-01-16"), None]
    assert [history.day_replaced_in(question, one) for one in (old, newest)] == [day("2026-01-16"), None]


def counted(name: str, on: str, number: int, **fields: Any) -> Fact:
    return fact(name, reported=f"2026-01-{on}", value={"number": number, "unit": "people"}, **fields)


def test_a_question_is_no_longer_disputed_from_the_very_day_on_which_the_account_that_differed_is_replaced() -> None:
    accounts = (counted("a", "04", 40), counted("b", "08", 100, superseded_by="c"), counted("c", "16", 40))
    question = make(Question, "q", accounts=["a", "b", "c"])
    assert earlier(question, *accounts) == [("08", "answered"), ("16", "disputed")]
    assert earlier(accounts[0], *accounts[1:], question) == [("08", "single-source"), ("16", "disputed")]


def test_an_account_replaced_by_a_fact_that_answers_something_else_goes_on_answering() -> None:
    accounts = (counted("a", "04", 40), counted("b", "08", 100, superseded_by="c"), counted("c", "16", 40))
    assert earlier(make(Question, "q", accounts=["a", "b"]), *accounts) == [("08", "answered")]


def test_a_question_without_accounts_never_stood_otherwise() -> None:
    assert earlier(make(Question, "q")) == []


def test_every_change_of_a_fact_is_told_in_the_order_of_time() -> None:
    sources = [make(Source, f"s{on}", publisher=f"P{on}", published=f"2026-01-{on}") for on in ("04", "06", "20", "12")]
    said = fact("f", reported="2026-01-04", sources=[source.id for source in sources], superseded_by="h")
    others = (fact("g", reported="2026-01-09"), fact("h", reported="2026-01-16"))
    question = make(Question, "q", accounts=[{"fact": "f", "position": "yes"}, {"fact": "g", "position": "no"}])
    assert earlier(said, *sources, *others, question) == [
        ("06", "single-source"),
        ("09", "corroborated"),
        ("16", "disputed"),
    ]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2026-01-03", []),
        ("2026-01-04", []),
        ("2026-01-05", [("05", "single-source")]),
        ("2026-01-05/2026-01-09", [("05", "single-source")]),
        ("2026-01", []),
        ("../2026-01-20", []),
        (None, []),
    ],
)
def test_a_second_origin_counts_from_the_first_day_on_which_it_may_have_been_published(
    published: str | None, expected: list[tuple[str, str]]
) -> None:
    sources = (make(Source, "r", publisher="R", published="2026-01-04"), make(Source, "q", published=published))
    assert earlier(fact("f", reported="2026-01-04", sources=["r", "q"]), *sources) == expected


def test_a_fact_of_somebody_is_attributed_whatever_its_sources() -> None:
    late = make(Source, "r", publisher="R", published="2026-01-09")
    said = fact("f", reported="2026-01-04", sources=["s", "r"], said_by="a", superseded_by="g")
    assert earlier(said, late, make(Actor, "a"), fact("g", reported="2026-01-16")) == [("16", "attributed")]


def test_a_fact_is_disputed_as_long_as_any_of_its_questions_is() -> None:
    accounts = (counted("a", "04", 40), counted("b", "08", 100, superseded_by="c"), counted("c", "16", 40))
    agreed = make(Question, "p", accounts=["a", "c"])
    question = make(Question, "q", accounts=["a", "b", "c"])
    assert earlier(accounts[0], *accounts[1:], agreed, question) == [("08", "single-source"), ("16", "disputed")]


def test_nothing_says_how_far_the_story_reaches_unless_it_is_given() -> None:
    assert (Coverage().story_from, Coverage().as_of) == (None, None)
