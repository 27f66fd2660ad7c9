"""The map: places stand where they are, and the outlines hold them."""

import pytest

from explainer.model.place import Place
from explainer.views.charts.map import CAPITAL, COUNTRY, map_views


def place(name: str, latitude: float | None, longitude: float | None) -> Place:
    fields = {"latitude": latitude, "longitude": longitude}
    return Place(id=name.lower(), name=name, kind="city", **{key: number for key, number in fields.items() if number})


CARACAS, MAIQUETIA, MARACAIBO = (
    place("Caracas", 10.49, -66.88), place("Maiquetia", 10.59, -66.96), place("Maracaibo", 10.64, -71.61),
)  # fmt: skip


def test_corners_of_a_frame_are_its_corners() -> None:
    assert COUNTRY.at(COUNTRY.west, COUNTRY.north) == (0, 0)
    east, south = COUNTRY.west + COUNTRY.width / COUNTRY.x, COUNTRY.north - COUNTRY.height / COUNTRY.y
    assert COUNTRY.at(east, south) == pytest.approx((100, 100))
    assert (east, south) == pytest.approx((-57.2, 0), abs=0.02)


def test_places_without_coordinates_or_far_away_are_left_out() -> None:
    assert not COUNTRY.holds(place("Nowhere", None, None))
    assert not COUNTRY.holds(place("Madrid", 40.4, -3.7))
    assert COUNTRY.holds(MARACAIBO)
    assert not CAPITAL.holds(MARACAIBO)


def test_around_the_capital_only_the_first_place_is_on_the_map_of_the_country() -> None:
    country, capital = map_views([CARACAS, MAIQUETIA, MARACAIBO], "en")
    assert {label.text for label in country.labels} == {"Caracas", "Maracaibo"}
    assert {label.text for label in capital.labels} == {"Caracas", "Maiquetia"}
    assert country.box is not None


@pytest.mark.parametrize("outline", [COUNTRY.land, COUNTRY.neighbours, COUNTRY.borders, CAPITAL.land])
def test_outlines_are_path_data_and_nothing_else(outline: str) -> None:
    assert set(outline) <= set("Mlz0123456789.- ")
