"""Calendars: which events are in them, in which order, on which days, under which names, and what they say of them."""

from __future__ import annotations

import pytest

from explainer.exports.calendar import calendar
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.topic import Topic
from tests.engine.built import context, files, home, site
from tests.engine.records import fact, make

ALL = "data/events.ics"


def text(*parts: Record, path: str = ALL, **changes: object) -> str:
    return files(site(home(published="2026-02-01"), fact("f"), *parts), **changes)[path].decode()


def told(*parts: Record, path: str = ALL, **changes: object) -> list[dict[str, str]]:
    """Each event's values by name, as the calendar writes them, lines made whole again."""
    whole = text(*parts, path=path, **changes).replace("\r\n ", "")
    events = whole.split("BEGIN:VEVENT\r\n")[1:]
    return [dict(line.split(":", 1) for line in one.split("END:VEVENT")[0].splitlines()) for one in events]


def names(*parts: Record, **changes: object) -> list[str]:
    return [event["SUMMARY"].replace("\\,", ",") for event in told(*parts, **changes)]


def event(name: str, date: str, **fields: object) -> Event:
    return make(Event, name, date=date, **{"title": name} | fields)


def test_events_stand_by_day_then_by_their_order_in_it_then_by_id() -> None:
    events = [
        event("a", "2026-03-03", seq=2),
        event("c", "2026-03-03", seq=1),
        event("b", "2026-03-03", seq=1),
        event("z", "2026-03-02", seq=9),
        event("y", "2026-04-01", status="scheduled"),
    ]
    assert names(*events) == ["z", "b", "c", "a", "Expected: y"]


@pytest.mark.parametrize(
    ("date", "certain"),
    [
        ("2026-03-03", True),
        ("2026-03-03/2026-03-05", True),
        ("2026-03-03?", False),
        ("2026-03-03~", False),
        ("2026-03-XX", False),
        ("2026-03", False),
        ("2026", False),
        ("2026-03-03/2026-03", False),
        ("2026-03/2026-03-30", False),
        ("2026-03-03/2026-03-05?", False),
        ("[2026-03-03..2026-03-05]", False),
        ("[2026-03-03,2026-03-05]", False),
    ],
)
def test_what_happened_is_told_only_of_certain_days_and_what_did_not_of_all(date: str, certain: bool) -> None:
    assert names(event("e", date)) == (["e"] if certain else [])
    assert len(names(event("e", date, status="cancelled"))) == 1


@pytest.mark.parametrize("status", ["happened", "scheduled", "postponed", "cancelled"])
@pytest.mark.parametrize("date", ["2026-03-03/..", "../2026-03-03"])
def test_what_has_no_first_or_no_last_day_is_in_no_calendar(status: str, date: str) -> None:
    assert told(event("e", date, status=status)) == []


@pytest.mark.parametrize(
    ("date", "end", "status", "days"),
    [
        ("2026-03-03", None, "happened", ("20260303", "20260304")),
        ("2026-03-31", None, "happened", ("20260331", "20260401")),
        ("2026-03-03", "2026-03-05", "happened", ("20260303", "20260306")),
        ("2026-03-03/2026-03-05", None, "happened", ("20260303", "20260306")),
        ("2026-03-03/2026-03-05", "2026-03-07", "happened", ("20260303", "20260308")),
        ("2026-03-03/..", "2026-03-05", "happened", ("20260303", "20260306")),
        ("2026-04", None, "scheduled", ("20260401", "20260501")),
        ("[2026-04-03..2026-04-05]", None, "scheduled", ("20260403", "20260406")),
        ("2026-04-03?", "2026-04-05", "postponed", ("20260403", "20260406")),
    ],
)
def test_an_event_lasts_from_its_first_day_to_the_end_of_its_last(
    date: str, end: str | None, status: str, days: tuple[str, str]
) -> None:
    (found,) = told(event("e", date, end=end, status=status))
    assert (found["DTSTART;VALUE=DATE"], found["DTEND;VALUE=DATE"]) == days


