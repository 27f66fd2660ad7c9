"""The outlines of the maps are closed where they show land, stay near their frames, and lie where the world does."""

from __future__ import annotations

import math
import re

import pytest

from explainer.views.charts import map_outline as outline

Point = tuple[float, float]
PART = re.compile(r"[Mlz]|-?\d+(?:\.\d+)?|-?\.\d+")


def lines(path: str) -> list[list[Point]]:
    """The corners of each line of a path that moves to a point and goes on by steps."""
    found: list[list[Point]] = []
    parts = iter(PART.findall(path))
    command = ""
    for part in parts:
        if part in "Mlz":
            command = part
            continue
        x, y = float(part), float(next(parts))
        if command == "M":
            found.append([(x, y)])
        else:
            found[-1].append((found[-1][-1][0] + x, found[-1][-1][1] + y))
    return found


def inside(point: Point, path: str) -> bool:
    """Whether the point lies within the path's areas, by how often a ray from it crosses their edges."""
    x, y = point
    crossed = 0
    for corners in lines(path):
        for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                crossed += 1
    return crossed % 2 == 1


def country(latitude: float, longitude: float) -> Point:
    return (
        (longitude - outline.COUNTRY_WEST) * outline.COUNTRY_X,
        (outline.COUNTRY_NORTH - latitude) * outline.COUNTRY_Y,
    )


def capital(latitude: float, longitude: float) -> Point:
    return (
        (longitude - outline.CAPITAL_WEST) * outline.CAPITAL_X,
        (outline.CAPITAL_NORTH - latitude) * outline.CAPITAL_Y,
    )


@pytest.mark.parametrize("path", [outline.COUNTRY_LAND, outline.COUNTRY_NEIGHBOURS, outline.CAPITAL_LAND])
def test_each_area_is_closed_and_has_three_corners_or_more(path: str) -> None:
    assert path.count("z") == path.count("M") == len(lines(path))
    assert min(map(len, lines(path))) >= 3


def test_borders_are_lines_with_two_ends() -> None:
    assert "z" not in outline.COUNTRY_BORDERS
    assert min(map(len, lines(outline.COUNTRY_BORDERS))) >= 2


@pytest.mark.parametrize(
    ("x", "y", "north", "height"),
    [
        (outline.COUNTRY_X, outline.COUNTRY_Y, outline.COUNTRY_NORTH, outline.COUNTRY_HEIGHT),
        (outline.CAPITAL_X, outline.CAPITAL_Y, outline.CAPITAL_NORTH, outline.CAPITAL_HEIGHT),
    ],
)
def test_a_mile_is_as_long_across_as_down_in_the_middle_of_a_frame(
    x: float, y: float, north: float, height: float
) -> None:
    middle = math.radians(north - height / y / 2)
    assert x / y == pytest.approx(math.cos(middle), abs=0.001)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(10.49, -66.88), (8.6, -71.15), (8.12, -63.55), (8.35, -62.64)], ids=str
)
def test_towns_of_the_country_lie_on_its_land_and_on_no_neighbour_s(latitude: float, longitude: float) -> None:
    point = country(latitude, longitude)
    assert (inside(point, outline.COUNTRY_LAND), inside(point, outline.COUNTRY_NEIGHBOURS)) == (True, False)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(4.71, -74.07), (2.82, -60.67), (6.41, -58.62), (10.64, -61.4)], ids=str
)
def test_towns_of_its_neighbours_lie_on_theirs(latitude: float, longitude: float) -> None:
    point = country(latitude, longitude)
    assert (inside(point, outline.COUNTRY_LAND), inside(point, outline.COUNTRY_NEIGHBOURS)) == (False, True)


def test_the_open_sea_lies_on_no_land() -> None:
    point = country(12.7, -66.0)
    assert not inside(point, outline.COUNTRY_LAND)
    assert not inside(point, outline.COUNTRY_NEIGHBOURS)


def test_around_the_capital_the_city_lies_on_land_and_the_north_in_the_sea() -> None:
    assert inside(capital(10.49, -66.88), outline.CAPITAL_LAND)
    assert not inside(capital(10.65, -66.9), outline.CAPITAL_LAND)


def test_the_frame_of_the_capital_lies_within_that_of_the_country() -> None:
    south = outline.CAPITAL_NORTH - outline.CAPITAL_HEIGHT / outline.CAPITAL_Y
    east = outline.CAPITAL_WEST + outline.CAPITAL_WIDTH / outline.CAPITAL_X
    corners = [country(outline.CAPITAL_NORTH, outline.CAPITAL_WEST), country(south, east)]
    assert all(0 < x < outline.COUNTRY_WIDTH and 0 < y < outline.COUNTRY_HEIGHT for x, y in corners)
