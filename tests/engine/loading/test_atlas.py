"""Maps are read from `data/map/` with what they draw; a site may have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.atlas import read_atlas, read_maps
from tests.engine.sites import tiny

MAP = "- {id: river, title: The river, west: 28, south: 18, east: 34, north: 22, outline: land.geojson}\n"
LAND = (tiny.HERE / "valid/every-kind/data/map/land.geojson").read_text("utf-8")
FILES = {"data/map/a.yaml": MAP, "data/map/land.geojson": LAND}


def told(root: Path) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.message) for problem in read_atlas(root)[1]]


def test_a_site_without_the_folder_has_no_maps(tmp_path: Path) -> None:
    atlas, problems = read_atlas(tiny.minimal_with(tmp_path, {}))
    assert (atlas.maps, atlas.outlines, problems) == ((), {}, [])


def test_maps_come_by_file_and_in_the_order_of_each_with_the_areas_that_they_draw(tmp_path: Path) -> None:
    second = MAP.replace("river", "shore") + MAP.replace("river", "bay")
    atlas, problems = read_atlas(tiny.minimal_with(tmp_path, FILES | {"data/map/b.yaml": second}))
    assert problems == []
    assert [one.id for one in atlas.maps] == ["river", "shore", "bay"]
    assert [area.name for area in atlas.outlines["land.geojson"]] == ["The Land", "The Other Land"]


def test_papers_hidden_files_and_what_editors_leave_behind_are_passed_over(tmp_path: Path) -> None:
    files = {"data/map/README.md": "Words", "data/map/.draft.yaml": "{", "data/map/a.yaml~": "{"}
    assert told(tiny.minimal_with(tmp_path, FILES | files)) == []


def test_a_map_is_no_record(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, FILES | {"data/map/a.yaml": MAP.replace("river", "bridge-opened")})
    assert tiny.check(root) == (0, "no problems\n")


def test_two_maps_with_one_id_are_told(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, FILES | {"data/map/b.yaml": MAP})
    assert told(root) == [("data/map/b.yaml:1:8", 'the id "river" is taken')]


@pytest.mark.parametrize("fault", ["west: 38", "west: far", "wset: 28"])
def test_of_a_map_that_cannot_be_read_the_outline_is_not_called_unused(tmp_path: Path, fault: str) -> None:
    root = tiny.minimal_with(tmp_path, FILES | {"data/map/a.yaml": MAP.replace("west: 28", fault)})
    assert {place.partition(":")[0] for place, _ in told(root)} == {"data/map/a.yaml"}


def test_of_outlines_that_cannot_be_read_no_area_is_called_unknown(tmp_path: Path) -> None:
    lit = MAP.replace("}", ", highlighted: [The Land]}")
    root = tiny.minimal_with(tmp_path, FILES | {"data/map/a.yaml": lit, "data/map/land.geojson": "{"})
    assert [place.partition(":")[0] for place, _ in told(root)] == ["data/map/land.geojson"]


def test_an_unknown_area_is_told_which_names_there_are(tmp_path: Path) -> None:
    lit = MAP.replace("}", ", highlighted: [Elsewhere]}")
    _, (problem,) = read_atlas(tiny.minimal_with(tmp_path, FILES | {"data/map/a.yaml": lit}))
    assert problem.hint == "the areas of land.geojson are called The Land, The Other Land"
    nameless = FILES | {"data/map/a.yaml": lit, "data/map/land.geojson": LAND.replace('"name"', '"called"')}
    _, (problem,) = read_atlas(tiny.minimal_with(tmp_path, nameless))
    assert problem.hint == "the areas of land.geojson have no names"


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    code, printed = tiny.check(tiny.minimal_with(tmp_path, {"data/map": ""}))
    assert (code, printed.splitlines()[0]) == (1, "data/map:1:1: error: this file is not read [unknown-folder]")


def test_maps_alone_are_read_before_there_are_outlines(tmp_path: Path) -> None:
    found = read_maps(tiny.minimal_with(tmp_path, {"data/map/a.yaml": MAP}))
    assert (list(found.records), found.problems) == (["river"], [])
