"""The maps of the page of places: who has a dot and a name on which, and where."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.map import Area, Atlas, Map
from explainer.model.place import Place
from explainer.views.charts.map import MapView, map_views
from explainer.views.pages.places import PlacesView
from tests.engine.built import site, view
from tests.engine.records import fact, make

MIDDLE = (0, 0)  # north and east
WHOLE = make(Map, "whole")
# A quarter of a degree by a seventh, as an inset is shaped, round the point half a degree north and one west.
PART = make(Map, "part", west=-1.125, south=0.5 - 1 / 14, east=-0.875, north=0.5 + 1 / 14)


def place(key: str, latitude: float, longitude: float, **fields: Any) -> Place:
    return make(Place, key, **({"name": key} | fields), latitude=latitude, longitude=longitude)


def told(*parts: Place | Map, facts: str = "") -> PlacesView:
    """The page of these places on these maps, with a fact for each id of a place in `facts`."""
    of_places = [fact(f"f{at}", places=[name]) for at, name in enumerate(facts)]
    return view("/places/", site(*parts, *of_places), PlacesView)


def whole(*places: Place, facts: str = "") -> MapView:
    (found,) = told(WHOLE, *places, facts=facts).maps
    return found


def named(found: MapView) -> list[str]:
    return [label.text for label in found.labels]


@pytest.mark.parametrize(
    ("latitude", "longitude", "dot"),
    [
        (*MIDDLE, ("50", "50")),
        (1.5, -2, ("0", "0")),
        (-1.5, 2, ("100", "100")),
        (0, 1, ("75", "50")),
        (0.75, 0, ("50", "25")),
    ],
)
def test_a_dot_stands_where_its_place_is_on_the_globe(latitude: float, longitude: float, dot: tuple[str, str]) -> None:
    assert whole(place("a", latitude, longitude)).dots == (dot,)


def test_a_name_stands_over_the_middle_of_its_dot_where_it_has_room() -> None:
    (label,) = whole(place("a", *MIDDLE, name="A long name")).labels
    assert (label.x, label.y, label.text) == ("50", "50", "A long name")
    assert (label.anchor, label.above, label.needs) == ("middle", True, "")


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [
        (1.5, -2, True),
        (1.501, 0, False),
        (0, -2.001, False),
        (-1.5, 2, True),
        (-1.501, 0, False),
        (0, 2.001, False),
    ],
)
def test_on_a_map_is_what_lies_between_its_four_sides(latitude: float, longitude: float, inside: bool) -> None:
    page = told(WHOLE, place("a", latitude, longitude))
    assert [len(one.dots) for one in page.maps] == ([1] if inside else [])
    assert [one.id for one in page.shown] == (["a"] if inside else [])


def test_a_site_without_maps_or_with_places_outside_them_shows_none() -> None:
    far, nowhere = place("far", 40, 0), make(Place, "nowhere")
    for parts in ([place("a", *MIDDLE)], [WHOLE, PART, far, nowhere], [WHOLE]):
        page = told(*parts)
        assert (page.maps, page.insets, page.shown, page.notes) == ((), (), (), ())
        assert page.count == len([part for part in parts if isinstance(part, Place)])


def test_a_map_on_which_no_place_lies_is_not_drawn_nor_marked_on_another() -> None:
    other = make(Map, "other", west=10, east=14)
    page = told(other, WHOLE, PART, place("a", *MIDDLE))
    assert [(one.id, one.boxes) for one in page.maps] == [("whole", ())]
    assert page.insets == ()


def test_several_whole_maps_stand_in_their_order() -> None:
    other = make(Map, "other", west=10, east=14)
    page = told(other, WHOLE, place("a", *MIDDLE), place("b", 0, 12))
    assert [(one.id, one.dots) for one in page.maps] == [("other", (("50", "50"),)), ("whole", (("50", "50"),))]
    assert page.insets == ()


def test_a_map_within_another_is_its_inset_and_is_marked_on_it() -> None:
    page = told(PART, WHOLE, place("a", 0.5, -1))
    ((marked,), (inset,)) = page.maps, page.insets
    assert (marked.id, marked.inset, inset.id, inset.inset) == ("whole", False, "part", True)
    assert marked.boxes == (("21.9", "31", "6.2", "4.8"),)
    assert (inset.boxes, inset.dots) == ((), (("50", "50"),))


def test_of_the_places_on_an_inset_the_first_alone_is_on_the_map_around_it() -> None:
    near = [place(name, 0.5, -1.1 + at / 10) for at, name in enumerate("abc")]
    page = told(WHOLE, PART, *near, place("d", *MIDDLE), place("e", -1, 1), facts="ccbdeee")
    assert named(page.maps[0]) == ["e", "c", "d"]
    assert [named(one) for one in page.insets] == [["c", "b", "a"]]
    assert [one.id for one in page.shown] == ["e", "c", "b", "d", "a"]


def test_two_insets_hide_each_its_own() -> None:
    east = make(Map, "east", west=0.875, south=PART.south, east=1.125, north=PART.north)
    places = [place("a", 0.5, -1), place("b", 0.5, -0.9), place("c", 0.5, 1), place("d", 0.5, 1.1)]
    page = told(WHOLE, PART, east, *places)
    assert named(page.maps[0]) == ["a", "c"]
    assert len(page.maps[0].boxes) == 2
    assert [named(one) for one in page.insets] == [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize(
    ("box", "at"),
    [
        ({"west": -2, "south": -1.5, "east": 2, "north": 1.5}, ("50", "50")),
        ({"west": -3, "south": -0.1, "east": 1, "north": 0.1}, ("75", "50")),
        ({"west": -0.1, "south": -1, "east": 0.1, "north": 3}, ("50", "75")),
    ],
)
def test_a_box_of_another_shape_is_made_larger_on_both_sides_and_not_stretched(
    box: dict[str, float], at: tuple[str, str]
) -> None:
    shown = make(Map, "m", **box)
    (found,) = told(shown, place("a", *MIDDLE)).maps
    assert (found.width, found.height, found.dots) == ("720", "540", (at,))


def test_a_box_that_is_nearly_of_the_right_shape_is_drawn_as_it_is() -> None:
    (found,) = told(make(Map, "m", north=1.51, south=-1.51), place("a", 1.51, -2)).maps
    assert (found.width, found.height, found.dots) == ("720", "543.6", (("0", "0"),))


def test_so_is_one_far_from_the_equator() -> None:
    (found,) = told(make(Map, "m", west=0, south=58.49, east=8, north=61.51), place("a", 60, 4)).maps
    assert (found.height, found.dots) == ("543.6", (("50", "50"),))


@pytest.mark.parametrize(("wide", "high"), [(8, 3), (8, 1), (3, 3)], ids=["fits", "wide", "tall"])
def test_far_from_the_equator_a_mile_is_as_long_across_as_down(wide: float, high: float) -> None:
    sixty = make(Map, "m", west=4 - wide / 2, south=60 - high / 2, east=4 + wide / 2, north=60 + high / 2)
    corner = place("d", 60 + high / 2, 4 - wide / 2)
    (found,) = told(sixty, place("a", 60, 4), place("b", 60, 5), place("c", 60.5, 4), corner).maps
    (x, y), (east, _), (_, north), _ = ((float(across), float(down)) for across, down in found.dots)
    assert (x, y) == (50, 50)
    across, down = (east - x) * float(found.width), (y - north) * float(found.height)
    assert across / down == pytest.approx(1, abs=0.015)  # a degree east is as far as half a degree north


def test_what_a_map_is_about_is_drawn_apart_from_its_neighbours() -> None:
    (found,) = told(make(Map, "m", highlighted=["Land"]), place("a", *MIDDLE)).maps
    assert found.land == "M180 450l360 0 0-360-360 0zM360 270l0-90 90 90z"
    assert found.neighbours == "M540 450l90 0 0-360-90 0z"
    (plain,) = told(WHOLE, place("a", *MIDDLE)).maps
    assert (plain.land, plain.neighbours) == ("", found.land + found.neighbours)


def test_an_area_too_small_to_be_seen_is_not_drawn_nor_are_steps_that_lead_nowhere() -> None:
    square = ((-1.0, -1.0), (1.0, -1.0), (1.0, -1.0001), (1.0, 1.0), (-1.0, -1.0))
    islet = ((0.0, 0.0), (0.0001, 0.0), (0.0, 0.0001), (0.0, 0.0))
    line = ((0.0, 0.0), (0.5, 0.0), (0.5, 0.0001), (0.0, 0.0))
    made = Atlas((WHOLE,), {"land.geojson": (Area("Land", (square, islet, line)),)})
    (found,) = map_views(made, [place("a", *MIDDLE)], "en")
    assert found.neighbours == "M180 450l360 0 0-360z"


def test_a_map_has_its_own_words_in_the_readers_language() -> None:
    both = {"en": "The bay", "es": "La bahía"}
    label = {"name": {"en": "Sea", "es": "Mar"}, "longitude": 1, "latitude": -0.75}
    shown = make(Map, "m", title=both, caption=both, note=both, labels=[label])
    made = site(shown, place("a", *MIDDLE, name={"en": "The pier", "es": "El muelle"}))
    for lang, (words, sea, pier) in {
        "en": ("The bay", "Sea", "The pier"), "es": ("La bahía", "Mar", "El muelle"),
    }.items():  # fmt: skip
        (found,) = map_views(made.atlas, list(made.dataset.places.values()), lang)
        assert (found.title, found.caption, found.note) == (words, words, words)
        assert [(name.text, name.x, name.y, name.anchor) for name in found.names] == [(sea, "75", "75", "middle")]
        assert named(found) == [pier]


def test_what_readers_should_know_of_outlines_is_told_once() -> None:
    notes = [make(Map, "m", note="As drawn."), make(Map, "n", west=10, east=14, note="As drawn."), PART]
    page = told(*notes, place("a", 0.5, -1), place("b", 0, 12))
    assert page.notes == ("As drawn.",)


def test_a_name_that_has_no_room_over_its_dot_stands_beside_it_where_the_map_is_wide_enough() -> None:
    found = whole(place("a", *MIDDLE, name="A long name"), place("b", 0, 0.089, name="Another name"))
    assert [(label.text, label.anchor, label.above, label.needs) for label in found.labels] == [
        ("A long name", "middle", False, ""),
        ("Another name", "start", True, "wide"),
    ]


def test_a_name_that_has_room_on_the_largest_map_alone_is_left_out_and_its_dot_is_not() -> None:
    found = whole(place("a", *MIDDLE, name="A long name"), place("b", 0, 0.067, name="Another name"))
    assert (named(found), len(found.dots)) == (["A long name"], 2)


def test_the_place_with_the_most_facts_is_named_where_there_is_room_for_one() -> None:
    places = [place("a", *MIDDLE, name="A long name"), place("b", 0, 0.067, name="Another name")]
    assert named(whole(*places, facts="abb")) == ["Another name"]
