"""The command `explainer changes`: what it says and in which form, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.commands.changes import NOTHING_YET
from tests.engine.published.repositories import clone, nobodys_settings, published, repository
from tests.engine.site.published.comparing import correcting, put

TOLL = "data/facts/toll.yaml"
OLD, NEW = "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 90 dead."
TEXT = put(TOLL, OLD, NEW)
TOLD = correcting("records: [toll-75]", f"was: {OLD}", f"now: {NEW}")


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["changes", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


def test_command_fails_until_every_change_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = published(tmp_path)
    at = ("--root", here.site)
    assert said(capsys, *at)[0] == 0
    TEXT(here.site)
    code, out, _ = said(capsys, *at)
    assert (code, "1 change since what readers last saw" in out, f"was: {OLD}" in out) == (1, True, True)
    assert said(capsys, *at, "--format", "markdown")[1].startswith("### What changes for readers\n")
    assert said(capsys, *at, "--format", "github")[1].startswith("::error file=data/facts/toll.yaml")
    assert json.loads(said(capsys, "HEAD", *at, "--format", "json")[1])["untold"] == 1
    TOLD(here.site)
    code, out, _ = said(capsys, *at)
    assert (code, "told by corrected" in out, out.endswith("1 addition\n--all lists the additions\n")) == (
        0,
        True,
        True,
    )


def test_command_says_that_nothing_is_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = repository(tmp_path)
    TEXT(here.site)
    code, out, _ = said(capsys, "--root", here.site)
    assert (code, out) == (0, f"{NOTHING_YET}\n")
    code, out, _ = said(capsys, "HEAD", "--root", here.site)
    assert (code, "nobody has to be told: readers have not seen it otherwise" in out) == (0, True)


def test_command_says_that_there_is_no_such_commit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = repository(tmp_path)
    code, out, err = said(capsys, "nowhere", "--root", here.site)
    assert (code, out) == (2, "")
    assert err.startswith('explainer: git knows no commit "nowhere" here; name a commit, a branch or a tag')


def test_command_asks_for_what_cannot_be_read_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = published(tmp_path)
    put(TOLL, "reported: 2026-01-10", "reported: 2026-02-30")(here.site)
    code, out, err = said(capsys, "--root", here.site)
    assert (code, "[bad-date]" in out, "cannot be compared" in err) == (1, True, True)


def test_command_says_how_to_get_words_that_are_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = published(tmp_path / "home")
    home.commit("Correct a count", TEXT)
    code, out, _ = said(capsys, "--root", clone(home, tmp_path / "clone", "--depth", "1").site)
    assert (code, "git fetch --unshallow" in out, "(words that are not known here)" in out) == (1, True, True)


def test_command_says_what_is_wrong_with_publications(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = published(tmp_path)
    put("data/published/facts/toll.lock", "toll-75 text en ", "toll-75 text es ")(here.site)
    here.commit("By hand")
    for form, words in (("text", "[lock-differs]\n    git checkout "), ("github", "title=lock-differs::"),
                        ("markdown", "⚠ **the lock that commit"), ("json", '"rule": "lock-differs"')):  # fmt: skip
        code, out, _ = said(capsys, "--root", here.site, "--format", form)
        assert (code, words in out) == (1, True)


def test_pull_request_leads_to_the_preview_and_to_the_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = published(tmp_path, below="site")
    TEXT(here.site)
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    arguments = ("--root", here.site, "--format", "markdown", "--preview", "https://preview.example/")
    out = said(capsys, *arguments)[1]
    assert '| ["text" of the fact toll-75 (en)](https://preview.example/facts/toll-75/)<br><sub>data/' in out
    for name, value in (("SERVER_URL", "https://git.example"), ("REPOSITORY", "desk/bridge"), ("SHA", "abc")):
        monkeypatch.setenv(f"GITHUB_{name}", value)
    line = "[data/facts/toll.yaml:29](https://git.example/desk/bridge/blob/abc/site/data/facts/toll.yaml#L29)"
    assert line in said(capsys, *arguments)[1]
    assert said(capsys, "--root", here.site, "--format", "github")[1].startswith("::error file=site/data/facts/toll")


def test_what_cannot_be_read_is_told_in_the_form_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = published(tmp_path)
    put(TOLL, "reported: 2026-01-10", "reported: 2026-02-30")(here.site)
    for form, begins in (("markdown", "### Facts, sources and pages\n"), ("github", "::error file="), ("json", "[\n")):
        code, out, _ = said(capsys, "--root", here.site, "--format", form)
        assert (code, out.startswith(begins)) == (1, True)
