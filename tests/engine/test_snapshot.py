"""The files of a site as git has them, laid into a folder: settings, records and prose, and nothing beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer import git
from explainer.site.layout import Layout
from explainer.snapshot import is_of_site, lay_down, lay_down_site
from tests.engine.published.repositories import Repository, nobodys_settings
from tests.engine.site.published.comparing import adding


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    nobodys_settings(monkeypatch)
    made = Repository(tmp_path / "here", "site")
    made.site.mkdir(parents=True)
    made.git("init", "--quiet", "--initial-branch=main")
    settings = 'PATH = "prose"\nDEFAULT_LANG = "es"\nSTORY_DAY = "2026-01-03"\n'
    made.commit(
        "One", adding("pelicanconf.py", settings), adding("data/facts/a b.yaml", "- a\r\n"), adding("prose/c.md", "c"),
        adding("content/old.md", "o"), adding("theme/x.html", "x"),
    )  # fmt: skip
    return made


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_site_is_laid_down_by_its_own_settings(here: Repository, tmp_path: Path) -> None:
    there = lay_down_site(Layout(here.site), git.entries_at(here.site, "HEAD"), tmp_path / "laid")
    assert (there.root, there.content, there.lang, str(there.story_day)) == (
        tmp_path / "laid", "prose", "es", "2026-01-03",
    )  # fmt: skip
    laid = files(tmp_path / "laid")
    assert sorted(laid) == ["data/facts/a b.yaml", "pelicanconf.py", "prose/c.md"]
    assert laid["data/facts/a b.yaml"] == b"- a\r\n"


def test_without_settings_the_site_is_as_it_is_known(here: Repository, tmp_path: Path) -> None:
    here.git("rm", "--quiet", "site/pelicanconf.py")
    here.commit("Two")
    there = lay_down_site(Layout(here.site), git.entries_at(here.site, "HEAD"), tmp_path / "laid")
    assert there == Layout(tmp_path / "laid")
    assert sorted(files(tmp_path / "laid")) == ["content/old.md", "data/facts/a b.yaml"]


def test_nothing_is_laid_outside_and_nothing_large(here: Repository, tmp_path: Path) -> None:
    (entry,) = git.entries_at(here.site, "HEAD", "prose")
    lay_down(here.site, [git.Entry("../out.md", entry.blob), git.Entry(".git/x", entry.blob), entry], tmp_path / "laid")
    assert files(tmp_path / "laid") == {"prose/c.md": b"c"}
    lay_down(here.site, git.entries_at(here.site, "HEAD", "data"), tmp_path / "small", most=3)
    assert not (tmp_path / "small").exists()


@pytest.mark.parametrize(
    ("path", "is_one"),
    [("data/a.yaml", True), ("content/a.md", True), ("pelicanconf.py", True), ("database/a", False), ("a.py", False)],
)
def test_which_files_a_check_looks_at(path: str, is_one: bool) -> None:
    assert is_of_site(path, Layout(Path())) is is_one
