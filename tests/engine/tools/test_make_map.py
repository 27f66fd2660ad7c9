"""The tool cuts out of the world's countries what a map shows, and writes it as any reader of GeoJSON expects it."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from explainer.loading.atlas import read_atlas
from explainer.model.map import Area, Position
from tests.engine.sites import tiny
from tools.make_map import main, simplified

MAP = "- {id: strait, title: The strait, west: -2, south: -1.5, east: 2, north: 1.5, outline: strait.geojson}\n"
# In tenths of a degree from [-10, -10]: two countries with one border (arc 1), along which a river winds, and an islet.
WEST, BORDER, EAST, ISLET, LAKE, FAR = range(6)
CORNERS: dict[int, list[tuple[int, int]]] = {
    WEST: [(100, 110), (85, 110), (85, 90), (100, 90)],
    BORDER: [(100, 90), (101, 95), (100, 100), (99, 105), (100, 110)],
    EAST: [(100, 90), (150, 90), (150, 110), (100, 110)],
    ISLET: [(90, 112), (91, 112), (91, 113), (90, 112)],
    LAKE: [(90, 95), (95, 95), (95, 100), (90, 95)],
    FAR: [(10, 10), (12, 10), (12, 12), (10, 10)],
}


def world() -> dict[str, Any]:
    """The countries as TopoJSON: each corner as the step from the one before."""
    arcs = [
        [[x - before[0], y - before[1]] for before, (x, y) in zip([(0, 0), *corners], corners, strict=False)]
        for corners in CORNERS.values()
    ]
    shapes: list[dict[str, Any]] = [
        {"type": "MultiPolygon", "arcs": [[[WEST, BORDER], [LAKE]], [[ISLET]]], "properties": {"name": "Westland"}},
        {"type": "Polygon", "arcs": [[EAST, ~BORDER]], "properties": {"name": "Eastland"}},
        {"type": "Polygon", "arcs": [[FAR]], "properties": {"name": "Farland"}},
        {"type": None, "properties": {"name": "Nowhere"}},
    ]
    transform = {"scale": [0.1, 0.1], "translate": [-10, -10]}
    return {"type": "Topology", "transform": transform, "objects": {"countries": {"geometries": shapes}}, "arcs": arcs}


def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *options: str, shown: str = MAP) -> dict[str, Area]:
    """The areas by name that the tool makes for the map, as the site reads them."""
    root = tiny.minimal_with(tmp_path / "site", {"data/map/map.yaml": shown})
    (tmp_path / "countries.json").write_text(json.dumps(world()), "utf-8")
    arguments = ["make_map", "strait", str(tmp_path / "countries.json"), "--root", str(root), *options]
    monkeypatch.setattr(sys, "argv", arguments)
    main()
    atlas, problems = read_atlas(root)
    assert problems == []
    return {str(area.name): area for area in atlas.outlines["strait.geojson"]}


def turn(ring: tuple[Position, ...]) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(ring))


def test_countries_on_the_map_are_cut_out_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    areas = made(tmp_path, monkeypatch)
    assert list(areas) == ["Westland", "Eastland"]
    assert [len(area.rings) for area in areas.values()] == [3, 1]
    assert capsys.readouterr().out.rstrip().endswith(" bytes; Westland, Eastland")


def from_its_smallest(ring: tuple[Position, ...]) -> list[Position]:
    """The corners of a closed line in their order, from the one furthest west and south."""
    corners = [(round(x, 3), round(y, 3)) for x, y in ring[:-1]]
    start = corners.index(min(corners))
    return corners[start:] + corners[:start]


def test_the_lines_of_a_country_follow_each_other_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    areas = made(tmp_path, monkeypatch)
    land, lake, islet = map(from_its_smallest, areas["Westland"].rings)
    assert land == [(-1.5, -1), (0, -1), (0.1, -0.5), (-0.1, 0.5), (0, 1), (-1.5, 1)]
    assert lake == [(-1, -0.5), (-0.5, 0), (-0.5, -0.5)]
    assert islet == [(-1, 1.2), (-0.9, 1.2), (-0.9, 1.3)]
    (east,) = map(from_its_smallest, areas["Eastland"].rings)
    assert east == [(-0.1, 0.5), (0.1, -0.5), (0, -1), (2.022, -1), (2.022, 1), (0, 1)]


def test_of_a_land_whose_lake_is_out_of_sight_the_land_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CORNERS, LAKE, [(10, 12), (10, 13), (11, 13), (10, 12)])
    assert [len(ring) for ring in made(tmp_path, monkeypatch)["Westland"].rings] == [7, 4]


def test_a_land_that_reaches_over_all_sides_is_cut_at_each_a_little_beyond_the_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    across, down = 2 + 4 / 180, 1.5 + 4 / 180  # four units of the 180 that a degree has here
    monkeypatch.setitem(CORNERS, FAR, [(130, 100), (100, 125), (70, 100), (100, 75), (130, 100)])
    (ring,) = made(tmp_path, monkeypatch)["Farland"].rings
    y, x = 2.5 * (1 - across / 3), 3 * (1 - down / 2.5)  # where the diamond's sides leave the map
    expected = [(-across, -y), (-x, -down), (x, -down), (across, -y), (across, y), (x, down), (-x, down), (-across, y)]
    assert from_its_smallest(ring) == [(round(east, 3), round(north, 3)) for east, north in expected]


def test_lines_go_round_land_against_the_clock_and_round_a_lake_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    land, lake, islet = made(tmp_path, monkeypatch)["Westland"].rings
    assert (turn(land) > 0, turn(lake) < 0, turn(islet) > 0) == (True, True, True)


def test_what_is_far_beyond_the_map_is_cut_off_out_of_sight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (ring,) = made(tmp_path, monkeypatch)["Eastland"].rings
    east = max(longitude for longitude, _ in ring)
    assert 2 < east < 2.1
    assert {(east, -1.0), (east, 1.0)} <= set(ring)


def test_two_countries_have_the_same_line_between_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    areas = made(tmp_path, monkeypatch)
    border = {(0.0, -1.0), (0.1, -0.5), (-0.1, 0.5), (0.0, 1.0)}
    for area in areas.values():
        assert {point for point in area.rings[0] if abs(point[0]) <= 0.1} == border


def test_a_larger_step_leaves_more_points_out_of_both_and_what_is_too_small_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    areas = made(tmp_path, monkeypatch, "--step", "20")  # a tenth of a degree is 18 pixels here
    for area in areas.values():
        assert {point for point in area.rings[0] if abs(point[0]) <= 0.1} == {(0.0, -1.0), (0.0, 1.0)}
    assert len(areas["Westland"].rings) == 2  # the islet is no larger than a step


def test_an_inset_is_cut_as_an_inset_is_shaped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    around = "- {id: sea, title: The sea, west: -20, south: -15, east: 20, north: 15, outline: strait.geojson}\n"
    alone = made(tmp_path / "alone", monkeypatch)["Eastland"].rings
    within = made(tmp_path / "within", monkeypatch, shown=MAP + around)["Eastland"].rings
    assert (
        max(x for x, _ in within[0]) > max(x for x, _ in alone[0]) + 0.5
    )  # wider for its height: more is seen beside it


def test_a_map_that_is_not_there_is_told_with_those_that_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match=r"no map 'strait' in data/map/: other"):
        made(tmp_path, monkeypatch, shown=MAP.replace("id: strait", "id: other"))


def test_ends_stay_and_no_point_left_out_is_further_than_the_step_from_the_line() -> None:
    wave = [(float(x), float(x % 2)) for x in range(40)]
    assert simplified(wave, 1.5) == [wave[0], wave[-1]]
    assert simplified(wave, 0.1) == wave
    ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 0.0)]
    assert simplified(ring, 1) == ring
    assert simplified(ring, 6) == [(0.0, 0.0), (0.0, 0.0)]
    hill = [(10.0, 10.0), (11.0, 13.0), (12.0, 10.5), (13.0, 10.0)]
    assert simplified(hill, 1) == [hill[0], hill[1], hill[3]]
    assert simplified(hill, 3) == [hill[0], hill[3]]
