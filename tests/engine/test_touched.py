"""What a change has to answer for: its own files as they are staged, and what it broke elsewhere; no older faults."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from explainer import git
from explainer.kept import Kept
from explainer.problems import Problem
from explainer.touched import Touched, touched_since, touched_where_staged
from tests.engine.published.repositories import KEPT, Repository, nobodys_settings, repository
from tests.engine.site.published.comparing import Edit, adding, put

TODAY = dt.date(2026, 11, 30)
TOLL, ACTORS, FLOOD = "data/facts/toll.yaml", "data/actors/actors.yaml", "content/explainers/the-flood.md"
WRONG_DATE = put(TOLL, "reported: 2026-01-10", "reported: 2026-02-30")
MENDED = put(TOLL, "reported: 2026-02-30", "reported: 2026-01-10")
OTHER_WORDS = put(TOLL, "It gave no reason for the lower total.", "It gave no reason.")
RENAMED = put(TOLL, "- id: toll-75", "- id: toll-76")  # its question, elsewhere, is left with an id that is no more
OLD_FAULT = adding(ACTORS, "- id: no-name\n")


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


@pytest.fixture
def here(tmp_path: Path) -> Repository:
    return repository(tmp_path / "a desk", below="the site")


def staged(here: Repository, *edits: Edit, index: str = "") -> Touched:
    """What is to be answered for once these edits are staged, and no others."""
    for edit in edits:
        edit(here.site)
    if edits:
        here.git("add", "--all")
    return touched_where_staged(here.layout, KEPT, TODAY, index)


def rules(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.location.path, problem.rule) for problem in problems if problem.level == "error"]


def test_what_is_staged_counts_and_not_what_is_saved(here: Repository) -> None:
    assert rules(staged(here, WRONG_DATE).told) == [(TOLL, "bad-date")]
    MENDED(here.site)
    assert rules(staged(here).told) == [(TOLL, "bad-date")], "it was mended, and that is not staged"
    here.git("add", "--all")
    assert staged(here).files == frozenset()
    OTHER_WORDS(here.site)
    here.git("add", "--all")
    WRONG_DATE(here.site)
    found = staged(here)
    assert (found.files, rules(found.told)) == ({TOLL}, []), "it was broken, and that is not staged"


def test_a_file_that_is_not_staged_is_not_there(here: Repository) -> None:
    adding("data/sources/more.yaml", "- id: not-a-source\n")(here.site)
    assert staged(here).files == frozenset()
    here.git("add", "--intent-to-add", "--all")
    assert staged(here).files == frozenset()
    here.git("add", "--all")
    assert {path for path, _ in rules(staged(here).told)} == {"data/sources/more.yaml"}


def test_old_faults_keep_nobody_from_other_work(here: Repository) -> None:
    here.commit("An old fault", OLD_FAULT)
    found = staged(here, OTHER_WORDS)
    assert rules(found.told) == []
    assert {path for path, _ in rules(found.older)} == {ACTORS}
    found = staged(here, put(ACTORS, "- id: no-name\n", "- id: no-name-yet\n"))
    assert {path for path, _ in rules(found.told)} == {ACTORS}, "who touches the file mends it"


def test_what_a_change_breaks_elsewhere_is_its_own(here: Repository) -> None:
    here.commit("An old fault", OLD_FAULT)
    found = staged(here, RENAMED)
    elsewhere = {path for path, rule in rules(found.told) if rule == "unknown-id"}
    assert elsewhere
    assert TOLL not in elsewhere
    assert {path for path, _ in rules(found.older)} == {ACTORS}


def test_files_that_go_are_touched(here: Repository) -> None:
    here.git("rm", "--quiet", f"{here.below}/{TOLL}")
    found = staged(here)
    assert found.files == {TOLL}
    assert "unknown-id" in {rule for _, rule in rules(found.told)}


def test_code_is_none_of_the_site(here: Repository) -> None:
    found = staged(here, adding("engine.py", "x"), adding("../data/elsewhere.yaml", "- x"))
    assert found == Touched(frozenset())


def test_first_commit_of_a_repository_touches_all(tmp_path: Path, here: Repository) -> None:
    new = Repository(tmp_path / "new")
    (tmp_path / "new").mkdir()
    new.git("init", "--quiet")
    for folder in ("data", "content"):
        (here.site / folder).rename(new.site / folder)
    found = staged(new, WRONG_DATE)
    assert rules(found.told) == [(TOLL, "bad-date")]
    assert FLOOD in found.files


def test_commit_of_some_files_has_an_index_of_its_own(here: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    other = here.top / ".git" / "next"
    OTHER_WORDS(here.site)
    monkeypatch.setenv("GIT_INDEX_FILE", str(other))
    here.git("read-tree", "HEAD")
    here.git("add", "--all")
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert staged(here).files == frozenset()
    monkeypatch.chdir(here.top)
    assert staged(here, index=".git/next").files == {TOLL}


def test_work_tree_is_held_against_where_it_left_a_commit(here: Repository) -> None:
    here.branch("desk")
    here.commit("Mine", OTHER_WORDS)
    here.switch("main")
    here.commit("Of others", OLD_FAULT)
    here.switch("desk")
    adding("content/explainers/new.md", "---\n---\n")(here.site)
    found = touched_since(here.layout, "main", KEPT, TODAY)
    assert found.files == {TOLL, "content/explainers/new.md"}
    assert {path for path, _ in rules(found.told)} == {"content/explainers/new.md"}


def test_what_git_cannot_tell_is_said(here: Repository, tmp_path: Path) -> None:
    with pytest.raises(git.NoAnswer, match="nowhere"):
        touched_since(here.layout, "nowhere", Kept(), TODAY)
    (tmp_path / "none").mkdir()
    with pytest.raises(git.NoAnswer, match="not a git repository"):
        touched_where_staged(Repository(tmp_path / "none").layout, Kept(), TODAY)
