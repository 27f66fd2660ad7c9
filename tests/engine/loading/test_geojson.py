"""A file of outlines is read as areas, or the reader says what is wrong with it, and where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from explainer.loading.geojson import read_outline
from explainer.loading.text_file import MAX_BYTES
from explainer.model.map import Area
from explainer.problems import Problem

RING = [[29, 19], [33, 19], [31, 21.5], [29, 19]]
AS_READ = ((29, 19), (33, 19), (31, 21.5), (29, 19))


def feature(kind: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def collection(*features: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def read(tmp_path: Path, given: Any) -> tuple[tuple[Area, ...] | None, list[Problem]]:
    """What is read of a file with this text, or with this value as JSON."""
    path = tmp_path / "land.geojson"
    path.write_text(given if isinstance(given, str) else json.dumps(given), "utf-8")
    problems: list[Problem] = []
    return read_outline(path, "land.geojson", problems), problems


def test_polygons_and_collections_of_them_are_areas_with_all_their_lines(tmp_path: Path) -> None:
    hole = [[30, 19.5], [31, 20], [31, 19.5], [30, 19.5]]
    given = collection(
        feature("Polygon", [RING, hole], name="The Land"),
        feature("MultiPolygon", [[RING], [RING, hole]], name="The Islands"),
    )
    as_read = tuple(tuple(point) for point in hole)
    assert read(tmp_path, given) == (
        (Area("The Land", (AS_READ, as_read)), Area("The Islands", (AS_READ, AS_READ, as_read))), [],
    )  # fmt: skip


def test_what_a_map_does_not_need_is_passed_over(tmp_path: Path) -> None:
    high = [[*point, 4.5] for point in RING]
    given = collection(feature("Polygon", [high], name=4), feature("Polygon", [RING]) | {"id": 7, "bbox": []})
    given |= {"crs": None, "bbox": [29, 19, 33, 21.5]}
    areas, problems = read(tmp_path, given)
    assert (areas, problems) == ((Area(None, (AS_READ,)), Area(None, (AS_READ,))), [])
    assert read(tmp_path, collection(feature("Polygon", [RING]) | {"properties": None})) == (areas[:1], [])  # type: ignore[index]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([], "this is no collection of features"),
        (feature("Polygon", [RING]), "this is no collection of features"),
        ({"type": "FeatureCollection", "features": {}}, "this is no collection of features"),
        ({"type": "Topology"}, "this is TopoJSON, not GeoJSON"),
        (collection(), "there is no outline in it"),
        (collection(feature("Point", [29, 19])), '"Point" is not drawn'),
        (collection("x"), "what has no geometry is not drawn"),
        (collection({"type": "Feature", "geometry": None}), "what has no geometry is not drawn"),
        (collection(feature("Polygon", None)), "these are no coordinates of an area"),
        (collection(feature("MultiPolygon", [])), "these are no coordinates of an area"),
        (collection(feature("MultiPolygon", [RING])), "this is no position"),
        (collection(feature("Polygon", [RING[:3]])), "this line is not closed round an area"),
        (collection(feature("Polygon", [[*RING[:2], RING[0]]])), "this line is not closed round an area"),
        (collection(feature("Polygon", {"0": RING})), "these are no coordinates of an area"),
        (collection(feature("Polygon", [[*RING[:3], [29, 18]]])), "this line is not closed round an area"),
        (collection(feature("Polygon", [[[29], *RING]])), "this is no position"),
        (collection(feature("Polygon", [[["29", 19], *RING]])), "this is no position"),
        (collection(feature("Polygon", [[[True, False], *RING]])), "this is no position"),
        (collection(feature("Polygon", [[[180.5, 19], *RING]])), "[180.5, 19] is not on the globe"),
        (collection(feature("Polygon", [[[-180.5, 19], *RING]])), "[-180.5, 19] is not on the globe"),
        (collection(feature("Polygon", [[[29, 90.5], *RING]])), "[29, 90.5] is not on the globe"),
        (collection(feature("Polygon", [[[29, -90.5], *RING]])), "[29, -90.5] is not on the globe"),
        (collection(feature("Polygon", [[[float("nan"), 19], *RING]])), "[nan, 19] is not on the globe"),
    ],
)
def test_what_cannot_be_drawn_is_told(tmp_path: Path, given: Any, message: str) -> None:
    areas, (problem,) = read(tmp_path, given)
    assert (areas, problem.message, problem.rule) == (None, message, "bad-outline")
    assert problem.hint


def test_a_fault_is_told_at_its_place(tmp_path: Path) -> None:
    text = json.dumps(collection(feature("Polygon", [RING]), feature("Polygon", [[[29, 190], *RING]])), indent=2)
    _, (problem,) = read(tmp_path, text)
    line = next(number for number, line in enumerate(text.split("\n"), 1) if "190" in line)
    assert (problem.location.line, problem.location.column) == (line - 2, 13)  # of the bracket before both numbers


def test_what_is_no_json_is_told_where_it_ends_to_be(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, '{"type":\n "FeatureCollection",\n "features": [,]}')
    assert (str(problem.location), problem.rule) == ("land.geojson:3:15", "bad-outline")
    assert problem.message.startswith("this is not JSON: ")


@pytest.mark.parametrize("text", ["[" * 100_000, f'{{"type": {"9" * 5000}}}'], ids=["deep", "long"])
def test_what_no_reader_of_json_can_take_is_no_collection(tmp_path: Path, text: str) -> None:
    _, (problem,) = read(tmp_path, text)
    assert problem.message == "this is no collection of features"


def test_a_file_that_is_too_large_is_to_be_cut_to_the_map(tmp_path: Path) -> None:
    areas, (problem,) = read(tmp_path, " " * (MAX_BYTES + 1))
    assert (areas, problem.rule) == (None, "unreadable-file")
    assert problem.hint == "cut it to the map, with fewer points: python -m tools.make_map"
