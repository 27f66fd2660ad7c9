"""The rule reported-before-date: what was reported before it was so, what explains it, and which slip it looks like."""

from __future__ import annotations

import pytest

from explainer.checks.dates import reported_before_date
from explainer.model.event import Event
from explainer.model.record import Record
from explainer.model.source import Source
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

ROUND = "are date and reported the wrong way round? date is when it was so, reported when it was said"
MEND = "mend one of the two: date is when it was so, reported when it was said"
ANNOUNCES = "mend the date; or, if it announces what was to be, let an event carry it"


def found(*records: Record) -> list[Said]:
    return said(reported_before_date, placed(*records))


def source(published: str | None, record_id: str = "s") -> Source:
    return make(Source, record_id, published=published)


def test_report_of_the_day_before() -> None:
    message = '"f" was reported 2 January 2026, before it was so, 3 January 2026'
    assert found(fact("f", date="2026-01-03", reported="2026-01-02")) == [("f/reported", message, MEND)]


@pytest.mark.parametrize(
    ("date", "reported"),
    [
        ("2026-01-03", "2026-01-03"),
        ("2026-01-03", "2026-01-04"),
        ("2026-01-03", None),
        ("2026-01", "2026-01-01"),
        ("2026-01-31", "2026-01"),
        ("2026-01-31", "2026-01-XX"),
        ("2026", "2026-01-01"),
        ("2025/2026", "2025-06-01"),
        ("../2026-01-03", "2025-01-01"),
        ("2026-01-03", "2026-01-01/.."),
        ("2026-01-03", "2026-01-02~"),
        ("2026-01-03?", "2026-01-02"),
        ("2026-01-03%/2026-01-09", "2026-01-02"),
        ("[2026-01-02,2026-01-09]", "2026-01-02"),
        ("2026-01-09", "[2026-01-02..2026-01-09]"),
    ],
)
def test_what_may_have_been_so_when_it_was_reported_is_given_the_benefit(date: str, reported: str | None) -> None:
    assert found(fact("f", date=date, reported=reported)) == []


@pytest.mark.parametrize(
    ("date", "reported"),
    [
        ("2026-02", "2026-01-31"),
        ("2026", "2025-12"),
        ("2026-01-03/..", "2026-01-02"),
        ("[2026-01-03,2026-01-09]", "2026-01-02"),
        ("2026-01-03", "../2026-01-02"),
        ("2026-01-03/2026-01-09~", "2026-01-02"),
        ("2026-02-XX", "2026-01-XX"),
    ],
)
def test_dates_that_are_not_days_are_held_to_their_bounds(date: str, reported: str) -> None:
    assert [place for place, _, _ in found(fact("f", date=date, reported=reported))] == ["f/reported"]


@pytest.mark.parametrize(
    ("published", "hint"), [("2026-01-16", ROUND), ("2026-01-17", ROUND), ("2026-01-15", ANNOUNCES)]
)
def test_dates_that_fit_the_source_the_other_way_round_are_asked_about(published: str, hint: str) -> None:
    swapped = fact("f", date="2026-01-16", reported="2026-01-03")
    assert found(swapped, source(published))[0][2] == hint


def test_without_a_day_of_any_source_nobody_can_say_which_way_round() -> None:
    assert found(fact("f", date="2026-01-16", reported="2026-01-03"), source(None))[0][2] == MEND


@pytest.mark.parametrize(
    ("date", "reported", "hint"),
    [
        ("2026-01-03", "2025-01-16", "is the year right? 2026-01-16 would fit its sources"),
        ("2026-01-03", "2024-01-16", "is the year right? 2026-01-16 would fit its sources"),
        ("2027-01-03", "2026-01-16", "is the year of its date right? 2026-01-03 would fit"),
        ("2026-12-20", "2026-01-16", "is the year of its date right? 2025-12-20 would fit"),
        ("2026-10-20", "2026-01-16", ANNOUNCES),
    ],
)
def test_slip_of_the_year_is_told_with_the_year_that_would_fit(date: str, reported: str, hint: str) -> None:
    assert found(fact("f", date=date, reported=reported), source("2026-01-16"))[0][2] == hint


@pytest.mark.parametrize("status", ["scheduled", "postponed", "cancelled"])
def test_fact_of_an_event_that_was_only_to_be_is_an_announcement(status: str) -> None:
    event = make(Event, "e", date="2026-01-05", status=status)
    assert found(fact("f", date="2026-01-05", reported="2026-01-04"), event) == []


@pytest.mark.parametrize(("status", "told"), [("scheduled", True), ("postponed", False), ("cancelled", False)])
def test_what_is_scheduled_for_another_day_excuses_nothing_of_this_one(status: str, told: bool) -> None:
    event = make(Event, "e", date="2026-04-05", status=status)
    assert bool(found(fact("f", date="2026-01-05", reported="2025-01-06"), event)) is told


@pytest.mark.parametrize(
    ("event_date", "published", "told"),
    [
        ("2026-01-05", "2026-01-04", False),
        ("2026-01-04/2026-01-06", "2026-01-04", False),
        ("2026-01-06", "2026-01-04", True),
        ("2026-01-04", "2026-01-04", True),
        ("2026-01-05", "2026-01-05", True),
        ("2026-01-05", "2026-01-05?", True),
        ("2026-01-05", None, True),
    ],
)
def test_what_was_printed_before_the_day_of_its_event_announced_it(
    event_date: str, published: str | None, told: bool
) -> None:
    parts = (fact("f", date="2026-01-05", reported="2026-01-04"), make(Event, "e", date=event_date), source(published))
    assert bool(found(*parts)) is told


def test_what_was_printed_before_the_day_needs_an_event_all_the_same() -> None:
    early = fact("f", date="2026-01-05", reported="2026-01-04")
    assert (
        found(early, make(Event, "e", date="2026-01-05", facts=["g"]), fact("g"), source("2026-01-04"))[0][2]
        == ANNOUNCES
    )


@pytest.mark.parametrize(("reported", "told"), [("2026-01-04", False), ("2026-01-03", True)])
def test_day_of_an_event_with_a_zone_may_begin_a_day_before_that_of_its_report(reported: str, told: bool) -> None:
    event = make(Event, "e", date="2026-01-05", time_zone="Asia/Tokyo")
    assert bool(found(fact("f", date="2026-01-05", reported=reported), event)) is told
