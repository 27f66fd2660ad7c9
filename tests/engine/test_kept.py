"""What is kept comes back as it was, or not at all: damaged, cut short, swapped, hostile, unreadable, unwritable."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.kept import Kept, kept_in

VALUE = {"a": ["b", None, 1.5, ("c", b"\xff")], "words": frozenset({"ñ", "\udcf1"})}


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "cache" / "own")


def file_of(kept: Kept, name: str = "name") -> Path:
    assert kept.folder
    return kept.folder / name


def test_what_was_kept_comes_back(kept: Kept) -> None:
    kept.put("name", b"content", "key")
    kept.put_value("value", VALUE, "key")
    assert kept.get("name", "key") == b"content"
    assert kept.value("value", "key") == VALUE


def test_what_was_kept_for_something_else_or_never_is_not_there(kept: Kept) -> None:
    kept.put("name", b"content", "key")
    kept.put_value("value", VALUE, "key")
    assert [kept.get("name"), kept.get("name", "other"), kept.get("other", "key")] == [None] * 3
    assert [kept.value("value", "other"), kept.value("other", "key"), kept.value("name", "key")] == [None] * 3


def test_value_of_another_python_is_not_there(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put_value("value", VALUE, "key")
    monkeypatch.setattr(sys, "hexversion", sys.hexversion + 1)
    assert kept.value("value", "key") is None


@given(at=st.integers(min_value=0, max_value=10_000), bit=st.integers(min_value=0, max_value=7), cut=st.booleans())
def test_no_bit_can_change_and_no_end_be_lost(
    tmp_path_factory: pytest.TempPathFactory, at: int, bit: int, cut: bool
) -> None:
    kept = Kept(tmp_path_factory.getbasetemp() / "bits")
    kept.put_value("name", VALUE, "key")
    whole = bytearray(file_of(kept).read_bytes())
    at %= len(whole)
    whole[at] ^= 1 << bit
    file_of(kept).write_bytes(whole[:at] if cut else whole)
    assert kept.value("name", "key") is None


def test_one_file_in_the_place_of_another_is_not_taken(kept: Kept) -> None:
    kept.put("name", b"content")
    kept.put("other", b"foreign")
    file_of(kept, "other").replace(file_of(kept))
    assert kept.get("name") is None


def _folder(path: Path) -> None:
    (path / "inside").mkdir(parents=True)


def _linked_to_itself(path: Path) -> None:
    path.symlink_to(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _huge(path: Path) -> None:
    path.touch()
    os.truncate(path, 1 << 40)


@pytest.mark.parametrize("make", [_folder, _linked_to_itself, _endless, _huge, os.mkfifo])
def test_what_is_no_file_of_ours_is_as_good_as_none(kept: Kept, make: Callable[[Path], object]) -> None:
    kept.put("first", b"makes the folder")
    make(file_of(kept))
    assert kept.get("name") is None
    kept.put("name", b"content")
    assert kept.get("name") == (None if make is _folder else b"content")
    assert {path.name for path in file_of(kept).parent.iterdir()} == {".gitignore", "first", "name"}


def test_link_is_replaced_and_what_it_leads_to_is_left_alone(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "else").write_bytes(b"somebody else's")
    kept.put("first", b"makes the folder")
    file_of(kept).symlink_to(tmp_path / "else")
    kept.put("name", b"content")
    assert (kept.get("name"), (tmp_path / "else").read_bytes()) == (b"content", b"somebody else's")


@pytest.mark.parametrize("name", ["cache", "cache/own"])
def test_where_a_file_is_in_the_way_nothing_is_kept(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("in the way", "utf-8")
    kept = Kept(tmp_path / "cache" / "own")
    kept.put("name", b"content")
    kept.forget_all_but(())
    assert (kept.get("name"), path.read_text("utf-8")) == (None, "in the way")


def test_folder_that_may_not_be_written_stays_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    kept = Kept(tmp_path / "cache" / "own")
    kept.put("name", b"content")
    assert (kept.get("name"), list(tmp_path.iterdir())) == (None, [])


def test_folder_that_is_sealed_later_is_read_and_not_written(kept: Kept) -> None:
    kept.put("name", b"content")
    file_of(kept).parent.chmod(0o555)
    kept.put("name", b"other")
    kept.put("more", b"more")
    kept.forget_all_but(())
    assert (kept.get("name"), kept.get("more")) == (b"content", None)


def test_nothing_is_kept_where_the_environment_says_so(tmp_path: Path) -> None:
    kept = kept_in(tmp_path / "cache", {"EXPLAINER_NO_CACHE": "1"}).below("own")
    kept.put("name", b"content")
    kept.put_value("value", VALUE, "")
    assert (kept.get("name"), kept.value("value", ""), list(tmp_path.iterdir())) == (None, None, [])


def test_git_is_told_to_pass_over_it(kept: Kept) -> None:
    kept.put("name", b"content")
    assert file_of(kept, ".gitignore").read_text("utf-8") == "*\n"


def test_what_is_not_used_does_not_pile_up(kept: Kept) -> None:
    for number in range(9):
        kept.put(f"{number}", b"content")
        os.utime(file_of(kept, f"{number}"), ns=(number, number))
    file_of(kept, ".0.99.left").write_bytes(b"by a process that was killed")
    os.utime(file_of(kept, ".0.99.left"), ns=(0, 0))
    kept.forget_all_but(["0", "3"])
    assert {path.name for path in file_of(kept).parent.iterdir()} == {".gitignore", "0", "3", "7", "8"}


HAMMER = """
import sys
from pathlib import Path
from explainer.kept import Kept
kept, own = Kept(Path(sys.argv[1])), sys.argv[2].encode() * 50_000
for _ in range(200):
    kept.put("name", own, "key")
    found = kept.get("name", "key")
    assert found is not None and len(set(found)) == 1 and len(found) == len(own), found and len(found)
    kept.forget_all_but(["name"])
"""


def test_processes_that_write_at_once_meet_one_whole_value(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HAMMER, str(tmp_path / "cache")]
    runs = [subprocess.Popen([*command, letter], stderr=subprocess.PIPE, text=True) for letter in "abc"]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [("", 0)] * 3
    assert {path.name for path in (tmp_path / "cache").iterdir()} == {".gitignore", "name"}
