"""The manifest names every file with its hash, by section; what cannot be one of ours is not believed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from explainer.build.output.manifest import LARGEST, Earlier, digest, manifest_files, read_manifest

FILES = {"index.html": b"one", "facts/a/index.html": b"a", ".well-known/security.txt": b"s"}
INFO = {"id": "0123456789", "commit": None}


def written(folder: Path, files: dict[str, bytes], info: dict[str, Any] = INFO, added: tuple[str, ...] = ()) -> Path:
    digests = {name: digest(content) for name, content in files.items()}
    for name, content in (files | manifest_files(digests, info, added, ("plugin",))).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_every_file_is_named_with_its_hash_and_every_section_with_its_own(tmp_path: Path) -> None:
    written(tmp_path, FILES)
    whole = json.loads((tmp_path / "manifest.json").read_bytes())
    assert whole["build"] == INFO
    assert sorted(whole["sections"]) == ["facts", "root", "well-known"]
    for section in whole["sections"].values():
        content = (tmp_path / section["path"]).read_bytes()
        assert (section["sha256"], section["bytes"]) == (hashlib.sha256(content).hexdigest(), len(content))
        files = json.loads(content)["files"]
        assert section["files"] == len(files)
        for name, entry in files.items():
            assert (entry["sha256"], entry["bytes"]) == digest(FILES[name])
    assert (tmp_path / ".well-known/manifest.json").read_bytes() == (tmp_path / "manifest.json").read_bytes()
    assert json.loads((tmp_path / "build.json").read_bytes()) == INFO


def test_lists_of_two_builds_with_the_same_words_are_the_same() -> None:
    digests = {name: digest(content) for name, content in FILES.items()}
    one, two = (manifest_files(digests, {"id": build}) for build in ("1", "2"))
    assert {name for name in one if one[name] != two[name]} == {
        "manifest.json", ".well-known/manifest.json", "build.json",
    }  # fmt: skip


@pytest.mark.parametrize(("count", "parts"), [(LARGEST, 1), (LARGEST + 1, 16), (16 * LARGEST + 1, 256)])
def test_no_list_grows_without_bound(count: int, parts: int) -> None:
    digests = {f"facts/{number}/index.html": ("0" * 64, 1) for number in range(count)}
    files = manifest_files(digests, INFO)
    sections = json.loads(files["manifest.json"])["sections"]
    assert len(sections) == parts
    assert max(section["files"] for section in sections.values()) <= LARGEST
    named = {name for section in sections.values() for name in json.loads(files[section["path"]])["files"]}
    assert named == digests.keys()


@pytest.mark.parametrize("letter", ["x", "\N{CYRILLIC SMALL LETTER ZHE}"])
def test_folder_with_the_longest_name_has_a_list(tmp_path: Path, letter: str) -> None:
    name = letter * (255 // len(letter.encode())) + "/a.txt"
    files = manifest_files({name: digest(b"a")}, {"id": "0"})
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert name in read_manifest(tmp_path).names


def test_what_was_written_is_known_again(tmp_path: Path) -> None:
    found = read_manifest(written(tmp_path, FILES, added=("index.html",)))
    lists = {"manifest/facts.json", "manifest/root.json", "manifest/well-known.json"}
    own = {"manifest.json", ".well-known/manifest.json", "build.json"}
    assert found == Earlier(frozenset(FILES.keys() | lists | own), frozenset({"index.html"}), ("plugin",), "")


def test_manifest_of_the_form_before_is_known(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"build": "0", "files": {"a/index.html": "00"}}', "utf-8")
    assert read_manifest(tmp_path).names == {"a/index.html", "manifest.json"}


@pytest.mark.parametrize("damaged", ["manifest.json", "manifest/facts.json"])
def test_second_copy_helps_where_the_first_is_gone(tmp_path: Path, damaged: str) -> None:
    written(tmp_path, FILES)
    (tmp_path / damaged).unlink()
    found = read_manifest(tmp_path)
    assert ".well-known/security.txt" in found.names
    assert bool(found.odd) is (damaged == "manifest/facts.json")


@pytest.mark.parametrize(
    "name",
    ["../victim", "/etc/hostname", "", ".", "..", "a/../b", "a//b", "a/", "a\\b", "a\0b", "x" * 256, "\ud800", "a/./b"],
)
def test_name_that_no_file_of_ours_has_is_passed_over_and_told(tmp_path: Path, name: str) -> None:
    written(tmp_path, FILES)
    whole = json.loads((tmp_path / "manifest.json").read_bytes())
    section = json.dumps({"files": {name: {}, "facts/a/index.html": {}}}).encode()
    (tmp_path / "manifest/facts.json").write_bytes(section)
    whole["sections"]["facts"]["sha256"] = hashlib.sha256(section).hexdigest()
    for copy in ("manifest.json", ".well-known/manifest.json"):
        (tmp_path / copy).write_text(json.dumps(whole), "utf-8")
    found = read_manifest(tmp_path)
    assert found.names & {name} == frozenset()
    assert "facts/a/index.html" in found.names
    assert "it names" in found.odd


@pytest.mark.parametrize("text", ["not json", "[]", "1", '{"a": 1}', '{"build": 1}', "[" * 9999, "\xff", "null"])
def test_manifest_of_somebody_else_names_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text, "latin-1")
    assert read_manifest(tmp_path).names == frozenset()


@pytest.mark.parametrize(
    "sections",
    [1, [], {"facts": 1}, {"facts": {"path": "../outside.json"}}, {"facts": {"path": "manifest/root.json"}},
     {"../../outside": {"path": "manifest/../../outside.json"}}, {"facts": {"path": ["a"]}}, {"\0": {}}],
)  # fmt: skip
def test_section_that_leads_elsewhere_is_not_read(tmp_path: Path, sections: object) -> None:
    (tmp_path / "outside.json").write_text('{"files": {"CNAME": {}}}', "utf-8")
    (tmp_path / "site").mkdir()
    text = json.dumps({"build": {}, "sections": sections})
    (tmp_path / "site" / "manifest.json").write_text(text, "utf-8")
    assert "CNAME" not in read_manifest(tmp_path / "site").names


def test_manifest_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    written(tmp_path / "other", FILES)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "manifest.json").symlink_to(tmp_path / "other" / "manifest.json")
    (tmp_path / "site" / "manifest").symlink_to(tmp_path / "other" / "manifest")
    assert read_manifest(tmp_path / "site") == Earlier()
