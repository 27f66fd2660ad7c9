"""What had been reported by a day: when a fact counts as reported, and how facts and questions stood before."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.model.as_of import History, PastStatus
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.source import Source
from tests.engine.records import dataset, fact, make

AS_OF = dt.date(2026, 3, 26)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("date", "reported", "known"),
    [
        ("2026-01-03", "2026-01-08", "2026-01-08"),
        ("2026-01-03", None, "2026-01-03"),
        ("2026-01-03", "2026-02", "2026-02-28"),  # some day of February: by its last day for certain
        ("2026-01-03", "2026-03", "2026-03-26"),  # but never later than what the site itself knows
        ("2026-07", None, "2026-03-26"),  # a day to come was known of when the site was made
        ("2026-01-29/..", None, "2026-01-29"),
        ("[2026-01-03,2026-01-05]", None, "2026-01-05"),
        ("2026-01-03", "2026-05-26", "2026-05-26"),  # reported after the day that the site's history reaches
    ],
)
def test_a_fact_counts_from_the_first_day_by_which_it_had_certainly_been_reported(
    date: str, reported: str | None, known: str
) -> None:
    said = fact("f", date=date, reported=reported)
    assert History(dataset(said), AS_OF).day_of_fact(said) == day(known)


@pytest.mark.parametrize(
    ("event_date", "status", "reports", "known"),
    [
        ("2026-01-03", "happened", ["2026-01-05", "2026-01-04"], "2026-01-04"),
        ("2026-01-10", "happened", ["2026-01-04"], "2026-01-10"),  # announced before: it had not happened yet
        ("2026-04-03", "scheduled", ["2026-01-04"], "2026-01-04"),
    ],
)
def test_an_event_counts_from_its_first_report_but_not_before_it_happened(
    event_date: str, status: str, reports: list[str], known: str
) -> None:
    facts = [fact(f"f{number}", reported=reported) for number, reported in enumerate(reports)]
    event = make(Event, "e", date=event_date, status=status, facts=[one.id for one in facts])
    assert History(dataset(*facts, event), AS_OF).day_of_event(event) == day(known)


def _toll() -> History:
    value = {"unit": "people"}
    first = fact("first", reported="2026-01-04", value=value | {"number": 40})
    second = fact("second", reported="2026-01-08", value=value | {"number": 100}, superseded_by="third")
    third = fact("third", reported="2026-01-16", value=value | {"number": 83})
    question = make(Question, "q", accounts=["first", "second", "third"])
    return History(dataset(first, second, third, question), AS_OF)


def test_a_question_was_not_disputed_before_its_second_account() -> None:
    known = _toll()
    question = known.dataset.questions["q"]
    assert known.earlier_of_question(question) == (PastStatus(day("2026-01-08"), "answered"),)


def test_a_fact_replaced_later_was_disputed_then_and_stood_alone_before() -> None:
    known = _toll()
    facts = known.dataset.facts
    assert known.earlier_of_fact(facts["first"]) == (PastStatus(day("2026-01-08"), "single-source"),)
    assert known.earlier_of_fact(facts["second"]) == (PastStatus(day("2026-01-16"), "disputed"),)
    assert known.earlier_of_fact(facts["third"]) == ()
    assert known.day_replaced(facts["second"]) == day("2026-01-16")


def test_a_fact_had_one_origin_until_the_second_was_published() -> None:
    early = make(Source, "early", publisher="A", published="2026-01-04")
    late = make(Source, "late", publisher="B", published="2026-01-06")
    said = fact("f", reported="2026-01-04", sources=["early", "late"])
    assert History(dataset(early, late, said), AS_OF).earlier_of_fact(said) == (
        PastStatus(day("2026-01-06"), "single-source"),
    )


def test_a_withheld_source_confirmed_nothing_on_any_day() -> None:
    hidden = make(Source, "hidden", publisher="B", published="2026-01-06", withheld={"date": "2026-02-01", "why": "x"})
    said = fact("f", reported="2026-01-04", sources=["shown", "hidden"])
    known = History(dataset(make(Source, "shown", publisher="A"), hidden, said), AS_OF)
    assert known.earlier_of_fact(said) == ()


def test_a_retracted_fact_was_never_current() -> None:
    said = fact("f", reported="2026-01-04", retracted={"date": "2026-11-22", "why": "It was a hoax."})
    other = fact("g", reported="2026-01-05", said_by=None)
    question = make(Question, "q", accounts=[{"fact": "f", "position": "yes"}, {"fact": "g", "position": "no"}])
    known = History(dataset(said, other, question), AS_OF)
    assert known.earlier_of_fact(said) == ()
    assert known.earlier_of_question(question) == (PastStatus(day("2026-01-05"), "open"),)


def test_a_source_confirms_until_the_day_on_which_it_is_withdrawn() -> None:
    gone = {"date": "2026-02-01", "why": "It was wrong."}
    sources = (make(Source, "a", publisher="A", withdrawn=gone), make(Source, "b", publisher="B"))
    claim = fact("f", reported="2026-01-08", sources=["a", "b"])
    assert History(dataset(claim, *sources), AS_OF).earlier_of_fact(claim) == (
        PastStatus(day("2026-02-01"), "corroborated"),
    )
