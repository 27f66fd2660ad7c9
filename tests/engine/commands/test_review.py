"""The command `explainer review`: what somebody should look at, of all files or of some."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.cli import main
from tests.engine.published.repositories import nobodys_settings, repository
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
    return tiny.minimal_with(tmp_path / "site", {"content/explainers/second.md": PAGE})


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


def test_a_sample_is_a_table_of_facts_with_all_that_is_to_be_compared(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "--sample", "1", "--seed", "2fc00bf0", "--root", str(root)]) == 0
    told, _, head, line, row = capsys.readouterr().out.splitlines()
    assert told == "1 of 1 facts, drawn by the seed `2fc00bf0`."
    assert head.count("|") == line.count("|") == row.count("|") == 9
    assert row.startswith("| 1 | `bridge-opened` | The bridge opened on 2 February 2026. | ")
    assert row.endswith(" |  |  |")
    assert "](<https://" in row


def test_the_seed_of_a_sample_is_the_commit_if_none_is_named(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nobodys_settings(monkeypatch)
    assert main(["review", "--sample", "1", "--root", str(root)]) == 2
    assert "--seed" in capsys.readouterr().err
    made = repository(tmp_path / "repository")
    assert main(["review", "--sample", "1", "--root", str(made.site)]) == 0
    assert f"the seed `{made.git('rev-parse', 'HEAD')[:8]}`" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "remedy"), [(["--sample", "0"], "1 or more"), (["--seed", "2fc00bf0"], "--sample N")]
)
def test_a_sample_of_nothing_is_refused(
    root: Path, asked: list[str], remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", *asked, "--root", str(root)]) == 2
    assert remedy in capsys.readouterr().err
