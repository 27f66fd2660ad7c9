"""The page of places: by country, with what happened there and what is said of it; and which of them a map shows."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.event import Event
from explainer.model.map import Map
from explainer.model.place import Place
from explainer.model.source import Source
from explainer.views.pages.places import PlacesView, PlaceView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make

MAPPED = {"latitude": 0, "longitude": 0}  # in the middle of the map that every page of these has


def place(key: str, **fields: Any) -> Place:
    return Place.model_validate({"id": key, "name": key, "kind": "city"} | fields)


def source(key: str, kind: str) -> Source:
    return make(Source, key).model_copy(update={"kind": kind})


def page(*parts: Any) -> PlacesView:
    return view("/places/", site(make(Map, "m"), fact("f"), *parts), PlacesView)


def about(**numbers: int) -> list[Any]:
    """So many facts that name each of these places."""
    return [fact(f"{name}-{at}", places=[name]) for name, number in numbers.items() for at in range(number)]


def groups(*parts: Any) -> list[tuple[str, str | None, list[str]]]:
    return [(group.anchor, group.name, [one.id for one in group.places]) for group in page(*parts).groups]


def one_place(*parts: Any, **fields: Any) -> PlaceView:
    """What is told of place p."""
    (found,) = [told for group in page(place("p", **fields), *parts).groups for told in group.places if told.id == "p"]
    return found


def test_places_stand_under_their_country_by_name_after_the_country_itself() -> None:
    places = [
        place("z", name="Zed", kind="country"),
        place("a", name="cove", within="z"),
        place("b", name="Bay", within="a"),
        place("c", name="arch", within="b"),
    ]
    assert groups(*places) == [("in-z", "Zed", ["z", "c", "b", "a"])]


def test_the_country_in_which_the_place_with_the_most_facts_lies_stands_first_then_by_id() -> None:
    places = [place(name) for name in "abc"] + [place(f"in-{name}", within=name) for name in "abc"]
    facts = [
        fact("a-1", places=["a"]),
        fact("a-2", places=["a"]),
        *(fact(f"c-{at}", places=["in-c"]) for at in range(3)),
    ]
    assert [anchor for anchor, _, _ in groups(*places, *facts)] == ["in-c", "in-a", "in-b"]
    assert [anchor for anchor, _, _ in groups(*places)] == ["in-a", "in-b", "in-c"]


def test_places_that_nothing_holds_and_that_hold_nothing_stand_together_at_the_end_by_name() -> None:
    alone = [place("x", name="cape"), place("y", name="Bay"), place("v", name="arch")]
    family = [place("z", name="Zed"), place("a", within="z")]
    assert groups(*alone, *family, *about(x=3)) == [("in-z", "Zed", ["z", "a"]), ("elsewhere", None, ["v", "y", "x"])]


def test_where_every_place_has_a_family_none_is_elsewhere() -> None:
    assert groups(place("z"), place("a", within="z")) == [("in-z", "z", ["z", "a"])]
    assert groups() == []


def test_all_places_are_counted() -> None:
    assert page(place("a"), place("b", within="a"), place("c", **MAPPED)).count == 3


def test_a_place_is_told_with_what_it_is_and_where_and_on_which_sources() -> None:
    sources = [{"source": "s2", "locator": "p. 4", "quote": "By the sea."}, "s"]
    fields = {"name": "The pier's end", "kind": "site", "within": "z", "description": "It's old.", "sources": sources}
    found = one_place(make(Source, "s"), make(Source, "s2"), place("z", name="Zed"), **fields)
    assert (found.name, found.kind, found.description) == ("The pier’s end", "site", "It’s old.")
    assert (found.within and found.within.label, found.within and found.within.href) == ("Zed", "/places/#z")
    told = [(reference.id, reference.locator, reference.quote) for reference in found.references]
    assert told == [("s2", "p. 4", "By the sea."), ("s", None, None)]


def test_what_a_place_does_not_have_is_not_told() -> None:
    found = one_place()
    assert (found.within, found.description, found.position, found.chief) == (None, None, None, None)
    assert (found.events, found.facts, found.references) == ((), (), ())


@pytest.mark.parametrize(
    ("latitude", "longitude", "told"),
    [
        (6.704, -66.206, ("6.70", True, "66.21", False)),
        (-6.7, 66.2, ("6.70", False, "66.20", True)),
        (0, 0, ("0.00", True, "0.00", True)),
        (0.5, 0.5, ("0.50", True, "0.50", True)),
        (-0.5, -0.5, ("0.50", False, "0.50", False)),
    ],
)
def test_its_position_is_told_in_degrees_north_or_south_and_east_or_west(
    latitude: float, longitude: float, told: tuple[str, bool, str, bool]
) -> None:
    found = one_place(latitude=latitude, longitude=longitude).position
    assert found
    assert (found.latitude, found.north, found.longitude, found.east) == told


def test_its_events_stand_by_date_then_by_their_order_in_the_day_then_by_id() -> None:
    events = [
        make(Event, "a", date="2026-01-05", seq=2, place="p"),
        make(Event, "b", date="2026-01-05", seq=1, place="p"),
        make(Event, "z", date="2026-01-04", seq=3, place="p"),
        make(Event, "c", date="2026-01-05", seq=2, place="p"),
        make(Event, "elsewhere", date="2026-01-05", place="q"),
        make(Event, "nowhere", date="2026-01-05"),
    ]
    found = one_place(place("q"), *events[::-1])
    assert [event.id for event in found.events] == ["z", "b", "a", "c"]
    assert found.chief
    assert found.chief.id == "z"


def test_its_facts_stand_by_when_they_were_so() -> None:
    facts = [
        fact("a", date="2026-01-09", places=["p"]),
        fact("b", date="2026-01-05", places=["q", "p"]),
        fact("c", date="2026-01-05", reported="2026-01-04", places=["p"]),
        fact("d", date="2026-01-01", places=["q"]),
    ]
    found = one_place(place("q"), *facts, make(Event, "e", place="p"))
    assert [told.id for told in found.facts] == ["b", "c", "a"]


def test_beside_the_map_stand_the_places_on_it_those_with_the_most_facts_first_then_by_id() -> None:
    places = [place(name, **MAPPED) for name in "abcd"]
    far = place("far", latitude=40, longitude=0)
    found = page(*places, far, place("none"), *about(far=3, c=2, d=1, b=1)).shown
    assert [one.id for one in found] == ["c", "b", "d", "a"]


def test_of_a_place_on_the_map_the_first_key_event_is_told_else_the_first() -> None:
    events = [
        make(Event, "first", date="2026-01-01", place="p", facts=["f"]),
        make(Event, "key", date="2026-01-05", place="p", facts=["g"]),
        make(Event, "later", date="2026-01-06", place="p", facts=["g"]),
        make(Event, "other", date="2026-01-02", place="q", facts=["f"]),
        make(Event, "second", date="2026-01-03", place="q", facts=["f"]),
    ]
    pages = [prose(f"p{at}", "So.[@g]") for at in range(4)]
    found = page(place("p", **MAPPED), place("q", **MAPPED), place("r", **MAPPED), fact("g"), *events, *pages).shown
    assert [(one.id, one.chief and one.chief.id) for one in found] == [("p", "key"), ("q", "other"), ("r", None)]


def test_sites_without_a_position_and_states_of_the_countries_of_the_places_on_the_map_are_told_beside_it() -> None:
    places = [
        place("home", kind="country"),
        place("b-state", name="B", kind="state", within="home"),
        place("a-state", name="A", kind="state", within="home"),
        place("city", kind="city", within="a-state"),
        place("c-site", name="C", kind="site", within="a-state"),
        place("d-site", name="D", kind="site", within="city"),
        place("mapped", kind="site", within="city", **MAPPED),
        place("mapped-state", kind="state", within="home", **MAPPED),
        place("abroad", kind="country"),
        place("far", kind="city", within="abroad", latitude=40, longitude=0),
        place("site-abroad", kind="site", within="abroad"),
        place("state-abroad", kind="state", within="abroad"),
        place("site-alone", kind="site"),
    ]
    found = page(*places, fact("g", places=["d-site"]), fact("h", places=["b-state"]))
    assert [(link.label, link.href) for link in found.unplaced] == [("D", "#d-site"), ("C", "#c-site")]
    assert [(link.label, link.href) for link in found.areas] == [("B", "#b-state"), ("A", "#a-state")]


def test_the_map_names_the_references_and_datasets_that_its_outlines_and_dots_rest_on_once_each() -> None:
    kinds = {"d": "reference", "c": "dataset", "b": "news", "a": "reference", "e": "reference"}
    places = [
        place("mapped", sources=[{"source": "d", "locator": "p. 4"}, "b"], **MAPPED),
        place("land", kind="country", sources=["c", "a"]),
        place("mapped-land", kind="country", sources=["a"], **MAPPED),
        place("none", sources=["e"]),
    ]
    found = page(*(source(name, kind) for name, kind in kinds.items()), *places).references
    assert [(reference.id, reference.locator) for reference in found] == [("a", None), ("c", None), ("d", None)]


@pytest.mark.parametrize(("fields", "mapped"), [({}, False), ({"latitude": 40, "longitude": 0}, False), (MAPPED, True)])
def test_where_no_place_lies_on_a_map_there_is_none_and_nothing_that_belongs_to_it(
    fields: dict[str, float], mapped: bool
) -> None:
    places = [
        place("home", kind="country", sources=["d"]),
        place("a-state", kind="state", within="home"),
        place("c-site", kind="site", within="a-state"),
    ]
    found = page(source("d", "dataset"), *places, place("p", within="home", **fields))
    told = (found.maps, found.shown, found.unplaced, found.areas, found.references)
    assert [bool(part) for part in told] == [mapped] * 5
    assert [one.id for group in found.groups for one in group.places] == ["home", "a-state", "c-site", "p"]
