"""Reads `data/planted-faults.json`: how many planted faults the rules have found, as a tool of the site counted."""

from __future__ import annotations

from pathlib import Path

from explainer.loading.text_file import read_text
from explainer.problems import Location, Problem
from explainer.site.editorial.planted_faults import Planted, PlantedFaults
from explainer.site.layout import PLANTED_FAULTS

_HOW = "let the tool that counts them write it again, or take the file away"


def read_planted_faults(root: Path, problems: list[Problem]) -> PlantedFaults | None:
    """What stands in that file under `root`; None where there is no such file. What is wrong with it is added."""
    name = f"data/{PLANTED_FAULTS}"
    if not (root / name).exists():
        return None
    source = read_text(root / name, name, problems)
    if source is None:
        return None
    import json  # few sites have the file

    try:
        found = json.loads(source)
        return PlantedFaults(_number(found["seed"]), tuple(_planted(rule) for rule in found["rules"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        problems.append(Problem(Location(name), "this is no count of planted faults", "bad-shape", _HOW))
        return None


def _planted(given: object) -> Planted:
    """One rule or kind; TypeError or KeyError where it is none."""
    if not isinstance(given, dict):
        raise TypeError
    kinds = given.get("kinds", [])
    planted, found, elsewhere = (_number(given[name]) for name in ("planted", "found", "elsewhere"))
    if not isinstance(kinds, list) or not isinstance(given["name"], str) or planted < found + elsewhere:
        raise TypeError
    return Planted(given["name"], planted, found, elsewhere, tuple(_planted(kind) for kind in kinds))


def _number(given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or given < 0:
        raise TypeError
    return given
