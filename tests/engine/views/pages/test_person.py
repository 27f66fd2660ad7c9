"""The page of a person or body: roles over time, what they said, what is said of them, where they took part."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.views.pages.person import PersonView
from explainer.views.parts.links import ActorLink, LinkView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def page(*parts: object, **fields: object) -> PersonView:
    others = [make(Actor, "b", name="Ben")]
    return view("/people/a/", site(make(Actor, "a", **fields), *others, *parts), PersonView)  # type: ignore[arg-type]


@pytest.mark.parametrize(("role", "description"), [("Pilot of the ferry", "Pilot of the ferry"), (None, "Ann Ash")])
def test_it_bears_the_name_and_is_described_by_the_role_where_there_is_one(role: str | None, description: str) -> None:
    shown = page(name="Ann Ash", role=role, aliases=["Zed", "Annie"])
    assert (shown.path, shown.title, shown.description) == ("/people/a/", "Ann Ash", description)
    assert shown.actor == ActorLink("a", "Ann Ash", "/people/a/", "person", role)
    assert shown.aliases == ("Zed", "Annie")


def test_roles_that_go_on_stand_first_then_those_that_ended_last_and_the_later_begun_before_the_earlier() -> None:
    roles = [
        {"text": "ended early", "from": "2024-05", "to": "2024-09"},
        {"text": "goes on, undated"},
        {"text": "ended late, begun early", "from": "2001", "to": "2025-03"},
        {"text": "goes on, begun late", "from": "2025-06"},
        {"text": "ended late, begun late", "from": "2024", "to": "2025-03"},
        {"text": "goes on, begun early", "from": "2003"},
        {"text": "ended late, begun unknown", "to": "2025-03"},
    ]
    assert [role.text for role in page(roles=roles).roles] == [
        "goes on, begun late",
        "goes on, begun early",
        "goes on, undated",
        "ended late, begun late",
        "ended late, begun early",
        "ended late, begun unknown",
        "ended early",
    ]


def test_a_role_of_an_uncertain_date_stands_by_the_first_day_that_it_may_mean() -> None:
    roles = [
        {"text": "one of", "from": "[2010,2012]"},
        {"text": "later", "from": "2024"},
        {"text": "until", "from": "../2001"},
    ]
    assert [role.text for role in page(roles=roles).roles] == ["later", "one of", "until"]


def test_a_role_tells_from_when_until_when() -> None:
    roles = [{"text": "Pilot", "from": "2024-05", "to": "2025-06-03"}, {"text": "Guide", "to": "2020"}]
    found = [(role.start, role.end) for role in page(roles=roles).roles]
    assert [(start and start.words, end and end.words) for start, end in found] == [
        ("May 2024", "3 June 2025"),
        (None, "2020"),
    ]


def test_sources_stand_in_the_order_of_the_record_with_the_place_inside_them() -> None:
    links = [{"source": "z", "locator": "p. 2", "quote": "Her words."}, "s"]
    shown = page(make(Source, "s"), make(Source, "z"), make(Source, "not"), sources=links).references
    assert [(one.id, one.locator, one.quote) for one in shown] == [("z", "p. 2", "Her words."), ("s", None, None)]


def test_what_was_said_and_what_is_said_of_them_stand_apart_that_said_last_first() -> None:
    facts = [
        fact("a1", date="2026-01-09", said_by="a"),
        fact("c1", date="2026-01-02", said_by="a", actors=["a", "b"]),
        fact("b1", date="2026-01-09", reported="2026-01-10", actors=["a"]),
        fact("d1", date="2026-01-03", said_by="b", actors=["a"]),
        fact("e1", date="2026-01-04", said_by="b", quote={"text": "Words", "language": "en", "by": "a"}),
        fact("f1", date="2026-01-05", said_by="b", actors=["b"]),
        fact("g1", date="2026-01-09", actors=["b", "a"]),
        fact("h1", date="2025-12-20", reported="2026-02-01", said_by="a"),
    ]
    shown = page(*facts)
    assert [one.id for subject in shown.said for one in subject.facts] == ["h1", "a1", "c1"]
    assert [one.id for subject in shown.about for one in subject.facts] == ["b1", "g1", "e1", "d1"]


def test_what_was_said_stands_once_each_under_its_chief_topic_in_the_order_of_topics() -> None:
    topics = [make(Topic, "rivers", order=2), make(Topic, "dams", order=1), make(Topic, "fish", order=3)]
    facts = [
        fact("a1", date="2026-01-01", said_by="a", topics=["rivers", "dams"]),
        fact("b1", date="2026-01-02", said_by="a", topics=["dams"]),
        fact("c1", date="2026-01-03", said_by="a", topics=["rivers"]),
    ]
    shown = page(*topics, *facts).said
    assert [(one.id, [each.id for each in one.facts]) for one in shown] == [("dams", ["b1"]), ("rivers", ["c1", "a1"])]


def test_their_events_stand_by_date_then_by_order_in_the_day_then_by_id() -> None:
    events = [
        make(Event, "a1", date="2026-03-03", seq=2, actors=["a"]),
        make(Event, "c1", date="2026-03-03", seq=1, actors=["b", "a"]),
        make(Event, "b1", title="Zone", date="2026-03-03", seq=1, actors=["a"]),
        make(Event, "z1", date="2026-03-02", seq=9, actors=["a"]),
        make(Event, "y1", date="2026-03", actors=["a"]),
        make(Event, "x1", date="[2026-03-01,2026-03-09]", actors=["a"]),
        make(Event, "expected", date="2026-04-02", status="scheduled", actors=["a"]),
        make(Event, "not", date="2026-03-03", actors=["b"]),
    ]
    shown = page(fact("f", actors=["a"]), *events)
    assert [event.id for event in shown.events] == ["y1", "x1", "z1", "b1", "c1", "a1", "expected"]


@pytest.mark.parametrize(("events", "timeline"), [(4, None), (5, "/timeline/people/a/")])
def test_with_five_events_there_is_a_timeline_to_lead_to(events: int, timeline: str | None) -> None:
    own = [make(Event, f"e{n}", actors=["a"]) for n in range(events)]
    others = [make(Event, f"x{n}", actors=["b"]) for n in range(5)]
    assert page(fact("f"), *own, *others).timeline == timeline


def test_the_pages_that_cite_a_fact_that_names_them_stand_once_each_by_address() -> None:
    facts = [fact("said", said_by="a"), fact("about", actors=["a"], said_by="b"), fact("not", said_by="b")]
    pages = [
        prose("zebra", "So.[@said] So.[@about]", title="A"),
        prose("apple", "So.[@said]", title="B"),
        prose("method", "So.[@about]", kind="editorial", title="C"),
        prose("other", "So.[@not]"),
    ]
    assert page(*facts, *pages).pages == (
        LinkView("B", "/explainers/apple/"),
        LinkView("A", "/explainers/zebra/"),
        LinkView("C", "/method/"),
    )
