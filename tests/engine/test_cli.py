"""The `explainer` command as an editor meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explainer import audit
from explainer.cli import main
from explainer.model.schemas.editor_schema import schemas
from explainer.pipeline import rule_pages
from tests.engine.sites import tiny

IN_DATA = {"data/facts/far.yaml", "data/facts/hides-nothing.yaml", "data/facts/more.yaml"}


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


def test_a_command_that_is_stopped_says_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("explainer.commands.uses.run", stopped)
    assert main(["uses", "some-id"]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("data", IN_DATA),
        ("data/facts/more.yaml", {"data/facts/more.yaml"}),
        ("content", {"content/explainers/second.md"}),
        (".", {*IN_DATA, "content/explainers/second.md"}),
        ("data/sources", set()),
    ],
)
def test_paths_choose_what_is_shown(
    faulty: Path, path: str, files: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", str(faulty / path), "--root", str(faulty), "--format", "json"])
    assert {row["path"] for row in json.loads(capsys.readouterr().out)} == files
    assert code == (1 if files else 0)


def test_paths_hide_not_that_nobody_looked_at_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = "---\ntitle: T\nstandfirst: S\nas_of: 2026-03-01\npublished: 2026-03-02\n---\n\n"
    pages = {f"content/explainers/{name}.md": head + "So.\n\n" * 400 for name in ("a", "z")}
    site = tiny.minimal_with(tmp_path, dict(pages))
    assert main(["check", "--root", str(site), str(site / "content/explainers/z.md")]) == 1
    assert "more than 300 faults by one rule: what follows was not looked at" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("data/facts/mroe.yaml", "data/facts/more.yaml"),
        ("dta/facts/more.yaml", "data"),
        ("data/fact", "data/facts"),
        ("elsewhere", None),
    ],
)
def test_path_that_is_not_there_is_no_clean_bill(
    faulty: Path, path: str, meant: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(faulty)
    assert main(["check", path]) == 2
    hint = f"; did you mean {meant}?" if meant else ""
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"explainer: there is no {path}{hint}\n")


@pytest.mark.parametrize("encoding", ["ascii", "utf-8:strict"])
def test_what_the_terminal_cannot_show_is_no_traceback(tmp_path: Path, encoding: str) -> None:
    site = tiny.minimal_with(tmp_path, {"data/facts/more.yaml": "- id: ñandú “x”\n"})
    name = os.fsencode(site / "data" / "facts") + b"/ca\xf1on.yaml"
    with open(name, "wb") as file:  # noqa: PTH123  (pathlib knows no bytes)
        file.write(b"- id: \xff\n")
    command = [sys.executable, "-m", "explainer", "check", "--root", str(site)]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    run = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (run.returncode, run.stderr) == (1, b"")
    assert b"errors in" in run.stdout


def test_message_cannot_move_the_cursor_or_turn_the_writing(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path, {"data/facts/more.yaml": '- id: "a\\e[2J\\nb\\u202e"\n'})
    printed = tiny.check(site)[1]
    assert all(line.isprintable() for line in printed.splitlines())


def test_github_format_annotates(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(faulty), "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == tiny.check(faulty)[1].count(": error: ") + 1
    assert all(line.startswith("::error file=") for line in lines[:-1])
    assert lines[-1].startswith("::notice::15 errors, of which GitHub shows 10 at their lines")


def test_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknown-id"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("unknown-id\n\nSomething names an id that no record has.\n")


def test_all_rules_are_listed_with_their_first_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    pages = dict(sorted({**rule_pages(), **audit.rule_pages()}.items()))
    assert [line.split()[0] for line in lines] == list(pages)
    assert [line.split(maxsplit=1)[1] for line in lines] == [page.splitlines()[0] for page in pages.values()]


def test_unknown_rule_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unknwon-id"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith('explainer: no rule "unknwon-id"; did you mean "unknown-id"?')


def test_schemas_are_written_once_and_held_up_to_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tiny.minimal_with(tmp_path, {})
    assert main(["schema", "--check", "--root", str(root)]) == 1
    assert capsys.readouterr().err.count("is out of date: run `explainer schema`") == len(schemas())
    assert main(["schema", "--root", str(root)]) == 0
    assert capsys.readouterr().out.count("wrote ") == len(schemas())
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


@pytest.mark.parametrize("command", ["check", "audit", "explain", "schema", "verify", "compare"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"usage: explainer {command}" in capsys.readouterr().out
