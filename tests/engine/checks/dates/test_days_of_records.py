"""The rules before-publication, fact-out-of-order, point-after-source and point-twice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from explainer.checks.dates import before_publication, fact_out_of_order, point_after_source, point_twice
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.site.page import NEVER
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

BOTH = "mend one of the two days"


@pytest.mark.parametrize(("date", "told"), [("2026-03-01", True), ("2026-03-02", False), ("2026-03-03", False)])
def test_correction_of_a_page_that_was_published_later(date: str, told: bool) -> None:
    made = placed(prose("a", published="2026-03-02"), make(Correction, "c", date=date, pages=["a"]))
    message = f'"a" was published on 2026-03-02, after this correction of it, {date}'
    wanted = [("c/pages/0", message, f"{BOTH}, or take it out of the list")]
    assert said(before_publication, made) == (wanted if told else [])


def test_correction_of_a_question_that_was_put_later_and_of_one_without_a_day() -> None:
    questions = (make(Question, "q", published="2026-03-02"), make(Question, "r"))
    made = placed(*questions, fact("f"), make(Correction, "c", date="2026-03-01", records=["r", "f", "gone", "q"]))
    assert [place for place, _, _ in said(before_publication, made)] == ["c/records/3"]


def test_translation_that_came_later_and_a_day_that_could_not_be_read_say_nothing() -> None:
    pages = (prose("a", published="2026-03-02"), prose("a", lang="es", published="2026-04-02"))
    made = placed(*pages, make(Correction, "c", date="2026-03-05", pages=["a", "nobody"]))
    assert said(before_publication, made) == []
    unread = prose("b")
    unread = replace(unread, front=unread.front.model_copy(update={"published": NEVER}))
    assert said(before_publication, placed(unread, make(Correction, "c", pages=["b"]))) == []


@pytest.mark.parametrize(
    ("since", "name"),
    [("2026-01-02", None), ("2026-01-03", "date"), ("2026-01", None), ("2026-01-03~", None), ("2026-02", "date")],
)
def test_count_that_began_after_its_day(since: str, name: str | None) -> None:
    value = {"number": 1, "unit": "people", "since": since}
    found = said(fact_out_of_order, placed(fact("f", date="2026-01-02", reported="2026-01-09", value=value)))
    message = f"a count since {since}, of a fact whose {name} is 2026-01-02"
    assert found == ([("f/value/since", message, BOTH)] if name else [])


def test_count_that_began_after_its_report_where_its_date_is_open() -> None:
    value = {"number": 1, "unit": "people", "since": "2026-01-10"}
    (told,) = said(fact_out_of_order, placed(fact("f", date="2026-01-02/..", reported="2026-01-09", value=value)))
    assert told[1] == "a count since 2026-01-10, of a fact whose reported is 2026-01-09"


def steps(day: str) -> dict[str, Any]:
    return {"review_by": day, "checked": {"on": day, "by": "A"}, "retracted": {"date": day, "why": "W"}}


@pytest.mark.parametrize(
    ("reported", "day", "told"),
    [
        ("2026-01-09", "2026-01-08", True),
        ("2026-01-09", "2026-01-09", False),
        ("2026-01-09", "2026-01-10", False),
        ("2026-01", "2026-01-01", False),
        ("2026-01", "2025-12-31", True),
        ("2026-01-09~", "2026-01-08", False),
        (None, "2025-01-01", False),
    ],
)
def test_what_is_done_to_a_fact_before_it_was_reported(reported: str | None, day: str, told: bool) -> None:
    found = said(fact_out_of_order, placed(fact("f", date="2025", reported=reported, **steps(day))))
    places = ["f/review_by", "f/checked/on", "f/retracted/date"]
    assert [place for place, _, _ in found] == (places if told else [])
    assert {hint for _, _, hint in found} <= {BOTH}


def series(*points: dict[str, Any]) -> Series:
    return make(Series, "n", points=[{"value": 1, "source": "s"} | point for point in points])


@pytest.mark.parametrize(
    ("at", "published", "kind", "told"),
    [
        ("2026-01-04", "2026-01-03", "news", True),
        ("2026-01-03", "2026-01-03", "news", False),
        ("2026-01", "2026-01-03", "news", False),
        ("2026-02", "2026-01-03", "news", True),
        ("2026-01-04", None, "news", False),
        ("2026-01-04", "2026-01-03~", "news", False),
        ("2026-01-04?", "2026-01-03", "news", False),
        ("2026-01-04", "2026-01-03", "dataset", False),
        ("2026-01-04", "2026-01-03", "reference", False),
    ],
)
def test_number_that_is_later_than_its_source(at: str, published: str | None, kind: str, told: bool) -> None:
    made = placed(series({"at": "2026-01-01"}, {"at": at}), make(Source, "s", published=published, kind=kind))
    found = said(point_after_source, made)
    assert [(place, hint) for place, _, hint in found] == (
        [("n/points/1/at", "mend at, or name the source that is as late")] if told else []
    )


def test_number_to_come_is_told_by_the_rule_of_the_day_alone() -> None:
    made = placed(series({"at": "2026-01-04"}), make(Source, "s", published="2026-01-03"))
    assert said(point_after_source, replace(made, today=dt.date(2026, 1, 3))) == []
    assert len(said(point_after_source, replace(made, today=dt.date(2026, 1, 4)))) == 1


def test_two_numbers_of_one_day_and_source() -> None:
    (told,) = said(point_twice, placed(series({"at": "2026-01"}, {"at": "2026-02"}, {"at": "2026-01", "value": 3})))
    assert told == (
        "n/points/2",
        'points 1 and 3 are both of January 2026, from "s"',
        "keep one of them, or write low: 1 and high: 3",
    )


@pytest.mark.parametrize(
    "other", [{"at": "2026-01", "source": "z", "value": 3}, {"at": "2026-01-01", "value": 3}, {"at": "2026-01"}]
)
def test_other_source_other_date_and_what_another_rule_tells_are_left_alone(other: dict[str, Any]) -> None:
    assert said(point_twice, placed(series({"at": "2026-01"}, other))) == []


def test_number_and_range_of_one_day_make_one_range() -> None:
    point = {"at": "2026-01", "value": None, "low": 0.5, "high": 2}
    (told,) = said(point_twice, placed(series({"at": "2026-01", "value": 3}, point)))
    assert told[2] == "keep one of them, or write low: 0.5 and high: 3"


def test_three_numbers_are_told_twice_and_equal_ones_with_other_words_once() -> None:
    again = [{"at": "2026-01", "value": number} for number in (1, 2, 3)]
    assert len(said(point_twice, placed(series(*again)))) == 2
    (told,) = said(point_twice, placed(series({"at": "2026-01"}, {"at": "2026-01", "note": "By hand."})))
    assert told[2] == "keep one of them"
