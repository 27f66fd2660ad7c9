"""The rules date-in-another-year and happened-after-reports: facts and the events that carry them."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.checks.dates import date_in_another_year, happened_after_reports
from explainer.model.event import Event
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make


def event(**fields: Any) -> Event:
    return make(Event, "e", **fields)


@pytest.mark.parametrize(
    ("date", "moved"),
    [("2025-01-03", "2026-01-03"), ("2027-01-03", "2026-01-03"), ("2024-01-03", "2026-01-03"), ("2025-01", "2026-01")],
)
def test_day_of_the_event_in_another_year(date: str, moved: str) -> None:
    (told,) = said(date_in_another_year, placed(fact("f", date=date), event(date="2026-01-03")), "warning")
    place, message, hint = told
    assert (place, hint) == ("f/date", f"is the year right? The event's would make it {moved}")
    assert message.endswith('and its event "e" of 3 January 2026')


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        ("2026-01-03", {"date": "2026-01-03"}),
        ("2025-01-04", {"date": "2026-01-03"}),
        ("2023-01-03", {"date": "2026-01-03"}),
        ("2025", {"date": "2026-01-03"}),
        ("2025-01-03~", {"date": "2026-01-03"}),
        ("2025-01-03", {"date": "2026-01-03?"}),
        ("2025-01-03/2026-01-03", {"date": "2026-01-03"}),
        ("2026-01-05", {"date": "2026-01-03", "end": "2026-01-09"}),
    ],
)
def test_date_that_meets_its_event_or_has_nothing_to_do_with_it(date: str, fields: dict[str, Any]) -> None:
    assert said(date_in_another_year, placed(fact("f", date=date), event(**fields)), "warning") == []


def test_day_within_an_event_of_several_days_is_known_in_another_year() -> None:
    long = event(date="2026-01-03", end="2026-01-09")
    assert len(said(date_in_another_year, placed(fact("f", date="2025-01-05"), long), "warning")) == 1


def test_one_event_that_it_meets_is_enough_and_without_an_event_nothing_is_said() -> None:
    events = (event(date="2026-01-03"), make(Event, "own", date="2025-01-03"))
    assert said(date_in_another_year, placed(fact("f", date="2025-01-03"), *events), "warning") == []
    assert said(date_in_another_year, placed(fact("f", date="2025-01-03")), "warning") == []


def test_event_that_happened_after_all_its_reports() -> None:
    facts = (fact("f", reported="2026-01-02"), fact("g", reported="2026-01-03"))
    (told,) = said(happened_after_reports, placed(*facts, event(date="2026-01-04", facts=["f", "g"])), "warning")
    assert told == (
        "e/date",
        '"e" happened 4 January 2026, and was last reported 3 January 2026',
        "add the fact that tells that it took place, write status: scheduled, or mend the day",
    )


@pytest.mark.parametrize(
    ("reported", "fields"),
    [
        ("2026-01-04", {}),
        ("2026-01", {}),
        ("2026-01-03~", {}),
        ("2026-01-03/..", {}),
        (None, {}),
        ("2026-01-03", {"date": "2026-01-04?"}),
        ("2026-01-03", {"date": "../2026-01-04"}),
        ("2026-01-03", {"status": "scheduled"}),
        ("2026-01-03", {"status": "cancelled"}),
        ("2026-01-03", {"time_zone": "Asia/Tokyo"}),
        ("2026-01-02", {"facts": ["f", "nobody"]}),
    ],
)
def test_event_that_may_have_been_reported_when_it_happened(reported: str | None, fields: dict[str, Any]) -> None:
    made = placed(fact("f", reported=reported), event(**({"date": "2026-01-04"} | fields)))
    assert said(happened_after_reports, made, "warning") == []


def test_zone_explains_one_day_and_no_more() -> None:
    made = placed(fact("f", reported="2026-01-02"), event(date="2026-01-04", time_zone="Asia/Tokyo"))
    assert len(said(happened_after_reports, made, "warning")) == 1
