"""The calendars of the built site as a calendar program reads them: one that did not write them (vobject)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import vobject

from tests.any_site.output import files, records


def events(path: Path) -> list[Any]:
    calendar = vobject.readOne(path.read_text("utf-8"))
    assert calendar.validate(raiseException=True), path
    return list(calendar.contents.get("vevent", []))


def plain(text: str) -> str:
    """Letters and digits alone: a calendar's quotation marks are printers', a record's are as they were typed."""
    return "".join(sign for sign in text if sign.isalnum())


def test_every_calendar_is_read_and_each_event_has_a_name_and_an_id_of_its_own(site_output: Path) -> None:
    for path in files(site_output, "**/*.ics"):
        found = events(path)
        assert len({event.uid.value for event in found}) == len(found), path
        assert [event for event in found if not event.summary.value.strip()] == [], path
        assert [event for event in found if event.dtend.value <= event.dtstart.value] == [], path


def test_whole_calendar_says_of_each_event_what_its_record_says(site_output: Path) -> None:
    told = {event["id"]: event for event in records(site_output, "events")}
    found = {event.uid.value.partition("@")[0]: event for event in events(site_output / "data" / "events.ics")}
    assert {key for key, event in told.items() if event["status"] == "scheduled"} - found.keys() == set()
    assert found.keys() <= told.keys()
    for key, event in found.items():
        titles = {plain(title) for title in told[key]["title"].values() if title}
        assert plain(event.summary.value).endswith(tuple(titles)), key
        assert (event.status.value == "CANCELLED") == (told[key]["status"] == "cancelled"), key
