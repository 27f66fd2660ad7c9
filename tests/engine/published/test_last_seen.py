"""What readers last saw is the last lock that was committed, with its words, wherever somebody works."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer import git
from explainer.kept import Kept
from explainer.published.last_seen import base_at
from explainer.site.published.lock import digest
from tests.engine.published.repositories import Repository, clone, nobodys_settings, published, repository
from tests.engine.site.published.comparing import adding, put, rows

TOLL, FLOOD = "data/facts/toll.yaml", "content/explainers/the-flood.md"
OLD, NEW = "Doctors counted 70 to 80 dead.", "Doctors counted 70 to 90 dead."
TEXT = put(TOLL, OLD, NEW)
SENTENCE = put(FLOOD, "A week later it said 83.", "Later it said 83.")
CHANGED = [("text", "toll-75", "text", OLD, NEW)]


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


def test_nothing_is_published_before_the_first_lock_is_committed(tmp_path: Path) -> None:
    here = repository(tmp_path)
    assert here.base() is None
    here.write_locks()
    assert here.base() is None


def test_words_that_were_published_are_those_of_the_commit_that_wrote_the_lock(tmp_path: Path) -> None:
    here = published(tmp_path)
    at = here.git("rev-parse", "HEAD")
    here.commit("Correct a count", TEXT)
    here.commit("Say more", adding("README.md", "More."))
    base = here.base()
    assert base is not None
    assert (base.commit, base.words_of(digest(OLD)), base.how_to_get_words) == (at, OLD, "")
    assert rows(here.compared()) == CHANGED


def test_site_may_lie_in_a_folder_of_the_repository_with_a_name_of_any_sort(tmp_path: Path) -> None:
    here = published(tmp_path, below="sites/our “river” [1]")
    here.commit("Correct a count", TEXT, SENTENCE)
    assert rows(here.compared()) == [
        ("sentence", "the-flood", "sentence", "A week later it said 83.", "Later it said 83."), *CHANGED
    ]  # fmt: skip


def test_settings_are_those_of_the_commit(tmp_path: Path) -> None:
    here = repository(tmp_path)
    here.commit("Keep the prose elsewhere", lambda site: (site / "content").rename(site / "prose") and None,
                adding("pelicanconf.py", 'PATH = "prose"\n'))  # fmt: skip
    assert len(base_at(here.layout, "HEAD").lock.sentences) == len(base_at(here.layout, "HEAD~1").lock.sentences) > 0


def test_what_others_publish_later_does_not_count_on_a_branch(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("Correct a count", TEXT)
    here.switch("main")
    here.commit("Shorten", SENTENCE)
    here.publish()
    here.switch("work")
    assert rows(here.compared()) == CHANGED
    here.git("merge", "--quiet", "--no-edit", "main")
    assert rows(here.compared()) == CHANGED
    assert here.base() == here.base()


def test_lock_that_a_branch_writes_does_not_count_there(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.branch("work")
    here.commit("Correct a count", TEXT)
    here.publish()
    assert rows(here.compared()) == CHANGED
    here.switch("main")
    assert rows(here.compared()) == []


def test_publication_that_is_not_pushed_yet_counts_on_a_branch_made_after_it(tmp_path: Path) -> None:
    published(tmp_path / "home")
    here = clone(Repository(tmp_path / "home"), tmp_path / "clone")
    here.commit("Correct a count", TEXT)
    here.publish()
    here.branch("work")
    assert rows(here.compared()) == []
    here.switch("main")
    assert rows(here.compared()) == []


def test_main_branch_has_the_name_that_the_origin_says(tmp_path: Path) -> None:
    home = published(tmp_path / "home")
    home.git("branch", "--move", "main", "trunk")
    here = clone(home, tmp_path / "clone")
    here.branch("main")  # which is none here, whatever its name
    here.commit("Correct a count", TEXT)
    here.publish()
    assert rows(here.compared()) == CHANGED


def test_without_a_main_branch_the_last_lock_of_the_branch_counts(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.git("branch", "--move", "main", "trunk")
    here.commit("Correct a count", TEXT)
    assert rows(here.compared()) == CHANGED


def test_words_are_found_after_a_publication_was_taken_back(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Correct a count", TEXT)
    here.publish()
    here.git("revert", "--no-edit", "HEAD")
    base = here.base()
    assert base is not None
    assert (base.commit, base.words_of(digest(OLD))) == (here.git("rev-parse", "HEAD"), OLD)
    assert rows(here.compared()) == CHANGED


def test_locks_that_are_taken_away_count_as_they_were(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Take the locks away", lambda site: shutil.rmtree(site / "data" / "published"), TEXT)
    assert rows(here.compared()) == CHANGED


def test_detached_head_is_held_against_where_it_left_the_main_branch(tmp_path: Path) -> None:
    here = published(tmp_path)
    here.commit("Correct a count", TEXT)
    here.git("switch", "--quiet", "--detach", "HEAD")
    here.commit("Shorten", SENTENCE)
    here.publish()
    assert sorted(row[0] for row in rows(here.compared())) == ["sentence", "text"]


def test_shallow_clone_has_the_digests_and_says_how_to_get_the_words(tmp_path: Path) -> None:
    home = published(tmp_path / "home")
    home.commit("Correct a count", TEXT)
    here = clone(home, tmp_path / "clone", "--depth", "1")
    base = here.base()
    assert base is not None
    assert rows(here.compared()) == [("text", "toll-75", "text", None, NEW)]
    assert "git fetch --unshallow" in base.how_to_get_words
    here.git("fetch", "--quiet", "--unshallow")
    assert rows(here.compared()) == CHANGED


def test_clone_without_the_files_of_old_commits_fetches_none(tmp_path: Path) -> None:
    home = published(tmp_path / "home")
    home.git("config", "uploadpack.allowFilter", "true")
    home.commit("Correct a count", TEXT)
    here = clone(home, tmp_path / "clone", "--filter=blob:none")
    before = here.git("count-objects", "-v")
    assert rows(here.compared()) == [("text", "toll-75", "text", None, NEW)]
    assert here.git("count-objects", "-v") == before


@pytest.mark.parametrize("kind", ["no repository", "another's repository", "no commit", "no git"])
def test_where_git_knows_nothing_the_locks_that_lie_there_count(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = published(tmp_path / "home", below="site")
    TEXT(here.site)
    shutil.rmtree(here.top / ".git")
    if kind != "no repository":
        here.git("init", "--quiet")
    if kind == "another's repository":
        (here.top / "notes").write_text("theirs", "utf-8")
        here.git("add", "notes")
        here.git("commit", "--quiet", "--message", "Theirs")
    if kind == "no git":
        monkeypatch.setenv("PATH", str(tmp_path))
    base = here.base()
    assert base is not None
    assert (base.commit, base.words_of(digest(OLD))) == ("", None)
    assert base.how_to_get_words
    assert rows(here.compared()) == [("text", "toll-75", "text", None, NEW)]


def test_what_a_hook_is_told_of_another_repository_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = published(tmp_path / "here")
    here.commit("Correct a count", TEXT)
    other = repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other.top / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.top))
    assert base_at(here.layout, "HEAD~1").words_of(digest(OLD)) == OLD
    assert [row[1] for row in rows(here.compared())] == ["toll-75"]


def test_any_commit_can_be_the_base_in_its_own_words(tmp_path: Path) -> None:
    here = repository(tmp_path / "here")
    here.commit("Correct a count", TEXT)
    words = base_at(here.layout, "HEAD~1", Kept(tmp_path / "kept"))
    again = base_at(here.layout, "HEAD~1", Kept(tmp_path / "kept"))
    assert words == again
    assert words.words_of(digest(OLD)) == OLD
    assert words.words_of(digest(NEW)) is None


@pytest.mark.parametrize("revision", ["no-such-branch", "--help", "-n1", "HEAD:data", "", "a\0b"])
def test_commit_that_git_does_not_know_is_said_to_be_none(revision: str, tmp_path: Path) -> None:
    here = repository(tmp_path)
    with pytest.raises(git.NoAnswer):
        base_at(here.layout, revision)
