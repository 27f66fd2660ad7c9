"""Files are written only where they differ, removed when they are gone, and never outside the output folder."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from explainer.build.output import seal, write_output
from tests.engine.sites.building import snapshot


def build(output: Path, files: dict[str, bytes], build_id: str) -> None:
    """A whole build: its files, and the manifest last."""
    write_output(output, files)
    seal(output, files, build_id)


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


def test_manifest_has_the_hash_of_every_file_and_nothing_hidden_is_published(tmp_path: Path) -> None:
    build(tmp_path, {"a/index.html": b"one", "b.html": b"two"}, "0123456789")
    assert set(snapshot(tmp_path)) == {"a/index.html", "b.html", "manifest.json"}
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    assert manifest["build"] == "0123456789"
    assert manifest["files"] == {
        "a/index.html": hashlib.sha256(b"one").hexdigest(),
        "b.html": hashlib.sha256(b"two").hexdigest(),
    }


def test_what_the_manifest_lists_and_the_next_build_has_not_is_removed(tmp_path: Path) -> None:
    (tmp_path / "theirs.txt").write_text("not ours", "utf-8")
    build(tmp_path, {"gone/index.html": b"one", "b.html": b"two"}, "1")
    build(tmp_path, {"b.html": b"two"}, "2")
    assert set(snapshot(tmp_path)) == {"b.html", "manifest.json", "theirs.txt"}


def test_what_a_build_that_was_cut_short_wrote_is_removed_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path, {"b.html": b"two"}, "1")
    with monkeypatch.context() as patched:
        patched.setattr("explainer.build.output._remove", _cut_short)
        with pytest.raises(RuntimeError):
            build(tmp_path, {"c.html": b"three"}, "2")
    build(tmp_path, {"d.html": b"four"}, "3")
    assert set(snapshot(tmp_path)) == {"d.html", "manifest.json"}


@pytest.mark.parametrize(
    "manifest", ["not json", "[]", '{"name": "an app", "files": {"theirs.txt": 1}}', '{"build": 1}']
)
def test_manifest_of_somebody_else_removes_nothing(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "theirs.txt").write_text("not ours", "utf-8")
    (tmp_path / "manifest.json").write_text(manifest, "utf-8")
    build(tmp_path, {"b.html": b"two"}, "1")
    assert set(snapshot(tmp_path)) == {"b.html", "manifest.json", "theirs.txt"}


def _cut_short(*_: object) -> None:
    raise RuntimeError("cut short")
