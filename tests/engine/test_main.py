"""`python -m explainer` does what the `explainer` command does, and ends with its code."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from explainer import __main__ as started
from explainer.cli import main
from tests.engine.sites import tiny

BAD_DATE = tiny.HERE / "invalid" / "bad-date"


def run(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> object:
    """The code with which the module ends."""
    monkeypatch.setattr("sys.argv", ["explainer", *arguments])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(started.__file__, run_name="__main__")
    return ended.value.code


@pytest.mark.parametrize(("rule", "code"), [("bad-date", 0), ("no-such-rule", 2)])
def test_it_takes_the_arguments_of_the_command_and_ends_with_its_code(
    rule: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", rule], monkeypatch) == code
    said = capsys.readouterr()
    assert main(["explain", rule]) == code
    assert said == capsys.readouterr()


def test_it_ends_with_one_where_the_site_has_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny.copy_site(BAD_DATE, tmp_path)
    assert run(["check", "--root", str(root)], monkeypatch) == 1
    assert capsys.readouterr().out == (BAD_DATE / "problems.txt").read_text("utf-8")


def test_to_import_it_runs_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["explainer", "explain"])
    runpy.run_path(started.__file__, run_name="explainer.__main__")
    assert capsys.readouterr().out == ""
