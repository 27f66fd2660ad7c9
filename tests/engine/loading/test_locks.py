"""Locks are read as they were written; what nobody wrote so is told at its place."""

from __future__ import annotations

from pathlib import Path

from explainer.loading.locks import read_lock
from explainer.pipeline import read_site
from explainer.problems import Problem
from explainer.site.published.lock import FORM, Lock
from tests.engine.sites import tiny

EVERY_KIND = tiny.HERE / "valid" / "every-kind"


def published(folder: Path) -> Path:
    return tiny.with_locks(tiny.copy_site(EVERY_KIND, folder))


def read(folder: Path) -> tuple[Lock | None, list[Problem]]:
    problems: list[Problem] = []
    return read_lock(folder, problems), problems


def test_a_site_that_was_never_published_has_no_lock(tmp_path: Path) -> None:
    (tmp_path / "data/published").mkdir(parents=True)
    (tmp_path / "data/published/addresses.txt").write_text("/\n", "utf-8")
    assert read(tmp_path) == (None, [])


def test_locks_are_read_with_the_files_that_they_are_of(tmp_path: Path) -> None:
    lock, problems = read(published(tmp_path))
    assert (problems, lock is not None) == ([], True)
    assert lock
    assert lock.files["record", "toll-83"] == "data/facts/toll.yaml"
    assert lock.files["page", "the-dam"] == "content/explainers/the-dam.md"
    assert (tmp_path / "data/published/pages/explainers/the-dam.lock").exists()


def test_a_site_with_locks_reads_as_before(tmp_path: Path) -> None:
    site, problems = read_site(published(tmp_path))
    assert problems == ()
    assert site.published == read(tmp_path)[0]


def test_what_was_not_written_so_is_told(tmp_path: Path) -> None:
    path = published(tmp_path) / "data/published/facts/toll.lock"
    text = path.read_text("utf-8")
    path.write_text(text.removeprefix(FORM), "utf-8")
    assert [(problem.rule, problem.location.line) for problem in read(tmp_path)[1]] == [("bad-lock", 1)]
    path.write_text(f"{text}{text.splitlines()[-1]}\nwhat is this\n", "utf-8")
    (twice, unread) = sorted(read(tmp_path)[1], key=lambda problem: problem.message)
    assert "stands here twice" in twice.message
    assert unread.location.line == len(text.splitlines()) + 2
    path.write_text(f"{FORM}<<<<<<< HEAD\n=======\n>>>>>>> other\n", "utf-8")
    assert {problem.rule for problem in read(tmp_path)[1]} == {"unfinished-merge"}
