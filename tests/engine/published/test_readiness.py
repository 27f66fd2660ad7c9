"""What git says of a site that somebody wants to publish: is it the main branch, is all of it committed?"""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.published.readiness import earlier_publication, git_knows, hindrances
from explainer.site.layout import Layout
from tests.engine.published.repositories import Repository, nobodys_settings, published, repository
from tests.engine.site.published.comparing import EVERY_KIND, adding
from tests.engine.sites import tiny


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


@pytest.mark.parametrize("below", [".", "sites/flood"])
def test_what_is_committed_on_the_main_branch_is_ready(tmp_path: Path, below: str) -> None:
    here = repository(tmp_path, below=below)
    adding("notes.txt", "not of the site\n")(here.top)
    assert git_knows(here.layout)
    assert hindrances(here.layout) == ()
    adding("content/pages/new name.md", "x\n")(here.site)
    (told,) = hindrances(here.layout)
    assert "content/pages/new name.md; git add, git commit" in told


def test_of_many_files_some_are_named(tmp_path: Path) -> None:
    here = repository(tmp_path)
    for number in range(7):
        adding(f"data/facts/more-{number}.yaml", "[]\n")(here.site)
    assert "data/facts/more-4.yaml and 2 more; git add" in hindrances(here.layout)[0]


def test_without_a_branch_that_is_known_to_be_the_main_one_any_is(tmp_path: Path) -> None:
    here = repository(tmp_path)
    here.git("branch", "--quiet", "--move", "trunk")
    assert hindrances(here.layout) == ()


def test_a_publication_is_known_after_its_locks_are_gone(tmp_path: Path) -> None:
    here = published(tmp_path)
    at = here.git("rev-parse", "HEAD")
    here.git("rm", "-r", "--quiet", "data/published")
    here.commit("Delete the locks")
    assert earlier_publication(here.layout) == at


def test_git_does_not_know_a_site_that_a_repository_of_something_else_leaves_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outer = Repository(tmp_path / "outer")
    adding(".gitignore", "/site\n")(outer.top)
    outer.git("init", "--quiet", "--initial-branch=main")
    outer.commit("Begin")
    inside = Layout(tiny.copy_site(EVERY_KIND, outer.top / "site"))
    assert not git_knows(inside)
    assert earlier_publication(inside) == ""
    (outer.top / ".gitignore").unlink()
    assert git_knows(inside)  # it is to be committed
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    apart = Layout(tiny.copy_site(EVERY_KIND, tmp_path / "apart"))
    assert not git_knows(apart)
    assert earlier_publication(apart) == ""
