"""The strip of days over a timeline: which days it runs over, how high its bars stand, and its months."""

from __future__ import annotations

import pytest

from explainer.model.event import Event
from explainer.views.charts.activity_strip import ActivityStripView
from explainer.views.pages.timeline import TimelinePageView
from tests.engine.built import site, view
from tests.engine.records import fact, make


def strip(*days: str, start: str = "2026-01-30", end: str = "2026-02-02") -> ActivityStripView | None:
    """The strip of events of these days, where the story begins and the record ends on these."""
    events = [make(Event, f"e{at}", date=day) for at, day in enumerate(days)]
    return view("/timeline/", site(fact("f"), *events), TimelinePageView, story_from=start, as_of=end).strip


def months(*, start: str, end: str) -> list[tuple[str, str, str]]:
    found = strip(start, start=start, end=end)
    assert found
    return [(month.label, month.at, month.width) for month in found.months]


def test_it_runs_from_the_first_day_of_the_story_to_the_last_of_the_record() -> None:
    found = strip("2026-01-29", "2026-01-30", "2026-02-02", "2026-02-03")
    assert found
    assert (found.first.text, found.last.text, found.width, found.most) == ("2026-01-30", "2026-02-02", 16, 1)
    assert found.path == "M0 40v-40h3v40zM12 40v-40h3v40z"


def test_bars_stand_in_order_of_days_and_in_proportion_to_the_highest() -> None:
    found = strip(*["2026-02-01"] * 3, "2026-01-31")
    assert found
    assert (found.path, found.most) == ("M4 40v-13.33h3v13.33zM8 40v-40h3v40z", 3)
    assert (found.height, found.day_width) == (40, 4)


@pytest.mark.parametrize(
    ("days", "busiest"),
    [
        (["2026-02-02", "2026-01-31", "2026-02-02"], "2026-02-02"),
        (["2026-02-01", "2026-01-31", "2026-02-02"], "2026-01-31"),
    ],
)
def test_the_busiest_day_is_named_and_of_several_the_first(days: list[str], busiest: str) -> None:
    found = strip(*days)
    assert found
    assert found.busiest.text == busiest


@pytest.mark.parametrize(
    ("day", "start", "end", "drawn"),
    [
        ("2026-01-29", "2026-01-30", "2026-02-02", False),
        ("2026-01-30", "2026-01-30", "2026-01-30", False),
        ("2026-01-30", "2026-01-30", "2026-01-31", True),
        ("2026-01-30", "2026-01-30", "2026-01-29", False),
    ],
)
def test_there_is_none_where_it_would_hold_nothing_or_one_day_alone(
    day: str, start: str, end: str, drawn: bool
) -> None:
    assert bool(strip(day, start=start, end=end)) is drawn


def test_months_are_as_wide_as_those_of_their_days_that_it_holds() -> None:
    assert months(start="2026-01-31", end="2026-03-01") == [
        ("", "0", "3.3"),
        ("Feb 2026", "3.3", "93.3"),
        ("", "96.7", "3.3"),
    ]


def test_the_year_stands_at_its_january_and_at_the_first_month_only_where_no_january_follows() -> None:
    assert months(start="2026-02-27", end="2026-03-02") == [("Feb 2026", "0", "50"), ("Mar", "50", "50")]
    assert months(start="2025-11-30", end="2026-02-01") == [
        ("", "0", "1.6"),
        ("Dec", "1.6", "48.4"),
        ("Jan 2026", "50", "48.4"),
        ("", "98.4", "1.6"),
    ]
