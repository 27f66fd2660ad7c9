"""`data/planted-faults.json`: how many planted faults the rules have found, read beside the records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.loading.planted_faults import read_planted_faults
from explainer.pipeline import read_site
from explainer.problems import Problem
from explainer.site.editorial.planted_faults import Planted, PlantedFaults
from tests.engine.sites import tiny

NAME = "data/planted-faults.json"
KIND = {"name": "a digit lost", "planted": 10, "found": 7, "elsewhere": 1}
COUNT = {"seed": 7, "rules": [{**KIND, "name": "some-rule", "kinds": [KIND]}]}


def test_a_site_needs_no_such_file(tmp_path: Path) -> None:
    assert read_planted_faults(tmp_path, []) is None


def test_it_is_read_with_the_site(tmp_path: Path) -> None:
    root = tiny.minimal_with(tmp_path, {NAME: json.dumps(COUNT)})
    assert tiny.check(root) == (0, "no problems\n")
    found = read_site(root)[0].planted_faults
    kind = Planted("a digit lost", 10, 7, 1)
    assert found == PlantedFaults(7, (Planted("some-rule", 10, 7, 1, (kind,)),))
    assert (found.planted, found.found, found.missed, kind.missed) == (10, 8, 2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '"words"',
        '{"seed": "7", "rules": []}',
        '{"seed": true, "rules": []}',
        '{"seed": 7}',
        '{"seed": 7, "rules": [1]}',
        json.dumps({"seed": 7, "rules": [{**KIND, "name": 3}]}),
        json.dumps({"seed": 7, "rules": [{**KIND, "found": -1}]}),
        json.dumps({"seed": 7, "rules": [{**KIND, "found": 11}]}),
        json.dumps({"seed": 7, "rules": [{**KIND, "kinds": "none"}]}),
        "[" * 100_000,
    ],
)
def test_what_is_no_such_count_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / NAME).write_text(text, "utf-8")
    problems: list[Problem] = []
    assert read_planted_faults(tmp_path, problems) is None
    assert [f"{one.location}: {one.message}" for one in problems] == [f"{NAME}:1:1: this is no count of planted faults"]
