"""The command `explainer review`: what somebody should look at, of all files or of some."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.cli import main
from tests.engine.sites import tiny

PAGE = """\
---
title: A page
standfirst: Its standfirst.
as_of: 2026-03-01
published: 2026-03-02
topics: [building]
---

It still has two towers.[@bridge-opened]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny.minimal_with(tmp_path, {"content/explainers/second.md": PAGE})


def test_it_lists_places_and_finds_no_fault(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--root", str(root)]) == 0
    said = capsys.readouterr().out
    assert "content/explainers/second.md\n  9:4      passing    still: It still has two towers.\n" in said
    assert "number     two: It still has two towers.\n" in said


def test_of_some_files_and_kinds(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = str(root / "content" / "explainers" / "second.md")
    assert main(["review", page, "--kind", "number", "--format", "json", "--root", str(root)]) == 0
    assert [row["words"] for row in json.loads(capsys.readouterr().out)] == ["two"]
    assert main(["review", str(root / "data"), "--root", str(root)]) == 0
    assert capsys.readouterr().out == "nothing to look at\n"


def test_a_mistyped_path_and_a_site_that_cannot_be_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(root / "contents"), "--root", str(root)]) == 2
    assert f"did you mean {root / 'content'}?" in capsys.readouterr().err
    (root / "content" / "explainers" / "third.md").write_text("no front matter", "utf-8")
    assert main(["review", "--root", str(root)]) == 0
    assert "not all of the site could be read" in capsys.readouterr().err
