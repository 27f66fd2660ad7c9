"""The command `explainer check` of a change: what it says of it, in which form, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.cli import main
from tests.engine.published.repositories import Repository, nobodys_settings, repository
from tests.engine.site.published.comparing import put
from tests.engine.test_touched import OLD_FAULT, OTHER_WORDS, TOLL, WRONG_DATE


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    nobodys_settings(monkeypatch)
    return repository(tmp_path)


def said(here: Repository, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["check", "--root", str(here.site), *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_nothing_is_said_of_what_is_not_touched(here: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    here.commit("An old fault", OLD_FAULT)
    assert said(here, capsys, "--staged") == (0, "", "")
    assert said(here, capsys, "--changed", "HEAD") == (0, "", "")
    assert said(here, capsys)[0] == 1


def test_old_faults_are_counted_in_one_line(here: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    here.commit("An old fault", OLD_FAULT)
    OTHER_WORDS(here.site)
    code, out, _ = said(here, capsys, "--changed", "HEAD")
    first, last = out.splitlines()
    assert (code, first) == (0, "no problems")
    assert last.startswith("elsewhere, and there before: 2 errors")
    assert last.endswith("; explainer check shows them")


def test_every_form_tells_of_the_same(here: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    WRONG_DATE(here.site)
    here.git("add", "--all")
    put(TOLL, "reported: 2026-02-30", "reported: 2026-01-10")(here.site)
    assert said(here, capsys, "--changed", "HEAD") == (0, "", "")
    for form, words in (("text", f"{TOLL}:"), ("github", f"::error file={TOLL},"), ("markdown", f"\n#### {TOLL}\n")):
        code, out, _ = said(here, capsys, "--staged", "--format", form)
        assert (code, words in out) == (1, True)
    code, out, _ = said(here, capsys, "--staged", "--format", "json")
    assert (code, [row["rule"] for row in json.loads(out)]) == (1, ["bad-date"])


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--changed", "nowhere"), 'explainer: what changed is not known: git knows no commit "nowhere" here\n'),
        (("--staged", "."), "explainer: name files, or say --changed or --staged: not both\n"),
    ],
)
def test_what_cannot_be_done_as_asked(
    here: Repository, arguments: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(here, capsys, *arguments) == (2, "", why)
