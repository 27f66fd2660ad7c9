"""The two maps of the page of places: who has a dot and a name on which, and where."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.fields import Lang
from explainer.model.place import Place
from explainer.views.charts.map import CAPITAL, COUNTRY, MapView, map_views
from explainer.views.pages.places import PlacesView
from tests.engine.built import site, view
from tests.engine.records import fact, make

MIDDLE = (6.7, -66.2)  # of the map of the country
WEST, NORTH = CAPITAL.west, CAPITAL.north
EAST, SOUTH = WEST + CAPITAL.width / CAPITAL.x, NORTH - CAPITAL.height / CAPITAL.y


def place(key: str, latitude: float, longitude: float, **fields: Any) -> Place:
    return make(Place, key, **({"name": key} | fields), latitude=latitude, longitude=longitude)


def told(*places: Place, facts: str = "") -> PlacesView:
    """The page of these places, and of a fact for each id of a place in `facts`."""
    of_places = [fact(f"f{at}", places=[name]) for at, name in enumerate(facts)]
    return view("/places/", site(*places, *of_places), PlacesView)


def country(*places: Place, facts: str = "") -> MapView:
    return told(*places, facts=facts).maps[0]


def capital(*places: Place, facts: str = "") -> MapView:
    return told(*places, facts=facts).maps[1]


def named(found: MapView) -> list[str]:
    return [label.text for label in found.labels]


@pytest.mark.parametrize(
    ("latitude", "longitude", "dot"),
    [
        (*MIDDLE, ("50", "50")),
        (COUNTRY.north, COUNTRY.west, ("0", "0")),
        (0, MIDDLE[1], ("50", "100")),
        (MIDDLE[0], MIDDLE[1] + 4.5, ("75", "50")),
        (MIDDLE[0] + 3.35, MIDDLE[1], ("50", "25")),
    ],
)
def test_a_dot_stands_where_its_place_is_on_the_globe(latitude: float, longitude: float, dot: tuple[str, str]) -> None:
    assert country(place("a", latitude, longitude)).dots == (dot,)


def test_a_name_stands_over_the_middle_of_its_dot_where_it_has_room() -> None:
    (label,) = country(place("a", *MIDDLE, name="A long name")).labels
    assert (label.x, label.y, label.text) == ("50", "50", "A long name")
    assert (label.anchor, label.above, label.needs) == ("middle", True, "")


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [
        (NORTH, WEST, True),
        (NORTH - 0.001, WEST + 0.001, True),
        (NORTH + 0.001, WEST + 0.1, False),
        (NORTH - 0.1, WEST - 0.001, False),
        (SOUTH + 0.001, EAST - 0.001, True),
        (SOUTH - 0.001, EAST - 0.1, False),
        (SOUTH + 0.1, EAST + 0.001, False),
    ],
)
def test_around_the_capital_is_what_lies_between_its_four_sides(
    latitude: float, longitude: float, inside: bool
) -> None:
    assert bool(capital(place("a", latitude, longitude)).dots) is inside


def test_of_the_places_around_the_capital_the_first_alone_is_on_the_map_of_the_country() -> None:
    near = [place(name, 10.5, -67 + at / 10) for at, name in enumerate("abc")]
    far = [place("d", *MIDDLE), place("e", 8, -70)]
    page = told(*near, *far, facts="ccbdeee")
    assert page.maps[0].dots == (("28.9", "40.3"), ("46.7", "21.6"), ("50", "50"))
    assert [label.text for label in page.maps[0].labels] == ["e", "c", "d"]
    assert [label.text for label in page.maps[1].labels] == ["c", "b", "a"]
    assert [one.id for one in page.shown] == ["e", "c", "b", "d", "a"]


def test_places_outside_and_places_without_a_position_are_on_neither_map() -> None:
    places = [place("a", 14, -66), place("b", *MIDDLE), place("c", 6, -80), make(Place, "d"), place("e", -1, -66)]
    page = told(*places)
    assert [len(one.dots) for one in page.maps] == [1, 0]
    assert [one.id for one in page.shown] == ["b"]


def test_the_box_on_the_map_of_the_country_is_the_other_map() -> None:
    x, y = (float(part) for part in country(place("a", NORTH, WEST)).dots[0])
    right, bottom = COUNTRY.at(EAST, SOUTH)
    box = country(place("a", *MIDDLE)).box
    assert box
    left, top, width, height = map(float, box)
    assert (left, top) == (x, y)
    assert (left + width, top + height) == (pytest.approx(right, abs=0.1), pytest.approx(bottom, abs=0.1))
    assert capital(place("a", *MIDDLE)).box is None


def test_each_map_is_drawn_in_its_own_outlines() -> None:
    for drawn, kind, frame in zip(
        told(place("a", *MIDDLE)).maps, ("country", "capital"), (COUNTRY, CAPITAL), strict=True
    ):
        assert (drawn.kind, drawn.land) == (kind, frame.land)
        assert (float(drawn.width), float(drawn.height)) == (frame.width, frame.height)
        assert (drawn.neighbours, drawn.borders) == (frame.neighbours, frame.borders)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_names_of_countries_and_seas_stand_inside_the_map_of_the_country_and_not_on_the_other(lang: Lang) -> None:
    found, other = map_views([place("a", *MIDDLE)], lang)
    assert len(found.names) == 5
    assert all(0 < float(name.x) < 100 and 0 < float(name.y) < 100 for name in found.names)
    assert {(name.anchor, name.above, name.needs) for name in found.names} == {("middle", True, "")}
    assert other.names == ()


def test_countries_and_seas_are_named_in_the_readers_language_at_the_same_places() -> None:
    (english, _), (spanish, _) = (map_views([], lang) for lang in ("en", "es"))
    assert [(one.x, one.y) for one in english.names] == [(one.x, one.y) for one in spanish.names]
    assert [one.text for one in english.names] != [one.text for one in spanish.names]


def test_a_name_that_has_no_room_over_its_dot_stands_beside_it_where_the_map_is_wide_enough() -> None:
    found = country(place("a", *MIDDLE, name="A long name"), place("b", 6.7, -65.8, name="Another name"))
    assert [(label.text, label.anchor, label.above, label.needs) for label in found.labels] == [
        ("A long name", "middle", False, ""),
        ("Another name", "start", True, "wide"),
    ]


def test_a_name_that_has_room_on_the_largest_map_alone_is_left_out_and_its_dot_is_not() -> None:
    found = country(place("a", *MIDDLE, name="A long name"), place("b", 6.7, -65.9, name="Another name"))
    assert (named(found), len(found.dots)) == (["A long name"], 2)


def test_the_place_with_the_most_facts_is_named_where_there_is_room_for_one() -> None:
    places = [place("a", *MIDDLE, name="A long name"), place("b", 6.7, -65.9, name="Another name")]
    assert named(country(*places, facts="abb")) == ["Another name"]


def test_places_are_named_in_the_readers_language() -> None:
    found, _ = map_views([place("a", *MIDDLE, name={"en": "The pier", "es": "El muelle"})], "es")
    assert named(found) == ["El muelle"]
