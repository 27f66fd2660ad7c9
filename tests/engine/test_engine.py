"""The digest of the engine is another for other code, another package, another Python; and no other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.engine import engine_digest, engine_is_unchanged

SAID = "from explainer.engine import engine_digest; print(engine_digest())"


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    """A folder that holds an engine."""
    shutil.copytree(Path(sys.modules["explainer"].__path__[0]), tmp_path / "engine" / "explainer")
    return tmp_path / "engine"


def said(engine: Path, *options: str, **environment: str) -> str:
    command = [sys.executable, *options, "-c", SAID]
    added = os.environ | {"PYTHONPATH": str(engine), **environment}
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=engine, env=added).stdout.strip()


def test_it_is_the_same_in_every_process_and_place(engine: Path, tmp_path: Path) -> None:
    before = said(engine)
    (engine / "explainer" / "more.pyc").write_bytes(b"")
    assert said(engine, PYTHONHASHSEED="7") == before
    engine.rename(tmp_path / "moved")
    assert said(tmp_path / "moved") == before


def _other_letter(engine: Path) -> None:
    path = engine / "explainer" / "checks" / "records" / "formula.py"
    about, text = path.stat(), path.read_text("utf-8")
    path.write_text(text.replace('"warning"', '"warninG"'), "utf-8")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def _one_more_rule(engine: Path) -> None:
    (engine / "explainer" / "checks" / "records" / "more.py").touch()


def _other_package(engine: Path) -> None:
    (engine / "pydantic-99.dist-info").mkdir()


def _hidden_package(engine: Path) -> None:
    """One that comes first, without a word of what it is."""
    (engine / "yaml.py").touch()


@pytest.mark.parametrize("change", [_other_letter, _one_more_rule, _other_package, _hidden_package])
def test_it_follows_code_and_packages(engine: Path, change: Callable[[Path], None]) -> None:
    before = said(engine)
    change(engine)
    assert said(engine) != before


def test_it_follows_the_time_zones_and_the_options_of_python(engine: Path, tmp_path: Path) -> None:
    (tmp_path / "zones" / "Europe").mkdir(parents=True)
    (tmp_path / "zones" / "Europe" / "Riverton").touch()
    digests = {said(engine), said(engine, PYTHONTZPATH=str(tmp_path / "zones")), said(engine, "-O")}
    assert len(digests) == 3


def test_it_is_known_here_and_does_not_change_by_itself() -> None:
    assert engine_digest() is not None
    assert engine_is_unchanged()