@pytest.mark.parametrize(
    ("date", "end", "name"),
    [
        ("2026-03-27", None, "Expected: e"),
        ("2026-03-26", None, "Expected: e"),
        ("2026-03-25", None, "Was expected: e"),
        ("2026-03", None, "Expected, March 2026: e"),
        ("2026-02", None, "Was expected, February 2026: e"),
        ("2026-04-03/2026-04-05", None, "Expected: e"),
        ("2026-04-03?", None, "Expected, 3 April 2026 (uncertain): e"),
        ("2026-04-03?", "2026-04-05", "Expected, 3 April 2026 (uncertain) – 5 April 2026: e"),
        ("2026-04", "2026-05-05", "Expected, April 2026 – 5 May 2026: e"),
        ("2026-03-03", "2026-03-25", "Was expected: e"),
        ("2026-03-03", "2026-03-26", "Expected: e"),
        ("2026-02", "2026-03-30", "Expected, February 2026 – 30 March 2026: e"),
        ("2026-04/2026-05", None, "Expected, April–May 2026: e"),
        ("2026-04-03/2026-05", None, "Expected, from 3 April 2026 to May 2026: e"),
        ("[2026-04-03..2026-04-05]", None, "Expected, between 3 and 5 April 2026: e"),
    ],
)
def test_what_is_expected_says_so_and_when_where_that_is_not_certain(date: str, end: str | None, name: str) -> None:
    assert names(event("e", date, end=end, status="scheduled"), as_of="2026-03-26") == [name]


def test_what_is_expected_lies_ahead_of_a_record_that_has_no_end() -> None:
    assert names(event("e", "2026-03-25", status="scheduled"), as_of="2026-03-26/..") == ["Expected: e"]


@pytest.mark.parametrize(
    ("status", "date", "name", "firm"),
    [
        ("happened", "2026-03-03", "e", "CONFIRMED"),
        ("scheduled", "2026-04-03", "Expected: e", "TENTATIVE"),
        ("postponed", "2026-03-03", "Postponed: e", "TENTATIVE"),
        ("cancelled", "2026-03-03", "Cancelled: e", "CANCELLED"),
        ("cancelled", "2026-03", "Cancelled, March 2026: e", "CANCELLED"),
    ],
)
def test_an_event_says_what_became_of_it_and_how_firm_it_is(status: str, date: str, name: str, firm: str) -> None:
    made = event("e", date, status=status)
    assert (names(made), told(made)[0]["STATUS"]) == ([name], firm)


def test_an_event_is_the_same_wherever_the_site_moves_and_stamped_with_its_last_change() -> None:
    parts = [event("e", "2026-03-03"), make(Correction, "c", date="2026-03-09")]
    (found,) = told(*parts, url="https://moved.example", feed_authority="bridge.example,2020")
    assert found["UID"] == "e@bridge.example"
    assert found["URL"] == "https://moved.example/timeline/#e"
    assert found["DTSTAMP"] == "20260309T000000Z"
    assert found["TRANSP"] == "TRANSPARENT"


def test_an_event_counts_its_own_corrections() -> None:
    changes = [make(Correction, f"c{n}", records=["e", "f"]) for n in range(2)]
    found = told(event("d", "2026-03-02"), event("e", "2026-03-03"), *changes, make(Correction, "x", records=["d"]))
    assert [one["SEQUENCE"] for one in found] == ["1", "2"]


@pytest.mark.parametrize(
    ("reported", "number"),
    [([None], 0), (["2026-03-01"], 0), (["2026-03-01", "2026-03-04"], 3), (["2026-03-04", None, "2026-03"], 3)],
)
def test_an_event_that_is_reported_anew_is_a_later_one(reported: list[str | None], number: int) -> None:
    facts = [fact(f"f{at}", reported=day) for at, day in enumerate(reported)]
    put_off = make(Event, "e", date="2026-04-03", status="postponed", facts=[one.id for one in facts])
    assert [one["SEQUENCE"] for one in told(put_off, *facts)] == [str(number)]
    corrected = make(Correction, "c", records=["e"])
    assert [one["SEQUENCE"] for one in told(put_off, *facts, corrected)] == [str(number + 1)]


def test_an_event_says_where_it_was_and_its_topics_in_their_order() -> None:
    parts = [make(Place, "p", name="Quay, north"), make(Topic, "u", name="Ferries; boats")]
    here, nowhere = told(event("d", "2026-03-02", place="p", topics=["u", "t"]), event("e", "2026-03-03"), *parts)
    assert (here["LOCATION"], here["CATEGORIES"]) == ("Quay\\, north", "Ferries\\; boats,Something")
    assert "LOCATION" not in nowhere


