"""What an editor writes of a map is read on the page of places; a site without one shows none."""

from __future__ import annotations

import shutil
from pathlib import Path

import html5lib
import pytest

from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

EVERY_KIND = tiny.HERE / "valid" / "every-kind"
SVG = "{http://www.w3.org/2000/svg}"
SHOWN = {
    "title": ["Map: the land and the sea", "Map: around the city"],
    "desc": ["Places shown: The City.", "Places shown: The City."],
    "text": ["The Sea", "The City", "The City"],
}


def places(root: Path) -> str:
    """The page of places, as HTML."""
    return build_in_memory(tiny.settings_file(root))["places/index.html"].decode()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return places(tiny.copy_site(EVERY_KIND, tmp_path_factory.mktemp("maps") / "site"))


def test_titles_labels_and_places_of_each_map_are_read(page: str) -> None:
    tree = html5lib.parse(page)
    drawn = [svg for svg in tree.iter(f"{SVG}svg") if "map" in svg.get("class", "").split()]
    assert [svg.get("class") for svg in drawn] == ["map", "map inset"]
    for name, words in SHOWN.items():
        assert ["".join(one.itertext()) for svg in drawn for one in svg.iter(f"{SVG}{name}")] == words
    assert [len(list(svg.iter(f"{SVG}rect"))) for svg in drawn] == [1, 0]
    assert [[path.get("class") for path in svg.iter(f"{SVG}path")] for svg in drawn] == [
        ["neighbours", "land"], ["neighbours"],
    ]  # fmt: skip


def test_captions_and_notes_are_read_beside_them(page: str) -> None:
    assert page.count("Around the city, enlarged") == 1
    assert page.count("Outlines are made up.") == 1
    assert 'content="Where it happened: every place with its events and facts, and a map."' in page


@pytest.mark.parametrize("change", ["none", "elsewhere"])
def test_a_site_without_maps_or_with_all_its_places_elsewhere_shows_none(change: str, tmp_path: Path) -> None:
    root = tiny.copy_site(EVERY_KIND, tmp_path / "site")
    if change == "none":
        shutil.rmtree(root / "data" / "map")
    else:
        file = root / "data" / "places" / "places.yaml"
        file.write_text(file.read_text("utf-8").replace("latitude: 20.2", "latitude: -20.2"), "utf-8")
    page = places(root)
    assert "The City" in page
    assert [
        word for word in ('class="map', "Places shown", "made up", "Not on the map", "and a map.") if word in page
    ] == []
