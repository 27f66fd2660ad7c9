"""Files are written only where they differ, removed when they are gone, and never outside the output folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.plugins.output import write_output
from tests.sites.building import snapshot


def visible(folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in snapshot(folder).items() if not name.startswith(".")}


def test_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    write_output(tmp_path, {"a/index.html": b"one", "b.html": b"two"})
    before = (tmp_path / "a/index.html").stat()
    write_output(tmp_path, {"a/index.html": b"one", "b.html": b"changed"})
    assert (tmp_path / "a/index.html").stat().st_mtime_ns == before.st_mtime_ns
    assert (tmp_path / "a/index.html").stat().st_ino == before.st_ino
    assert visible(tmp_path) == {"a/index.html": b"one", "b.html": b"changed"}


def test_what_an_earlier_build_left_is_removed_and_what_others_put_there_stays(tmp_path: Path) -> None:
    write_output(tmp_path, {"gone/deep/index.html": b"one", "stays.html": b"two"})
    (tmp_path / "theirs.txt").write_text("not ours", "utf-8")
    write_output(tmp_path, {"stays.html": b"two"})
    assert visible(tmp_path) == {"stays.html": b"two", "theirs.txt": b"not ours"}
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize("name", ["../out.html", "/etc/out.html", "a/../../out.html", "", "."])
def test_file_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="outside the output folder"):
        write_output(tmp_path / "output", {name: b"x"})
    assert visible(tmp_path) == {}


def test_file_may_take_the_place_of_a_folder_that_is_gone(tmp_path: Path) -> None:
    write_output(tmp_path, {"page/index.html": b"one"})
    write_output(tmp_path, {"other/index.html": b"two"})
    write_output(tmp_path, {"page": b"three"})
    assert visible(tmp_path) == {"page": b"three"}
