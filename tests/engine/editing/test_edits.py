"""Edits are shown before they are made, and all made or none."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path

import pytest

from explainer.editing import edits
from explainer.editing.edits import ChangedMeanwhile, Edit, apply_edits, edit_of


def two(root: Path) -> list[Edit]:
    (root / "a.yaml").write_bytes(b"a\r\nb")
    return [edit_of(root, "a.yaml", b"a\r\nc"), edit_of(root, "data/new.yaml", b"new\n")]


def test_all_are_made(tmp_path: Path) -> None:
    wanted = two(tmp_path)
    (tmp_path / "a.yaml").chmod(0o640)
    apply_edits(wanted)
    assert (tmp_path / "a.yaml").read_bytes() == b"a\r\nc"
    assert stat.S_IMODE((tmp_path / "a.yaml").stat().st_mode) == 0o640
    assert (tmp_path / "data/new.yaml").read_bytes() == b"new\n"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.yaml", "data", "new.yaml"]


def test_none_is_made_where_somebody_saved_one_meanwhile(tmp_path: Path) -> None:
    wanted = two(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data/new.yaml").write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhile, match=r"data/new\.yaml was saved in the meantime"):
        apply_edits(wanted)
    assert (tmp_path / "a.yaml").read_bytes() == b"a\r\nb"
    assert (tmp_path / "data/new.yaml").read_bytes() == b"theirs"
    assert len(list(tmp_path.rglob("*"))) == 3


def test_none_is_made_where_one_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = two(tmp_path)
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "new.yaml":
            raise OSError("no room")
        return replace(self, target)

    monkeypatch.setattr(edits.Path, "replace", failing)
    with pytest.raises(OSError, match="no room"):
        apply_edits(wanted)
    assert (tmp_path / "a.yaml").read_bytes() == b"a\r\nb"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["a.yaml"]


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"a")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    apply_edits([edit_of(tmp_path, "link.yaml", b"b")])
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"b"


def test_edits_of_one_file_follow_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a")
    apply_edits([Edit(path, "a.yaml", b"a", b"ab"), Edit(path, "a.yaml", b"ab", b"abc")])
    assert path.read_bytes() == b"abc"


def test_git_applies_the_diff(tmp_path: Path) -> None:
    wanted = two(tmp_path)
    diff = "".join(edit.diff for edit in wanted)
    command = ["git", "apply", "--unsafe-paths", "-"]
    subprocess.run(command, cwd=tmp_path, input=diff.encode(), check=True, timeout=60)
    assert (tmp_path / "a.yaml").read_bytes() == b"a\r\nc"
    assert (tmp_path / "data/new.yaml").read_bytes() == b"new\n"
    assert edit_of(tmp_path, "a.yaml", b"a\r\nc").diff == ""
