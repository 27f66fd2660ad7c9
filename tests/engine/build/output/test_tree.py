"""A folder's files are seen as they lie there: links are not followed, other file systems not entered."""

from __future__ import annotations

from pathlib import Path

from explainer.build.output.names import is_plain, is_regular_inside, outside
from explainer.build.output.tree import mounts_below, stamps, tree


def folder(path: Path) -> Path:
    for name in ("b.html", "a/index.html", ".hidden", ".well-known/x", "a/.hidden/y"):
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text("x", "utf-8")
    (path / "empty").mkdir()
    (path / "link").symlink_to(path / "a")
    return path


def test_files_links_and_empty_folders_are_found_in_order(tmp_path: Path) -> None:
    found = tree(folder(tmp_path))
    assert list(found) == [".hidden", ".well-known/x", "a/.hidden/y", "a/index.html", "b.html", "empty", "link"]
    assert [name for name, entry in found.items() if not entry.is_file] == ["empty", "link"]
    assert [name for name, entry in found.items() if entry.is_folder] == ["empty"]
    assert tree(tmp_path / "gone") == {}


def test_what_is_hidden_has_no_stamp_but_for_the_well_known(tmp_path: Path) -> None:
    found = stamps(folder(tmp_path))
    assert set(found) == {".well-known/x", "a/index.html", "b.html", "empty", "link"}
    (tmp_path / "b.html").write_text("changed", "utf-8")
    assert {name for name, stamp in stamps(tmp_path).items() if found[name] != stamp} == {"b.html"}


def test_name_is_plain_where_it_stays_in_the_folder() -> None:
    assert is_plain("facts/a/index.html")
    assert is_plain("ñ.txt")
    assert not any(map(is_plain, ["", "..", "a/../b", "/a", "a//b", "a\\b", "a\0", "ñ" * 128, 1, None]))
    assert "outside the output" in str(outside("../a"))


def test_file_behind_a_link_is_not_inside(tmp_path: Path) -> None:
    folder(tmp_path)
    assert is_regular_inside(tmp_path, "a/index.html")
    assert not is_regular_inside(tmp_path, "link/index.html")
    assert not is_regular_inside(tmp_path, "link")
    assert not is_regular_inside(tmp_path, "a")
    assert not is_regular_inside(tmp_path, "gone")


def test_folder_with_nothing_mounted_in_it_may_be_moved(tmp_path: Path) -> None:
    assert not mounts_below(tmp_path, tree(folder(tmp_path)))
    assert mounts_below(Path("/"), tree(tmp_path))
