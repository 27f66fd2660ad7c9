"""Git is asked about a folder and of nothing else, whatever it is told by the environment and by settings."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from explainer import git
from tests.engine.published.repositories import Repository, clone, nobodys_settings
from tests.engine.site.published.comparing import adding

HOSTILE = "data/a “b”\n\t[1].yaml"


@pytest.fixture(autouse=True)
def settings_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys_settings(monkeypatch)


@pytest.fixture
def here(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "here", "site")
    made.site.mkdir(parents=True)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit("One", adding("data/a.yaml", "- a\r\n"), adding(HOSTILE, "- b"), adding("content/c.md", "c"))
    return made


def texts(here: Repository, commit: str, *paths: str) -> dict[str, bytes]:
    entries = list(git.entries_at(here.site, commit, *paths))
    return {entry.path: content for entry, content in git.contents_of(here.site, entries)}


def test_files_of_a_commit_are_as_they_were_committed_with_paths_from_the_folder(here: Repository) -> None:
    here.git("config", "core.autocrlf", "true")
    here.commit("Two", adding("data/a.yaml", "- more\n"), adding(".gitattributes", "*.yaml export-ignore text\n"))
    assert texts(here, "HEAD~1") == {"data/a.yaml": b"- a\r\n", HOSTILE: b"- b", "content/c.md": b"c"}
    assert texts(here, "HEAD~1", "data/") == {"data/a.yaml": b"- a\r\n", HOSTILE: b"- b"}
    assert texts(here, "HEAD", "nothing/") == {}


def test_what_is_no_plain_file_is_none_of_them(here: Repository) -> None:
    (here.site / "data" / "link.yaml").symlink_to("/etc/passwd")
    here.commit("Link")
    assert "data/link.yaml" not in texts(here, "HEAD")


def test_settings_that_run_a_program_or_turn_an_answer_are_not_heeded(here: Repository, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!{sys.executable}\nopen({str(ran)!r}, 'w')\n", "utf-8")
    program.chmod(0o755)
    here.git("config", "core.fsmonitor", str(program))
    here.git("config", "log.showSignature", "true")
    here.git("config", "core.pager", str(program))
    ran.unlink(missing_ok=True)
    assert git.commits_that_touch(here.site, "HEAD", "data") == (here.git("rev-parse", "HEAD"),)
    assert git.answer(here.site, "status", "--porcelain") == ""
    assert not ran.exists()


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_TRACE"])
def test_variables_of_hooks_are_not_heeded(name: str, here: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "/elsewhere")
    assert git.commit_of(here.site, "HEAD") is not None
    assert git.branch_of(here.site) == "main"


def test_settings_of_the_user_count_where_they_say_whose_folder_may_be_read(
    here: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config").write_text("[alias]\n\tnamed = rev-parse HEAD\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "config"))
    assert git.answer(here.site, "named") == here.git("rev-parse", "HEAD") + "\n"


def test_commit_put_in_the_place_of_another_is_not_believed(here: Repository) -> None:
    here.commit("Two", adding("data/a.yaml", "- more\n"))
    here.git("replace", "HEAD", "HEAD~1")
    assert texts(here, "HEAD", "data/a.yaml") == {"data/a.yaml": b"- a\n- more\n"}


def test_main_branch_is_the_one_of_the_origin_or_has_one_of_the_usual_names(here: Repository, tmp_path: Path) -> None:
    first = here.git("rev-parse", "HEAD")
    assert git.main_branch(here.site) == ("main", (first,))
    copy = clone(here, tmp_path / "copy")
    second = copy.commit("Two", adding("data/d.yaml", "- d"))
    assert git.main_branch(copy.site) == ("main", (first, second))
    here.git("branch", "--move", "main", "trunk")
    assert git.main_branch(here.site) == ("", ())
    assert git.main_branch(clone(here, tmp_path / "other").site) == ("trunk", (first,))
    here.git("branch", "--move", "trunk", "master")
    assert git.main_branch(here.site) == ("master", (first,))


def test_without_an_answer_it_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(git.NoAnswer, match="not a git repository"):
        git.ask(tmp_path, "rev-parse", "HEAD")
    assert git.answer(tmp_path, "rev-parse", "HEAD") is None
    assert git.commit_of(tmp_path, "a\0b") is None
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(git.NoAnswer, match="cannot be started"):
        git.ask(tmp_path, "rev-parse", "HEAD")


def test_what_changed_in_the_work_tree_is_named_from_the_folder(here: Repository) -> None:
    adding(".gitignore", "*.tmp\n")(here.site)
    here.commit("Two", adding("../outside.md", "o"))
    adding(HOSTILE, "\n- more")(here.site)
    adding("data/new.yaml", "- n")(here.site)
    adding("data/left.tmp", "x")(here.site)
    adding("../outside.md", "o")(here.site)
    (here.site / "content" / "c.md").unlink()
    assert git.changed_since(here.site, "HEAD") == {HOSTILE, "data/new.yaml", "content/c.md"}


def test_what_is_staged_is_named_with_its_content(here: Repository) -> None:
    adding(HOSTILE, "\n- staged")(here.site)
    (here.site / "data" / "link.yaml").symlink_to("a.yaml")
    here.git("rm", "--quiet", "site/content/c.md")
    here.git("add", "--all")
    adding(HOSTILE, "\n- not staged")(here.site)
    found = dict(git.staged_since(here.site, "HEAD"))
    entry = found[HOSTILE]
    assert entry is not None
    assert [content for _, content in git.contents_of(here.site, [entry])] == [b"- b\n- staged"]
    assert found == {HOSTILE: entry, "data/link.yaml": None, "content/c.md": None}
    assert set(dict(git.staged_since(here.site, None))) == {"data/a.yaml", HOSTILE, "data/link.yaml"}
