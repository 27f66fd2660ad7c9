"""The calendars of the built site as a calendar program reads them (icalendar)."""

from __future__ import annotations

from pathlib import Path

import icalendar

from tests.any_site.output import files, records


def test_every_calendar_is_read_without_complaint(site_output: Path) -> None:
    for path in files(site_output, "**/*.ics"):
        found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        assert [event.errors for event in found if event.errors] == [], path
        assert len({str(event["UID"]) for event in found}) == len(found), path
        assert [event for event in found if not str(event["SUMMARY"])] == [], path


def test_whole_calendar_has_all_that_is_expected(site_output: Path) -> None:
    read = icalendar.Calendar.from_ical((site_output / "data" / "events.ics").read_bytes())
    uids = {str(event["UID"]).partition("@")[0] for event in read.walk("VEVENT")}
    expected = {event["id"] for event in records(site_output, "events") if event["status"] == "scheduled"}
    assert expected - uids == set()
