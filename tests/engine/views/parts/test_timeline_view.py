"""A timeline in its parts: background, story, what was expected and what came later, and each event in them."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.pages.timeline import TimelinePageView
from explainer.views.parts.timeline import EventView, TimelineView, timeline_view
from tests.engine.built import context, prose, site, view
from tests.engine.records import fact, make

OPEN = {"story_from": "../2025-12", "as_of": "2026-03/.."}  # neither a first day nor a last one


def timeline(*parts: Any, **changes: str) -> TimelineView:
    """The whole timeline; by the settings of tests, of a story from December 2025 and a record until 26 March 2026."""
    return view("/timeline/", site(fact("f"), *parts), TimelinePageView, **changes).timeline


def event(name: str, date: str, **fields: Any) -> Event:
    return make(Event, name, date=date, **fields)


def ids(events: tuple[EventView, ...]) -> list[str]:
    return [one.id for one in events]


def parts(found: TimelineView) -> dict[str, list[str]]:
    story = tuple(one for month in found.months for one in month.events)
    told = {"background": found.background, "story": story, "expected": found.expected, "later": found.later}
    return {name: ids(events) for name, events in told.items() if events}


@pytest.mark.parametrize(
    ("date", "status", "part"),
    [
        ("2025-11-30", "happened", "background"),
        ("2025-12-01", "happened", "story"),
        ("2026-03-26", "happened", "story"),
        ("2026-03-27", "happened", "later"),
        ("2025", "happened", "background"),
        ("2025-12", "happened", "story"),
        ("2025-11-30/2026-01-05", "happened", "background"),
        ("../2026-01-05", "happened", "story"),
        ("2026-03-26/2026-05-01", "happened", "story"),
        ("2026-04", "happened", "later"),
        ("2026-03-27", "postponed", "later"),
        ("2026-03-26", "cancelled", "story"),
        ("2025-11-30", "scheduled", "expected"),
        ("2026-01-05", "scheduled", "expected"),
        ("2026-03-27", "scheduled", "expected"),
    ],
)
def test_an_event_stands_by_its_first_day_or_if_it_was_only_expected_apart(date: str, status: str, part: str) -> None:
    assert parts(timeline(event("e", date, status=status))) == {part: ["e"]}


def test_without_a_first_day_of_the_story_and_a_last_of_the_record_all_belongs_to_the_story() -> None:
    events = [event("early", "1973-11-07"), event("late", "2027-01-01"), event("due", "2027", status="scheduled")]
    assert parts(timeline(*events, **OPEN)) == {"story": ["early", "late"], "expected": ["due"]}


@pytest.mark.parametrize(
    ("day", "status", "part"),
    [
        ("2025-11-05", "happened", "background"),
        ("2026-01-05", "happened", "story"),
        ("2026-01-05", "scheduled", "expected"),
        ("2026-04-05", "happened", "later"),
    ],
)
def test_in_every_part_events_stand_by_date_then_by_their_order_in_the_day_then_by_id(
    day: str, status: str, part: str
) -> None:
    events = [
        event("e", day, seq=2, status=status),
        event("d", day, seq=10, status=status),
        event("c", day, seq=2, status=status),
        event("b", f"{day[:-1]}6", status=status),
        event("a", f"{day[:-1]}6", seq=-1, status=status),
        event("z", f"{day[:-1]}4", seq=11, status=status),
        event("y", day[:7], seq=12, status=status),
    ]
    assert parts(timeline(*events)) == {part: ["y", "z", "c", "e", "d", "a", "b"]}


def test_the_story_stands_by_years_and_their_months_and_first_what_has_a_year_alone() -> None:
    events = [
        event("a", "2027-01-05"), event("b", "2026-12-05"), event("c", "2026-01-06"), event("d", "2026-01-05"),
        event("e", "2026"), event("f-1", "2025-12-31"), event("g", "2026-03"), event("h", "2026-02-03/2027-01-01"),
    ]  # fmt: skip
    found = timeline(*events, as_of="2027-12-31")
    assert [
        (year.year, [(month.name, month.anchor, ids(month.events)) for month in year.months]) for year in found.years
    ] == [
        ("2025", [("December", "2025-12", ["f-1"])]),
        (
            "2026",
            [
                (None, "2026-00", ["e"]),
                ("January", "2026-01", ["d", "c"]),
                ("February", "2026-02", ["h"]),
                ("March", "2026-03", ["g"]),
                ("December", "2026-12", ["b"]),
            ],
        ),
        ("2027", [("January", "2027-01", ["a"])]),
    ]


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ([], ""),
        (["1999-05-01", "1999-01-01"], "1999"),
        (["2024-02-01", "1973-11-07", "1999-05-01"], "1973–2024"),
        (["2026-01-01"], ""),
    ],
)
def test_the_background_names_its_first_and_its_last_year(dates: list[str], years: str) -> None:
    assert timeline(*(event(f"e{at}", date) for at, date in enumerate(dates))).background_years == years


def four(times: int = 1) -> list[Event]:
    """An event of each part, so many times."""
    return [
        event(f"{name}-{at}", date, status="scheduled" if name == "due" else "happened")
        for at in range(times)
        for name, date in {"late": "2026-04-01", "due": "2026-03-30", "story": "2026-01-01", "before": "1999"}.items()
    ]


def test_it_holds_background_story_what_was_expected_and_what_came_later_in_this_order() -> None:
    found = timeline(*four())
    assert ids(found.events) == ["before-0", "story-0", "due-0", "late-0"]
    assert ids(found.past) == ["before-0", "story-0"]
    assert found.count == 4


def test_up_to_twenty_events_of_all_parts_show_their_facts_at_once() -> None:
    assert timeline(*four(5)).short
    assert not timeline(*four(5), event("more", "2026-02-01")).short


def test_an_event_is_told_with_where_and_when_it_was_of_what_and_who_took_part() -> None:
    told = event(
        "e", "2026-01-03", title="It's over", end="2026-01-05", place="p", topics=["b", "t"], actors=["y", "x"],
        facts=["g", "f"], time_zone="America/New_York", status="postponed",
    )  # fmt: skip
    people = [make(Actor, "x", name="X"), make(Actor, "y", name="Y")]
    facts = [fact("g", date="2026-01-01"), fact("f", date="2026-01-02")]
    (found,) = timeline(told, *people, *facts, make(Topic, "b", name="B"), make(Place, "p", name="The pier")).events
    assert (found.title, found.href, found.date.text) == ("It’s over", "/timeline/#e", "2026-01-03")
    assert (found.end and found.end.text, found.place, found.time_zone) == (
        "2026-01-05",
        "The pier",
        "America/New_York",
    )
    assert [(link.label, link.href) for link in found.topics] == [("B", "/topics/b/"), ("Something", "/topics/t/")]
    assert [(actor.name, actor.href) for actor in found.actors] == [("Y", "/people/y/"), ("X", "/people/x/")]
    assert [one.id for one in found.facts] == ["g", "f"]
    assert (found.topic_ids, found.actor_ids, found.status) == (("b", "t"), ("y", "x"), "postponed")


def test_what_an_event_does_not_have_is_not_told() -> None:
    (found,) = timeline(event("e", "2026-01-03")).events
    assert (found.end, found.place, found.time_zone, found.actors) == (None, None, None, ())


@pytest.mark.parametrize(
    ("date", "status", "known"),
    [
        ("2026-01-03", "happened", "2026-01-05"),
        ("2026-01-09", "happened", "2026-01-09"),
        ("2026-01-09", "scheduled", "2026-01-05"),
    ],
)
def test_an_event_is_known_from_its_first_report_on_and_not_before_it_happened(
    date: str, status: str, known: str
) -> None:
    facts = [fact("a", reported="2026-01-07"), fact("b", reported="2026-01-05")]
    (found,) = timeline(*facts, event("e", date, status=status, facts=["a", "b"])).events
    assert found.known == known


@pytest.mark.parametrize(
    ("date", "end", "status", "unknown"),
    [
        ("2026-03-25", None, "scheduled", True),
        ("2026-03-26", None, "scheduled", False),
        ("2026-03-27", None, "scheduled", False),
        ("2026-03-25/2026-03-26", None, "scheduled", False),
        ("2026-03-25/..", None, "scheduled", False),
        ("2026-03-25", None, "happened", False),
        ("2026-03-25", None, "postponed", False),
        ("2026-03-25", None, "cancelled", False),
        ("2026-03-01", "2026-03-25", "scheduled", True),
        ("2026-03-01", "2026-03-26", "scheduled", False),
        ("2026-03-01", "2026-03-30", "scheduled", False),
        ("2026-02", "2026-03-30", "scheduled", False),
        ("[2026-03-01,2026-03-04]", "2026-03-30", "scheduled", False),
        ("2026-03", "2026-03-25", "scheduled", True),
        ("2026-03-01/..", "2026-03-25", "scheduled", True),
    ],
)
def test_of_what_was_to_be_over_before_the_last_day_of_the_record_the_outcome_is_not_known(
    date: str, end: str | None, status: str, unknown: bool
) -> None:
    (found,) = timeline(event("e", date, end=end, status=status)).events
    assert found.outcome_unknown is unknown


def test_where_the_record_has_no_last_day_no_outcome_is_missed() -> None:
    (found,) = timeline(event("e", "2026-03-25", status="scheduled"), **OPEN).events
    assert not found.outcome_unknown


@pytest.mark.parametrize(("facts", "disputed"), [(["f"], False), (["f", "a"], True), (["a", "b"], True)])
def test_an_event_is_disputed_where_one_of_its_facts_is(facts: list[str], disputed: bool) -> None:
    accounts = [{"fact": "a", "position": "yes"}, {"fact": "b", "position": "no"}]
    asked = make(Question, "q", accounts=accounts)
    (found,) = timeline(fact("a"), fact("b"), asked, event("e", "2026-01-03", facts=facts)).events
    assert found.disputed is disputed


def test_an_event_whose_facts_four_explainers_cite_is_key() -> None:
    events = [event("often", "2026-01-03", facts=["a"]), event("seldom", "2026-01-03", facts=["b"])]
    pages = [prose(f"p{at}", "So.[@a] So.[@b]" if at else "So.[@a]") for at in range(4)]
    found = timeline(*events, fact("a"), fact("b"), *pages).events
    assert [(one.id, one.key) for one in found] == [("often", True), ("seldom", False)]


def test_events_and_months_are_in_the_readers_language() -> None:
    told = event("e", "2026-01-03", title={"en": "Over", "es": "Fin"}, place="p", end="2026-01-05", topics=["b"])
    made = site(
        fact("f"), told, make(Place, "p", name={"en": "Pier", "es": "Muelle"}),
        make(Topic, "b", name={"en": "Bridges", "es": "Puentes"}),
    )  # fmt: skip
    (month,) = timeline_view(context(made, "es"), [told]).months
    (found,) = month.events
    assert (month.name, found.title, found.place, found.topics[0].label) == ("Enero", "Fin", "Muelle", "Puentes")
    assert (found.date.words, found.end and found.end.words) == ("3 de enero de 2026", "5 de enero de 2026")


def test_what_lasted_until_a_day_stands_in_its_month_and_no_month_is_told_twice() -> None:
    told = timeline(event("a", "2025-12-05"), event("b", "2026-02-03"), event("c", "../2026-02-05"))
    months = [(year.year, [(month.anchor, ids(month.events)) for month in year.months]) for year in told.years]
    assert months == [("2025", [("2025-12", ["a"])]), ("2026", [("2026-02", ["c", "b"])])]
