"""What a site is built from is found and copied: all that is not ignored; or what is committed."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.reproducibility.sources import (
    Refused,
    copy,
    git,
    read_source,
    remove_worktree,
    shallow_clone,
    worktree,
)
from tests.engine.reproducibility.places import committed


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A site in a folder of a repository, with a file that is ignored and, below, one that is not committed."""
    root = tmp_path / "röpo"
    (root / "site" / "data").mkdir(parents=True)
    (root / ".gitignore").write_text("output\n", "utf-8")
    (root / "theme.css").write_text("a {}", "utf-8")
    (root / "site" / "data" / "a “b”.yaml").write_text("- a", "utf-8")
    (root / "site" / "output").mkdir()
    (root / "site" / "output" / "old.html").write_text("old", "utf-8")
    committed(root)
    return root


def names(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and ".git/" not in str(path)
    }


def test_all_files_of_the_repository_are_found_but_those_that_are_ignored(repository: Path) -> None:
    (repository / "site" / "new.yaml").write_text("- n", "utf-8")
    source = read_source(repository / "site")
    assert (source.root, source.site) == (repository.resolve(), "site")
    assert source.files == (".gitignore", "site/data/a “b”.yaml", "site/new.yaml", "theme.css")
    assert (source.changed, len(source.commit)) == (("site/new.yaml",), 40)


def test_file_that_is_deleted_is_none_of_the_site(repository: Path) -> None:
    (repository / "theme.css").unlink()
    assert "theme.css" not in read_source(repository).files


def test_without_git_the_site_is_what_no_build_has_made(tmp_path: Path) -> None:
    for name in ("data/a.yaml", "output/a.html", ".cache/a", "env/pyvenv.cfg", "env/lib.py", "x/__pycache__/a.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    source = read_source(tmp_path)
    assert (source.files, source.site, source.commit) == (("data/a.yaml",), ".", "")


def test_copy_has_the_files_and_no_git_in_the_order_and_age_that_are_asked_for(
    repository: Path, tmp_path: Path
) -> None:
    source = read_source(repository / "site")
    site = copy(source, tmp_path / "copy", backwards=True, age=5)
    assert site == tmp_path / "copy" / "site"
    assert names(tmp_path / "copy") == set(source.files)
    assert {path.stat().st_mtime // 86400 for path in (tmp_path / "copy").rglob("*.*")} == {3652}  # 1 January 1980


def test_link_is_copied_as_a_link(repository: Path, tmp_path: Path) -> None:
    (repository / "link.css").symlink_to("theme.css")
    copy(read_source(repository), tmp_path / "copy")
    assert (tmp_path / "copy" / "link.css").readlink() == Path("theme.css")


def test_work_tree_and_clone_hold_what_is_committed(repository: Path, tmp_path: Path) -> None:
    source = read_source(repository / "site")
    for make in (worktree, shallow_clone):
        to = tmp_path / make.__name__
        assert make(source, to) == to / "site"
        assert names(to) - {".git"} == set(source.files)
        assert git(to, "rev-parse", "HEAD").strip() == source.commit
    assert git(tmp_path / "shallow_clone", "rev-list", "--count", "HEAD").strip() == "1"
    remove_worktree(repository, tmp_path / "worktree")
    assert not (tmp_path / "worktree").exists()
    assert git(repository, "worktree", "list").count("\n") == 1


def test_work_tree_that_is_gone_is_forgotten(repository: Path, tmp_path: Path) -> None:
    to = worktree(read_source(repository), tmp_path / "tree")
    (to / ".git").unlink()
    remove_worktree(repository, to)
    assert not to.exists()
    assert git(repository, "worktree", "list").count("\n") == 1


def test_what_is_not_committed_is_no_commit(repository: Path, tmp_path: Path) -> None:
    (repository / "theme.css").write_text("b {}", "utf-8")
    (repository / "z.css").write_text("b {}", "utf-8")
    with pytest.raises(Refused, match=r"not everything is committed: theme\.css and 1 more"):
        worktree(read_source(repository), tmp_path / "tree")
    with pytest.raises(Refused, match="no git repository"):
        shallow_clone(read_source(tmp_path), tmp_path / "clone")


def test_hooks_of_a_repository_are_not_run(repository: Path, tmp_path: Path) -> None:
    hook = repository / ".git" / "hooks" / "post-checkout"
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", "utf-8")
    hook.chmod(0o755)
    worktree(read_source(repository), tmp_path / "tree")
    assert not (tmp_path / "ran").exists()
