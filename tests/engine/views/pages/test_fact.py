"""The page of a fact: all that is known of it, where it is used, what it replaced."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.model.topic import Topic
from explainer.views.pages.fact import FactPageView
from explainer.views.parts.links import ActorLink, LinkView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def page(*parts: object, of: str = "f", **changes: object) -> FactPageView:
    return view(f"/facts/{of}/", site(*parts), FactPageView, **changes)  # type: ignore[arg-type]


def test_its_words_are_its_title_and_what_is_said_of_it_and_it_stands_under_its_id() -> None:
    shown = page(fact("f", text="The bridge is open."), fact("g", text="The ferry is late."))
    assert (shown.path, shown.title, shown.description) == ("/facts/f/", "The bridge is open.", "The bridge is open.")
    assert (shown.fact.id, shown.fact.text) == ("f", "The bridge is open.")


def test_whom_it_names_stand_in_the_order_of_the_record() -> None:
    actors = [make(Actor, "a", name="Zoe", role="Pilot"), make(Actor, "b", name="Ann"), make(Actor, "c")]
    named = page(fact("f", actors=["b", "a"], said_by="c"), *actors).actors
    assert named == (
        ActorLink("b", "Ann", "/people/b/", "person", None),
        ActorLink("a", "Zoe", "/people/a/", "person", "Pilot"),
    )


def test_its_places_lead_to_their_anchors_in_the_order_of_the_record() -> None:
    places = [make(Place, name, name=name.upper()) for name in ("a", "b", "c")]
    shown = page(fact("f", places=["c", "a"]), fact("g", places=["b"]), *places)
    assert shown.places == (LinkView("C", "/places/#c"), LinkView("A", "/places/#a"))


def test_its_topics_lead_to_their_pages_in_the_order_of_the_record() -> None:
    topics = [make(Topic, name, name=name.upper()) for name in ("a", "b", "c")]
    assert page(fact("f", topics=["c", "a"]), *topics).topics == (
        LinkView("C", "/topics/c/"),
        LinkView("A", "/topics/a/"),
    )


def test_the_pages_that_cite_or_show_it_stand_once_each_by_address() -> None:
    pages = [
        prose("zebra", "So.[@f] So.[@f]"),
        prose("other", "So.[@g]"),
        prose("shows", "/// fact | f\n///"),
        prose("method", kind="editorial", title="A first title"),
    ]
    assert page(fact("f"), fact("g"), *pages).pages == (
        LinkView("shows", "/explainers/shows/"),
        LinkView("zebra", "/explainers/zebra/"),
        LinkView("A first title", "/method/"),
    )


def test_the_events_that_carry_it_lead_to_the_timeline() -> None:
    events = [
        make(Event, "b", title="Second", facts=["g", "f"]),
        make(Event, "a", title="First", facts=["f"]),
        make(Event, "c", title="Third", facts=["g"]),
    ]
    assert page(fact("f"), fact("g"), *events).events == (
        LinkView("First", "/timeline/#a"),
        LinkView("Second", "/timeline/#b"),
    )


def test_what_it_replaced_stands_latest_first_and_only_what_it_replaced_itself() -> None:
    facts = [
        fact("f", date="2026-01-09", superseded_by="later"),
        fact("a", date="2026-01-03", superseded_by="f"),
        fact("b", date="2026-01-05", superseded_by="f"),
        fact("c", date="2026-01-03", superseded_by="f"),
        fact("z", date="2026-01-08", superseded_by="b"),
        fact("later", date="2026-01-10"),
    ]
    assert [earlier.id for earlier in page(*facts).earlier] == ["b", "c", "a"]
    assert [earlier.id for earlier in page(*facts, of="later").earlier] == ["f"]


def test_the_changes_to_it_stand_newest_first_and_those_to_others_do_not() -> None:
    changes = [
        make(Correction, "c1", date="2026-02-03", records=["f"]),
        make(Correction, "c2", date="2026-02-05", records=["g", "f"]),
        make(Correction, "c3", date="2026-02-04", records=["f"]),
        make(Correction, "c4", date="2026-02-06", records=["g"]),
        make(Correction, "c5", date="2026-02-07", pages=["cites"]),
    ]
    shown = page(fact("f"), fact("g"), prose("cites"), *changes)
    assert [entry.id for entry in shown.corrections] == ["c2", "c3", "c1"]


FIRST = "a" * 44


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{FIRST} {'b' * 45}", f"{FIRST} {'b' * 45}"),
        (f"{FIRST} {'b' * 46}", f"{FIRST} …"),
        (f"{FIRST} {'b' * 45} and so on", f"{FIRST} {'b' * 45} …"),
        (f"{FIRST} {'b' * 46} and so on", f"{FIRST} …"),
    ],
)
def test_a_tab_shows_ninety_characters_of_it_or_else_as_many_whole_words(text: str, title: str) -> None:
    assert page(fact("f", text=text)).head_title == title


def test_a_long_fact_is_described_by_its_beginning() -> None:
    words = "The ferry sails. " * 40
    shown = view("/facts/long/", site(fact("long", text=words.strip())), FactPageView)
    assert shown.title == words.strip()
    assert shown.description
    assert len(shown.description) <= 300
    assert shown.description.startswith("The ferry sails.")
    assert shown.description.endswith(" …")
