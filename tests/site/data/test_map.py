"""The maps of this site: the outlines lie where the world does, and every name has room and a translation."""

from __future__ import annotations

from itertools import pairwise

import pytest

from explainer.model.map import Map
from explainer.site.site import Site

COUNTRY, CAPITAL = "country", "capital"


def shown(site: Site, name: str) -> Map:
    return next(one for one in site.atlas.maps if one.id == name)


def owners(site: Site, name: str, latitude: float, longitude: float) -> list[str | None]:
    """The areas of a map in which the point lies, by how often a line to the west crosses their edges."""
    found = []
    for area in site.atlas.outlines[shown(site, name).outline]:
        edges = [edge for ring in area.rings for edge in pairwise(ring)]
        across = [(one, two) for one, two in edges if (one[1] > latitude) != (two[1] > latitude)]
        west = [x + (latitude - y) * (x2 - x) / (y2 - y) < longitude for (x, y), (x2, y2) in across]
        if sum(west) % 2:
            found.append(area.name)
    return found


# Coordinates of towns are those of GeoNames; the second one of Puerto Ayacucho is the middle of the river beside it.
@pytest.mark.parametrize(
    ("latitude", "longitude", "country"),
    [
        (10.48801, -66.87919, "Venezuela"),
        (8.57899, -71.16922, "Venezuela"),
        (8.12366, -63.54694, "Venezuela"),
        (7.76593, -72.23576, "Venezuela"),
        (4.60226, -61.11025, "Venezuela"),
        (5.66049, -67.58343, "Venezuela"),
        (5.66, -67.62, "Venezuela"),
        (4.60971, -74.08175, "Colombia"),
        (7.90745, -72.5049, "Colombia"),
        (7.08471, -70.75908, "Colombia"),
        (2.81972, -60.67333, "Brazil"),
        (6.80448, -58.15527, "Guyana"),
        (10.66668, -61.51889, "Trinidad and Tobago"),
    ],
)
def test_towns_lie_in_their_own_country_and_in_no_other(
    latitude: float, longitude: float, country: str, real_site: Site
) -> None:
    assert owners(real_site, COUNTRY, latitude, longitude) == [country]


def test_the_sea_lies_in_no_country(real_site: Site) -> None:
    assert owners(real_site, COUNTRY, 12.7, -66.0) == []
    assert owners(real_site, CAPITAL, 10.65, -66.9) == []


def test_every_place_lies_on_land_on_the_map_that_shows_it_largest(real_site: Site) -> None:
    in_the_sea, looked_at = [], 0
    for place in real_site.dataset.places.values():
        if place.latitude is None or place.longitude is None:
            continue
        around = [one for one in real_site.atlas.maps if one.west < place.longitude < one.east]
        around = [one for one in around if one.south < place.latitude < one.north]
        for one in sorted(around, key=lambda one: one.east - one.west)[:1]:
            looked_at += 1
            if not owners(real_site, one.id, place.latitude, place.longitude):
                in_the_sea.append(place.id)
    assert (in_the_sea, looked_at > 7) == ([], True)


def test_a_country_s_name_stands_in_it_and_the_sea_s_in_none(real_site: Site) -> None:
    for label in shown(real_site, COUNTRY).labels:
        there = owners(real_site, COUNTRY, label.latitude, label.longitude)
        assert there == ([] if label.name.en == "Caribbean Sea" else [label.name.en])


def test_the_inset_lies_on_the_map_of_the_country(real_site: Site) -> None:
    assert shown(real_site, COUNTRY).holds(shown(real_site, CAPITAL))


def test_every_word_on_a_map_has_its_spanish(real_site: Site) -> None:
    for one in real_site.atlas.maps:
        texts = [text for text in (one.title, one.caption, one.note) if text]
        assert [text.en for text in texts if not text.es] == []


def test_outlines_are_small_enough_for_a_page(real_site: Site) -> None:
    points = {name: sum(len(ring) for area in areas for ring in area.rings)
              for name, areas in real_site.atlas.outlines.items()}  # fmt: skip
    assert {name: number for name, number in points.items() if number > 1000} == {}
