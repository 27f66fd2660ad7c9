"""A build starts under the conditions that are said, and what it sees of them is noted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from explainer.reproducibility import launch

MODULE = """
import json, os, sys
from pathlib import Path
seen = {"arguments": sys.argv[1:], "name": __name__, "os": os.listdir("many"), "walk": next(os.walk("many"))[2]}
with os.scandir("many") as entries:
    seen["scan"] = [entry.name for entry in entries]
seen |= {"path": [path.name for path in Path("many").iterdir()], "glob": [p.name for p in Path("many").glob("*")]}
print(json.dumps(seen))
"""
MANY = [f"{at:02}" for at in range(30)]


def started(folder: Path, *arguments: str, **inside: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the module printed, and what was noted before it ran."""
    (folder / "many").mkdir(exist_ok=True)
    for name in MANY:
        (folder / "many" / name).touch()
    (folder / "told.py").write_text(MODULE, "utf-8")
    wanted = json.dumps({"seen": str(folder / "seen.json"), **inside})
    command = [sys.executable, "-P", launch.__file__, wanted, "told", *arguments]
    printed = subprocess.run(command, cwd=folder, capture_output=True, check=True, text=True).stdout
    return json.loads(printed), json.loads((folder / "seen.json").read_text("utf-8"))


def test_module_of_the_folder_runs_as_python_runs_it(tmp_path: Path) -> None:
    printed, seen = started(tmp_path, "-o", "x y")
    assert (printed["arguments"], printed["name"]) == (["-o", "x y"], "__main__")
    assert (seen["folder"], seen["user"], seen["umask"]) == (str(tmp_path.resolve()), os.getuid(), _umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_mask_and_cores_are_what_was_asked_for(tmp_path: Path) -> None:
    _, seen = started(tmp_path, umask=0o077, cores=1)
    assert (seen["umask"], seen["cores"]) == (0o077, 1)


@pytest.mark.parametrize("way", ["os", "walk", "scan", "path", "glob"])
def test_every_way_to_list_a_folder_is_shuffled(tmp_path: Path, way: str) -> None:
    usual, shuffled, other = (started(tmp_path, **inside)[0][way] for inside in ({}, {"shuffle": 7}, {"shuffle": 8}))
    assert sorted(usual) == sorted(shuffled) == sorted(other) == MANY
    assert shuffled not in (usual, other)
