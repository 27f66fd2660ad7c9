"""What the settings say about the build, and which of them are refused."""

import subprocess
from pathlib import Path

import pytest

from explainer.pelican_plugin.settings import build_id, report_pattern


def test_build_is_named_after_the_commit_that_netlify_gives(tmp_path: Path) -> None:
    assert build_id({"COMMIT_REF": "0123456789abcdef"}, tmp_path) == "0123456789"


def test_build_outside_git_is_called_development(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert build_id({}, tmp_path) == "development"


def test_build_in_a_repository_is_named_after_its_commit(tmp_path: Path) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], [*who, "commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    shown = subprocess.run(
        ["git", "-C", str(tmp_path), "rev-parse", "HEAD"], capture_output=True, text=True, check=True
    )
    assert build_id({}, tmp_path) == shown.stdout[:10]


def test_build_without_git_is_called_development(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert build_id({}, tmp_path) == "development"


@pytest.mark.parametrize("value", ["javascript:alert(1)", "forge.example/new", "mailto:a@b.example", ""])
def test_report_address_that_is_no_web_address_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="REPORT_URL"):
        report_pattern(value)


@pytest.mark.parametrize("value", [None, "https://forge.example/new?page={page}"])
def test_report_address_is_kept_as_it_is(value: str | None) -> None:
    assert report_pattern(value) == value
