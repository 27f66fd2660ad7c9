"""The calendars as a calendar program reads them (icalendar)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import icalendar
import pytest


@pytest.fixture(scope="module")
def events(files: dict[str, bytes]) -> dict[str, Any]:
    read = icalendar.Calendar.from_ical(files["data/events.ics"])
    return {str(event["UID"]).partition("@")[0]: event for event in read.walk("VEVENT")}


def test_calendar_holds_what_happened_on_certain_days_and_all_that_is_expected(events: dict[str, Any]) -> None:
    assert list(events) == ["bridge-tested", "bridge-opens", "regatta-called-off", "toll-decided", "bridge-inspected"]


def test_what_is_expected_on_one_of_several_days_fills_them_and_says_so(events: dict[str, Any]) -> None:
    event = events["toll-decided"]
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (dt.date(2026, 4, 3), dt.date(2026, 4, 6))
    assert str(event["SUMMARY"]) == "Expected, between 3 and 5 April 2026: Toll is decided"
    assert str(events["bridge-inspected"]["SUMMARY"]) == "Expected: Bridge is inspected"
    assert str(events["regatta-called-off"]["SUMMARY"]) == "Cancelled: Regatta is called off"


def test_event_lasts_whole_days_to_the_end_of_its_last(events: dict[str, Any]) -> None:
    spans = {name: (event["DTSTART"].dt, event["DTEND"].dt) for name, event in events.items()}
    assert spans["bridge-tested"] == (dt.date(2026, 1, 10), dt.date(2026, 1, 13))
    assert spans["bridge-opens"] == (dt.date(2026, 2, 1), dt.date(2026, 2, 4))
    assert spans["regatta-called-off"] == (dt.date(2026, 3, 1), dt.date(2026, 3, 2))


def test_what_was_expected_before_the_record_ended_is_not_told_as_if_it_lay_ahead(
    build_with: Callable[..., dict[str, bytes]],
) -> None:
    later = build_with('KNOWLEDGE_AS_OF = "2026-05-21"\n')["data/events.ics"]
    names = [str(event["SUMMARY"]) for event in icalendar.Calendar.from_ical(later).walk("VEVENT")]
    assert "Was expected, between 3 and 5 April 2026: Toll is decided" in names
    assert "Was expected: Bridge is inspected" in names


def test_event_says_how_firm_it_is(events: dict[str, Any]) -> None:
    assert {name: str(event["STATUS"]) for name, event in events.items()} == {
        "bridge-tested": "CONFIRMED",
        "bridge-opens": "CONFIRMED",
        "regatta-called-off": "CANCELLED",
        "toll-decided": "TENTATIVE",
        "bridge-inspected": "TENTATIVE",
    }


def test_words_come_back_as_they_were_written(events: dict[str, Any]) -> None:
    event = events["bridge-opens"]
    assert str(event["SUMMARY"]) == "Bridge opens; crowds, \\ and music"
    assert str(event["LOCATION"]) == "Old Harbour; north side"
    assert event["CATEGORIES"].cats == ["Bridges, “old” & <new>"]
    assert str(event["URL"]) == "https://bridge.example/timeline/#bridge-opens"
    first, asked, second, asked_again, last = str(event["DESCRIPTION"]).split("\n")
    assert "5 million, “ni un peso más”; others" in first
    assert second.endswith("ü. (River Board; disputed) https://bridge.example/facts/bridge-cost-seven/")
    assert asked == asked_again == "  What did the bridge cost? https://bridge.example/questions/what-it-cost/"
    assert last == str(event["URL"])


def test_ids_and_stamps_depend_on_neither_clock_nor_address(events: dict[str, Any]) -> None:
    assert str(events["bridge-opens"]["UID"]) == "bridge-opens@bridge.example"
    assert events["bridge-opens"]["DTSTAMP"].dt == dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


def test_calendar_says_where_it_comes_from_and_how_often_to_ask(files: dict[str, bytes]) -> None:
    for path in ("data/events.ics", "timeline/ferries/events.ics"):
        read = icalendar.Calendar.from_ical(files[path])
        assert str(read["SOURCE"]) == f"https://bridge.example/{path}"
        assert read["REFRESH-INTERVAL"].dt == dt.timedelta(days=1)
    assert b'href="webcal://bridge.example/data/events.ics"' in files["data/index.html"]


def test_no_line_is_longer_than_75_octets_and_each_ends_with_crlf(files: dict[str, bytes]) -> None:
    text = files["data/events.ics"]
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert text.count(b"\n") == text.count(b"\r\n")
    assert max(len(line) for line in text.split(b"\r\n")) <= 75
    for line in text.split(b"\r\n"):
        line.decode("utf-8")  # no character is torn apart


def test_topic_has_a_calendar_of_its_own_and_its_timeline_leads_there(files: dict[str, bytes]) -> None:
    read = icalendar.Calendar.from_ical(files["timeline/ferries/events.ics"])
    assert [str(event["UID"]) for event in read.walk("VEVENT")] == ["regatta-called-off@bridge.example"]
    assert b'href="/timeline/ferries/events.ics"' in files["timeline/ferries/index.html"]
    assert b'href="/data/events.ics"' in files["timeline/index.html"]