def test_an_event_tells_its_facts_in_their_order_whose_they_are_and_how_they_stand() -> None:
    parts = [
        make(Source, "a", publisher="A"),
        make(Source, "b", publisher="B", agency="Wire"),
        fact("g", text="It stands.", sources=["b", "a", "s"]),
        event("e", "2026-03-03", facts=["g", "f"]),
    ]
    (found,) = told(*parts)
    assert found["DESCRIPTION"].split("\\n") == [
        "– It stands. (Wire\\; A\\; P\\; corroborated) https://site.example/facts/g/",
        "– So it is. (P\\; single source) https://site.example/facts/f/",
        "https://site.example/timeline/#e",
    ]


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({"retracted": {"date": "2026-03-04", "why": "No."}}, "retracted"),
        ({"superseded_by": "f"}, "superseded"),
        ({"said_by": "a"}, "attributed"),
        ({}, "single source"),
    ],
)
def test_a_fact_says_how_it_stands(fields: dict[str, object], standing: str) -> None:
    (found,) = told(make(Actor, "a"), fact("g", **fields), event("e", "2026-03-03", facts=["g"]))
    assert f"; {standing})" in found["DESCRIPTION"]


def test_a_disputed_fact_names_each_question_on_which_others_differ_and_no_other() -> None:
    def asked(name: str, other: str) -> Question:
        accounts = [{"fact": "g", "position": "yes"}, {"fact": "f", "position": other}]
        return make(Question, name, question=f"{name}?", accounts=accounts)

    parts = [asked("b", "no"), asked("a", "no"), asked("c", "yes"), make(Question, "d", accounts=["h"])]
    (found,) = told(*parts, fact("g"), fact("h"), event("e", "2026-03-03", facts=["g", "h"]))
    assert found["DESCRIPTION"].split("\\n") == [
        "– So it is. (P\\; disputed) https://site.example/facts/g/",
        "  a? https://site.example/questions/a/",
        "  b? https://site.example/questions/b/",
        "– So it is. (P\\; single source) https://site.example/facts/h/",
        "https://site.example/timeline/#e",
    ]


def test_each_topic_has_a_calendar_of_its_own_events() -> None:
    parts = [
        make(Topic, "u", name="Ferries"),
        event("a", "2026-03-02", topics=["u"]),
        event("b", "2026-03-03", topics=["t"]),
        event("c", "2026-03-04", topics=["t", "u"]),
    ]
    assert names(*parts) == ["a", "b", "c"]
    assert names(*parts, path="timeline/u/events.ics") == ["a", "c"]
    assert names(*parts, path="timeline/t/events.ics") == ["b", "c"]


@pytest.mark.parametrize(
    ("path", "title"), [(ALL, "The Site"), ("timeline/t/events.ics", "The Site: Bridges\\, all of them")]
)
def test_a_calendar_says_what_it_is_where_it_is_and_when_to_ask_again(path: str, title: str) -> None:
    topic = make(Topic, "t", name="Bridges, all of them")
    assert text(topic, path=path).replace("\r\n ", "").split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//The Site//Events//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{title}",
        f"X-WR-CALNAME:{title}",
        "X-WR-CALDESC:As known on 26 March 2026. Our own words and data are under Creative Commons Attribution 4.0 "
        "(https://licence.example/by/)\\; quotes and titles belong to their authors.",
        f"SOURCE;VALUE=URI:https://site.example/{path}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        "END:VCALENDAR",
        "",
    ]


def named(title: str) -> str:
    """The calendar of a site of that name."""
    return calendar(context(site(home(), fact("f")), name=title), None)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("a;b", "a\\;b"), ("a,b", "a\\,b"), ("a\\b", "a\\\\b"),
        ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
        ("a\\nb", "a\\\\nb"), ("a\\Nb", "a\\\\Nb"), ("\\\\N\\N", "\\\\\\\\N\\\\N"), ("a\\N;b", "a\\\\N\\;b"),
    ],
)  # fmt: skip
def test_signs_that_part_values_are_escaped(title: str, written: str) -> None:
    assert f"NAME:{written}" in named(title).split("\r\n")
