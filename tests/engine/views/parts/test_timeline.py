"""A timeline in order: background folded, months under their years, one day in its order, the expected apart."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from explainer.model.as_of import Coverage
from explainer.model.event import Event
from explainer.views.parts.timeline import TimelineView, timeline_view
from tests.engine.built import context, prose, site
from tests.engine.records import fact, make

STORY = Coverage(dt.date(2025, 12, 1), dt.date(2026, 3, 26))


def _timeline(*events: Event, coverage: Coverage = STORY) -> TimelineView:
    ctx = replace(context(site(fact("f"), *events)), coverage=coverage)
    return timeline_view(ctx, events)


def _event(key: str, date: str, **fields: object) -> Event:
    return make(Event, key, date=date, **fields)


def test_background_comes_before_the_story_and_months_stand_under_their_years() -> None:
    view = _timeline(
        _event("dam", "1973-11-07"), _event("rain", "2025-09"), _event("first", "2025-12"),
        _event("flood", "2026-01-03"), _event("year", "2026"), _event("due", "2026-04-03", status="scheduled"),
    )  # fmt: skip
    assert [event.id for event in view.background] == ["dam", "rain"]
    assert view.background_years == "1973–2025"
    months = [(year.year, [(month.name, month.anchor) for month in year.months]) for year in view.years]
    assert months == [
        ("2025", [("December", "2025-12")]),
        ("2026", [(None, "2026-00"), ("January", "2026-01")]),
    ]
    assert [event.id for event in view.events] == ["dam", "rain", "first", "year", "flood", "due"]
    assert view.count == 6


def test_events_of_one_day_stand_by_seq_then_id() -> None:
    view = _timeline(*(_event(key, "2026-01-03", seq=seq) for key, seq in [("b", 2), ("a", 2), ("c", 1)]))
    assert [event.id for event in view.past] == ["c", "a", "b"]


def test_a_date_on_which_sources_differ_is_said_in_words() -> None:
    (event,) = _timeline(_event("e", "[2026-01-03,2026-01-05]")).past
    assert event.date.words == "3 or 5 January 2026"


def test_what_was_expected_before_the_sites_last_day_has_an_unknown_outcome() -> None:
    dates = {"past": "2026-03-20", "open": "[2026-03-20..2026-03-27]", "coming": "2026-04-03"}
    view = _timeline(*(_event(key, date, status="scheduled") for key, date in dates.items()))
    assert {event.id: event.outcome_unknown for event in view.expected} == {
        "past": True,
        "open": False,
        "coming": False,
    }


def test_without_a_story_nothing_is_background() -> None:
    assert _timeline(_event("war", "1973-11-07"), coverage=Coverage()).background == ()


def test_what_happened_after_the_record_ended_stands_apart_and_is_not_the_latest() -> None:
    view = _timeline(
        _event("known", "2026-03"), _event("later", "2026-04/2026-05"), _event("due", "2026-07", status="scheduled")
    )  # fmt: skip
    assert [event.id for event in view.past] == ["known"]
    assert [event.id for event in view.later] == ["later"]
    assert [event.id for event in view.events] == ["known", "due", "later"]


def test_an_event_is_key_where_enough_explainers_cite_it() -> None:
    citing = [prose(name, "So it is.[@g]") for name in "abcd"] + [prose("e", "So it is.[@f]")]
    events = [_event("a", "2026-01-03"), _event("b", "2026-01-04", facts=["g"])]
    view = timeline_view(context(site(fact("f"), fact("g"), *events, *citing)), events)
    assert {event.id: event.key for event in view.events} == {"a": False, "b": True}


def test_only_a_long_timeline_folds_its_facts() -> None:
    assert _timeline(*(_event(f"e{number}", "2026-01-03") for number in range(20))).short
    assert not _timeline(*(_event(f"e{number}", "2026-01-03") for number in range(21))).short
