"""Files and folders whose names not every system can hold are told at their own place."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.loading.file_names import name_problems


def told(root: Path, *names: str) -> list[tuple[str, str]]:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    found = list(name_problems(root))
    assert {(problem.rule, problem.location.line) for problem in found} <= {("bad-file-name", 1)}
    return [(problem.location.path, problem.message) for problem in found]


def test_sound_and_hidden_names_are_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path, "data/facts/a.yaml", "data/facts/Ñandú 1.yaml", "content/.git/aux", "content/a.md~") == []


@pytest.mark.parametrize(
    "name",
    ["data/facts/nul.yaml", "data/map/con.geojson", "content/explainers/aux.md", "content/explainers/com1.es.md"],
)
def test_every_folder_of_the_site_is_looked_at(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, name) == [(name, "Windows keeps this name for a device, and has no file of that name")]


def test_folders_are_looked_at_too(tmp_path: Path) -> None:
    assert [path for path, _ in told(tmp_path, "content/deep./a.md", "content/expl\u00adainers/a.md")] == [
        "content/deep.",
        "content/expl\u00adainers",
    ]


def test_names_that_differ_by_capitals_or_accents_alone_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, "data/facts/A.yaml", "data/facts/a.yaml", "content/a/\u00e1.md", "content/a/a\u0301.md") == [
        ("data/facts/a.yaml", 'its name differs from "A.yaml" by capitals or accents alone'),
        ("content/a/\u00e1.md", 'its name differs from "a\u0301.md" by capitals or accents alone'),
    ]


def test_the_same_name_in_two_folders_is_none(tmp_path: Path) -> None:
    assert told(tmp_path, "data/facts/a.yaml", "data/topics/A.yaml") == []
