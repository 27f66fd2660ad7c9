"""The `explainer` command as an editor meets it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.pipeline import rule_pages
from tests.sites import tiny


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return tiny.copy_site(tiny.HERE / "invalid" / "bad-date", tmp_path)


def test_module_does_what_the_command_does(faulty: Path) -> None:
    command = [sys.executable, "-m", "explainer", "check", "--root", str(faulty)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (
        1,
        (tiny.HERE / "invalid/bad-date/problems.txt").read_text("utf-8"),
        "",
    )


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("data", {"data/facts/more.yaml"}),
        ("data/facts/more.yaml", {"data/facts/more.yaml"}),
        ("content", {"content/explainers/second.md"}),
        (".", {"data/facts/more.yaml", "content/explainers/second.md"}),
        ("data/fact", set()),
        ("elsewhere", set()),
    ],
)
def test_paths_choose_what_is_shown(
    faulty: Path, path: str, files: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", str(faulty / path), "--root", str(faulty), "--format", "json"])
    assert {row["path"] for row in json.loads(capsys.readouterr().out)} == files
    assert code == (1 if files else 0)


def test_github_format_annotates(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(faulty), "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 10
    assert all(line.startswith("::error file=") for line in lines)


def test_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknown-id"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("unknown-id\n\nSomething names an id that no record has.\n")


def test_all_rules_are_listed_with_their_first_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(rule_pages())
    assert [line.split(maxsplit=1)[1] for line in lines] == [page.splitlines()[0] for page in rule_pages().values()]


def test_unknown_rule_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknwon-id"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith('explainer: no rule "unknwon-id"; did you mean "unknown-id"?')


def test_schemas_are_written_once_and_held_up_to_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tiny.minimal_with(tmp_path, {})
    assert main(["schema", "--check", "--root", str(root)]) == 1
    assert capsys.readouterr().err.count("is out of date: run `explainer schema`") == 10
    assert main(["schema", "--root", str(root)]) == 0
    assert capsys.readouterr().out.count("wrote ") == 10
    assert main(["schema", "--check", "--root", str(root)]) == 0
    assert main(["schema", "--root", str(root)]) == 0
    assert capsys.readouterr().out == ""
    assert tiny.check(root) == (0, "no problems\n")


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--format", "xml"]])
def test_mistyped_command_is_answered_with_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: explainer" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "explain", "schema"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"usage: explainer {command}" in capsys.readouterr().out
