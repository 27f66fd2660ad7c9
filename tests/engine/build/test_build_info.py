"""A build names the commit whose words these are, and says so where they are not."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from explainer.build.build_info import BuildInfo, read_build_info, versions

DAY = dt.date(2026, 3, 26)
INPUTS = ("content", "data", ":(glob)*.py")


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    ended = subprocess.run(["git", "-C", str(folder), *who, *arguments], capture_output=True, text=True, check=True)
    return ended.stdout.strip()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site in a repository of its own, all of it committed."""
    for name in ("content/a.md", "data/a.yaml", "conf.py", "notes/mine.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a", "utf-8")
    (tmp_path / ".gitignore").write_text("ignored*\n", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "x")
    return tmp_path


def info(folder: Path, **environment: str) -> BuildInfo:
    return read_build_info(folder, INPUTS, DAY, environment)


def test_build_is_named_after_the_commit(site: Path) -> None:
    head = git(site, "rev-parse", "HEAD")
    found = info(site, COMMIT_REF="0" * 40)  # git knows better than the host
    assert (found.commit, found.clean, found.id) == (head, True, head[:10])


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("data/a.yaml", False),
        ("notes/mine.txt", False),  # git has it: whoever builds the commit has another
        ("data/new.yaml", False),
        ("content/ignored.md", False),  # git does not look at it, and a build does
        ("new.py", False),
        ("notes/new.txt", True),
        ("data/.a.yaml.swp", True),
        ("output/index.html", True),
    ],
)
def test_build_of_other_words_than_the_commit_says_so(site: Path, name: str, clean: bool) -> None:
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text("other", "utf-8")
    found = info(site)
    assert found.clean is clean
    assert found.id == f"{found.commit}"[:10] + ("" if clean else "+changes")


def test_theme_outside_of_the_repository_is_of_no_commit_and_hides_none(tmp_path: Path) -> None:
    (tmp_path / "site" / "content").mkdir(parents=True)
    (tmp_path / "site" / "content" / "a.md").write_text("a", "utf-8")
    (tmp_path / "theme").mkdir()
    git(tmp_path / "site", "init", "-q")
    git(tmp_path / "site", "add", ".")
    git(tmp_path / "site", "commit", "-qm", "x")
    found = read_build_info(tmp_path / "site", ("content", "../theme"), DAY, {})
    assert (found.commit, found.clean) == (git(tmp_path / "site", "rev-parse", "HEAD"), False)


def test_file_that_is_gone_is_a_change(site: Path) -> None:
    (site / "data/a.yaml").unlink()
    assert info(site).clean is False


def test_site_that_another_repository_does_not_have_is_of_no_commit_of_its(site: Path) -> None:
    inside = site / "ignored"
    (inside / "content").mkdir(parents=True)
    (inside / "content/a.md").write_text("a", "utf-8")
    assert info(inside).id == "development"
    assert info(inside, COMMIT_REF="A1" * 20) == BuildInfo("a1" * 20, None, DAY, versions())


def test_site_in_a_folder_of_a_repository_has_its_theme_above(site: Path) -> None:
    inside = site / "sites" / "one"
    (inside / "data").mkdir(parents=True)
    (inside / "data" / "a.yaml").write_text("a", "utf-8")
    git(site, "add", ".")
    git(site, "commit", "-qm", "y")
    inputs = ("data", "../../content")
    assert read_build_info(inside, inputs, DAY, {}).clean is True
    (site / "content" / "new.md").write_text("a", "utf-8")
    assert read_build_info(inside, inputs, DAY, {}).clean is False


def test_hook_of_another_repository_does_not_lend_its_commit(
    site: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path_factory.mktemp("other")
    git(other, "init", "-q")
    git(other, "commit", "-q", "--allow-empty", "-m", "other")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert info(site).clean is True
    monkeypatch.delenv("GIT_DIR")
    assert info(site).commit == git(site, "rev-parse", "HEAD")


@pytest.mark.parametrize("given", ["", "main", "$(id)", "../x", "12345"])
def test_what_is_no_commit_is_not_taken_for_one(tmp_path: Path, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert info(tmp_path, COMMIT_REF=given).id == "development"


def test_without_git_the_host_is_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert info(tmp_path).id == "development"
    assert info(tmp_path, GITHUB_SHA="0123456789abcdef").id == "0123456789"


def test_day_is_given_as_the_seconds_with_which_to_build_again() -> None:
    found = BuildInfo("0" * 40, True, dt.date(1970, 1, 2)).as_json()
    assert (found["day"], found["epoch"]) == ("1970-01-02", 86400)
