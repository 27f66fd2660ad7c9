"""Words that nobody sees are told at their place, wherever in a site they stand; those of every script pass."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest

from explainer.pipeline import check_site
from tests.engine.sites import tiny

EVERY_KIND = tiny.HERE / "valid" / "every-kind"
FILES = sorted(
    path.relative_to(EVERY_KIND).as_posix()
    for path in EVERY_KIND.rglob("*")
    if path.suffix in (".yaml", ".md", ".geojson") and "schemas" not in path.parts
)
HIDDEN = {
    "tags": "".join(chr(0xE0000 + ord(letter)) for letter in " away"),
    "filler": "\u3164",
    "blank of Braille": "\u2800",
    "joiner without a script": "\u200d",
    "private": "\uf8ff",
    "unassigned": "\u0378",
    "old mark of direction": "\u206a",
}


@pytest.mark.parametrize(("name", "hidden"), list(zip(FILES, cycle(HIDDEN.values()), strict=False)), ids=FILES)
def test_in_the_middle_of_any_line_of_any_file_it_is_told_at_its_place(tmp_path: Path, name: str, hidden: str) -> None:
    site = tiny.copy_site(EVERY_KIND, tmp_path)
    lines = (site / name).read_text("utf-8").split("\n")
    number = max(range(len(lines)), key=lambda at: len(lines[at]))
    middle = len(lines[number]) // 2
    lines[number] = lines[number][:middle] + hidden + lines[number][middle:]
    (site / name).write_text("\n".join(lines), "utf-8")
    _, problems = check_site(site)
    told = [found for found in problems if f"U+{ord(hidden[0]):04X}" in found.message]
    assert [str(found.location) for found in told] == [f"{name}:{number + 1}:{middle + 1}"]


@pytest.mark.parametrize(
    "words", ["می\u200cخواهم", "क\u094d\u200dष", "שָׁלוֹם", "👩🏽\u200d⚕\ufe0f ❤\ufe0f", "nin\u0303o"]
)
def test_words_of_every_script_pass(tmp_path: Path, words: str) -> None:
    site = tiny.copy_site(tiny.HERE / "valid" / "minimal", tmp_path)
    for name, old in (
        ("data/facts/bridge.yaml", "text: The bridge"),
        ("content/explainers/the-bridge.md", "The bridge o"),
    ):
        text = (site / name).read_text("utf-8")
        (site / name).write_text(text.replace(old, old.replace("The bridge", f"The bridge {words}")), "utf-8")
    assert tiny.check(site) == (0, "no problems\n")


def test_in_a_name_within_outlines_an_escape_is_told(tmp_path: Path) -> None:
    ring = "[[0, 0], [1, 0], [1, 1], [0, 0]]"
    outline = (
        '{"type": "FeatureCollection", "features": [{"type": "Feature",\n"properties": {"name": "La\\u200bnd"},'
        f'"geometry": {{"type": "Polygon", "coordinates": [{ring}]}}}}]}}'
    )
    site = tiny.minimal_with(tmp_path, {"data/map/land.geojson": outline})
    told = [str(found.location) for found in check_site(site)[1] if "U+200B ZERO WIDTH SPACE" in found.message]
    assert told == ["data/map/land.geojson:2:24"]
