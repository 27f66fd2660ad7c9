"""Two builds are held against each other by the bytes of their files, but for what the place alone decides."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from explainer.reproducibility.folders import build_of, differing, digests, file_names

BUILD: dict[str, Any] = {
    "id": "development",
    "commit": None,
    "clean": True,
    "day": "2026-03-01",
    "epoch": 1,
    "versions": {"python": "3.11.2"},
}


def built(folder: Path, **changes: Any) -> Path:
    build = BUILD | changes
    (folder / ".well-known").mkdir(parents=True)
    (folder / "index.html").write_text("<p>So.", "utf-8")
    (folder / "build.json").write_text(json.dumps(build), "utf-8")
    for name in ("manifest.json", ".well-known/manifest.json"):
        (folder / name).write_text(json.dumps({"build": build, "sections": {}}), "utf-8")
    return folder


def test_files_are_found_in_all_folders_hidden_ones_too_and_links_are_not_entered(tmp_path: Path) -> None:
    folder = built(tmp_path / "a")
    (folder / "round").symlink_to(folder)
    found = {"index.html", "build.json", "manifest.json", ".well-known/manifest.json", "round"}
    assert file_names(folder) == found


def test_whether_git_saw_a_clean_tree_is_no_difference_and_all_else_is(tmp_path: Path) -> None:
    one = digests(built(tmp_path / "a"))
    assert differing(one, digests(built(tmp_path / "b", clean=None, id="+changes"))) == ()
    assert differing(one, digests(built(tmp_path / "c", epoch=2))) == ("build.json",)
    other = built(tmp_path / "d", versions={"python": "3.13.0"})
    assert differing(one, digests(other)) == ("build.json",)
    assert differing(digests(tmp_path / "a", other_versions=True), digests(other, other_versions=True)) == ()


def test_file_that_is_in_one_alone_differs(tmp_path: Path) -> None:
    one, other = built(tmp_path / "a"), built(tmp_path / "b")
    (other / "more.txt").write_text("", "utf-8")
    assert differing(digests(one), digests(other)) == differing(digests(other), digests(one)) == ("more.txt",)


def test_manifest_differs_where_nothing_that_it_lists_does(tmp_path: Path) -> None:
    one, other = built(tmp_path / "a"), built(tmp_path / "b")
    (other / "manifest.json").write_text("{}", "utf-8")
    assert differing(digests(one), digests(other)) == ("manifest.json",)
    (other / "index.html").write_text("<p>Not so.", "utf-8")
    assert differing(digests(one), digests(other)) == ("index.html",)


def test_what_is_no_json_is_taken_as_it_is(tmp_path: Path) -> None:
    one, other = built(tmp_path / "a"), built(tmp_path / "b")
    for folder, text in ((one, "[1"), (other, "[2")):
        (folder / "build.json").write_text(text, "utf-8")
    assert differing(digests(one), digests(other)) == ("build.json",)


def test_build_says_what_it_is_or_nothing(tmp_path: Path) -> None:
    folder = built(tmp_path / "a")
    assert build_of(folder) == BUILD
    for text in ("[]", "{"):
        (folder / "build.json").write_text(text, "utf-8")
        assert build_of(folder) == {}
    assert build_of(tmp_path) == {}
