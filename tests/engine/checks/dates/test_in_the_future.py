"""The rule in-the-future: what cannot be of a day to come, on both sides of the day; and how long a check holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from explainer.checks import steady
from explainer.checks.dates import in_the_future
from explainer.dates.edtf import parse_date
from explainer.dates.order import begins_after, certainly_before
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.problems import Problem
from explainer.site.dated_fields import dates_in
from explainer.site.page import NEVER, Page
from explainer.site.site import Site
from tests.engine.built import prose
from tests.engine.checks.checked import placed
from tests.engine.records import fact, make

TODAY = dt.date(2026, 11, 27)


def site(*parts: Record | Page, today: dt.date | None = TODAY) -> Site:
    return replace(placed(*parts), today=today)


def found(*parts: Record | Page, today: dt.date | None = TODAY) -> list[Problem]:
    return list(in_the_future.check(site(*parts, today=today)))


def places(*parts: Record | Page) -> list[str]:
    return [problem.location.path for problem in found(*parts)]


def test_message_says_which_day_it_is_and_the_hint_that_no_source_is_as_late() -> None:
    late = fact("f", reported="2027-01-16")
    (told,) = found(late, make(Source, "s", published="2026-01-17"))
    assert told.message == '"reported" is 16 January 2027, which is still to come: today is 27 November 2026'
    assert told.hint == "no source is as late, the last is of 17 January 2026: mend the day"
    assert (told.location.path, told.level, told.rule) == ("f/reported", "error", "in-the-future")
    (told,) = found(late)
    assert told.hint == "no source is as late: mend the day"


@pytest.mark.parametrize(
    ("reported", "level"),
    [
        ("2026-11-27", None),
        ("2026-11-28", "warning"),
        ("2026-11-29", "error"),
        ("2062-01-01", "error"),
        ("2026", None),
        ("2026-11", None),
        ("2026-12", "error"),
        ("2026-11/2027-03", None),
        ("2026-11-27/..", None),
        ("../2027", None),
        ("2027~", None),
        ("2026-12-01?", None),
        ("2027-XX-XX", "error"),
        ("[2026-11-20,2027-01-01]", None),
        ("[2026-11-28..2027-01-01]", "warning"),
        (None, None),
    ],
)
def test_only_what_has_certainly_not_begun_is_to_come(reported: str | None, level: str | None) -> None:
    assert [problem.level for problem in found(fact("f", reported=reported))] == ([level] if level else [])


DAY = "2026-11-29"
FIELDS: list[tuple[Record, list[str]]] = [
    (fact("f", date=DAY), ["f/date"]),
    (fact("f", value={"number": 1, "unit": "u", "since": DAY}), ["f/value/since"]),
    (fact("f", retracted={"date": DAY, "why": "W"}), ["f/retracted/date"]),
    (fact("f", checked={"on": DAY, "by": "A"}), ["f/checked/on"]),
    (fact("f", review_by=DAY), []),
    (make(Source, "s", published=DAY, accessed=DAY), ["s/published", "s/accessed"]),
    (make(Source, "s", archived={"url": "https://kept.example/", "date": DAY}), ["s/archived/date"]),
    (make(Event, "e", date=DAY), ["e/date"]),
    (make(Event, "e", end=DAY), ["e/end"]),
    (make(Event, "e", date=DAY, end=DAY, status="scheduled"), []),
    (make(Event, "e", date=DAY, status="postponed"), []),
    (make(Event, "e", date=DAY, status="cancelled"), []),
    (make(Correction, "c", date=DAY), ["c/date"]),
    (make(Question, "q", published=DAY), ["q/published"]),
    (make(Series, "n", points=[{"at": DAY, "value": 1, "source": "s"}]), ["n/points/0/at"]),
    (make(Series, "n", points=[{"at": "2036", "value": 1, "source": "s"}]), ["n/points/0/at"]),
    (make(Actor, "a", roles=[{"text": "R", "from": DAY, "to": DAY}]), []),
]


@pytest.mark.parametrize("number", range(len(FIELDS)))
def test_every_field_that_tells_of_the_past(number: int) -> None:
    record, wanted = FIELDS[number]
    assert places(record) == wanted


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ({"published": "2026-11-27", "as_of": "2026-11-27", "updated": "2026-11-27"}, []),
        ({"as_of": "2026-11-29"}, ["as_of"]),
        ({"published": "2026-11-29"}, ["published"]),
        ({"updated": "2026-11-29"}, ["updated"]),
        (
            {"published": "2027-11-22", "updated": "2027-11-23", "as_of": "2027-03-20"},
            ["as_of", "published", "updated"],
        ),
    ],
)
def test_pages_are_not_ahead_of_the_day(front: dict[str, Any], names: list[str]) -> None:
    assert [problem.message.split()[0].strip('"') for problem in found(prose("a", **front))] == names


def test_day_of_a_page_that_could_not_be_read_is_told_once() -> None:
    page = prose("a")
    assert found(replace(page, front=page.front.model_copy(update={"as_of": NEVER, "published": NEVER}))) == []


def test_fact_of_what_is_expected_is_carried_by_its_event_or_told_by_the_report() -> None:
    assert places(fact("f", date="2027-01-01"), make(Event, "e", date="2027-01-01", status="scheduled")) == []
    assert places(fact("f", date="2027-01-01"), make(Event, "e", date="2026-01-01")) == ["f/date"]
    assert places(fact("f", date="2027-01-01", reported="2026-01-01")) == [], "reported-before-date tells that"
    assert places(fact("f", date="2027-01-01", reported="2027-01-02")) == ["f/date", "f/reported"]


def test_without_a_day_nothing_is_to_come() -> None:
    assert found(fact("f", reported="2062"), today=None) == []


def test_record_with_another_fault_is_looked_at_too() -> None:
    made = site(fact("f"))
    (positions,) = (made.dataset.positions["f"],)
    damaged = ((fact("g", reported="2062"), positions),)
    made = replace(made, dataset=replace(made.dataset, damaged=damaged))
    assert len(list(in_the_future.check(made))) == 1


def sources(count: int, published: str) -> list[Source]:
    return [make(Source, f"s{number}-{published}", published=published) for number in range(count)]


@pytest.mark.parametrize(
    ("past", "to_come", "told"), [(5, 5, 5), (4, 6, 0), (0, 9, 9), (0, 10, 0), (100, 3, 3), (1, 400, 0)]
)
def test_clock_that_is_behind_is_not_held_against_a_whole_site(past: int, to_come: int, told: int) -> None:
    assert len(found(*sources(past, "2026-01-01"), *sources(to_come, "2027-01-01"))) == told


def test_clock_of_1980_says_nothing() -> None:
    assert found(*sources(20, "2026-01-01"), today=dt.date(1980, 1, 1)) == []


def test_days_on_which_the_answer_is_the_same() -> None:
    past = site(fact("f", date="2026-01-01", reported="2026-01-16"))
    assert steady(past) == (dt.date(2026, 1, 17), dt.date.max)
    ahead = site(fact("f", date="2026-01-01", reported="2027-01-16"))
    assert steady(ahead) == (TODAY, TODAY), "the message names the day"
    assert steady(site(fact("f", reported="2062"), today=None)) == (dt.date.min, dt.date.max)
    assert steady(site()) == (dt.date.min, dt.date.max)


@pytest.mark.parametrize("reported", ["2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29", "2026-12"])
def test_same_answer_on_every_day_between(reported: str) -> None:
    made = [replace(site(fact("f", reported=reported)), today=TODAY + dt.timedelta(days=day)) for day in range(-5, 9)]
    said = {one.today: list(in_the_future.check(one)) for one in made}
    for one in made:
        first, last = steady(one)
        assert one.today is not None
        assert first <= one.today <= last
        assert all(said[day] == said[one.today] for day in said if day and first <= day <= last)


def test_dates_and_their_order() -> None:
    paths = [
        path for path, _ in dates_in(fact("f", value={"number": 1, "unit": "u", "since": "2026"}, reported="2026"))
    ]
    assert paths == [("date",), ("reported",), ("value", "since")]
    assert [path for path, _ in dates_in(make(Series, "n"))] == [("points", 0, "at")]
    early, late = parse_date("2026-01-01"), parse_date("2026-01-02")
    assert certainly_before(early, late)
    assert not certainly_before(late, early)
    assert not certainly_before(early, early)
    assert not certainly_before(None, late)
    assert not certainly_before(early, None)
    assert begins_after(late, dt.date(2026, 1, 1))
    assert not begins_after(early, dt.date(2026, 1, 1))
    assert not begins_after(None, dt.date.min)
