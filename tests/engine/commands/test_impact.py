"""The command `explainer impact`: what would fall with a record, told and never done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.cli import main
from tests.engine.sites import tiny


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny.minimal_with(tmp_path, {})


def test_it_tells_what_would_fall_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in (root / "data").rglob("*.yaml")}
    assert main(["impact", "gazette-bridge", "--root", str(root)]) == 0
    assert capsys.readouterr().out == (
        "source gazette-bridge\n"
        "  data/sources/bridge.yaml:1:7\n"
        "  Bridge opens, The Gazette\n"
        "  If it were withdrawn, the facts that rest on it alone would have to be retracted, or find another.\n"
        "\n"
        "Would fall with it (1)\n"
        "  data/facts/bridge.yaml:1:7  the fact bridge-opened would be retracted (now single source)\n"
        "      The bridge opened on 2 February 2026.\n"
        "\n"
        "Words that would rest on nothing (2)\n"
        "  content/explainers/the-bridge.md:9:38  /explainers/the-bridge/ cites bridge-opened and nothing that stands\n"
        "      The bridge opened on 2 February 2026.\n"
        "  content/pages/home.md:10:42  / cites bridge-opened and nothing that stands\n"
        "      The bridge opened on Monday 2 February.\n"
        "\n"
        "records: 1 would fall with it, 0 change, 0 keep something to rest on; "
        "passages of prose: 2 would rest on nothing, 0 on something else\n"
    )
    assert {path: path.read_bytes() for path in before} == before


def test_for_a_program(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["impact", "/explainers/the-bridge/", "--format", "json", "--root", str(root)]) == 0
    assert json.loads(capsys.readouterr().out)["if_gone"]["noun"] == "page"


def test_record_that_cannot_be_read_has_to_be_mended_first(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "data" / "facts" / "more.yaml").write_text("- id: broken\n  sources: [gazette-bridge]\n", "utf-8")
    assert main(["impact", "broken", "--root", str(root)]) == 2
    assert 'what "broken" is cannot be read; mend it first: explainer check' in capsys.readouterr().err


def test_mistyped_id_is_told_with_what_was_meant(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["impact", "bridge-opend", "--root", str(root)]) == 2
    assert 'did you mean "bridge-opened"?' in capsys.readouterr().err
