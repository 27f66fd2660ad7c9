"""The contracts on imports, in pyproject.toml, hold for every room that they speak of, and for one that is added."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("rooms", ["explainer.checks", "explainer.audit.rules"])
def test_in_no_room_of_rules_one_rule_may_import_another(rooms: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = [one for one in project["tool"]["importlinter"]["contracts"] if one["type"] == "independence"]
    held = {module for one in contracts for module in one["modules"] if module.startswith(f"{rooms}.")}
    folders = (ROOT / rooms.replace(".", "/")).iterdir()
    assert held == {f"{rooms}.{folder.name}.*" for folder in folders if (folder / "__init__.py").exists()}
