"""Readers see one whole site: the one before, or the new one; what others have put there stays."""

from __future__ import annotations

import os
import resource
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import explainer
from explainer.build.output.begin import begin
from explainer.build.output.others import InTheWay
from explainer.build.output.staged import Staged
from tests.engine.sites.building import listed, snapshot, without_manifest

ONE = {"index.html": b"one", "facts/a/index.html": b"a", "theme/one.css": b"css"}
TWO = {"index.html": b"two", "facts/b/index.html": b"b", "theme/two.css": b"css 2"}
WAYS = pytest.mark.parametrize("in_place", [False, True], ids=["exchanged", "file by file"])


def started(output: Path, in_place: bool = False, shared: bool = False) -> Staged:
    return begin(output, shared, lambda: None, in_place)


def build(output: Path, files: dict[str, bytes], in_place: bool = False, shared: bool = False) -> Staged:
    """A whole build of these files."""
    staged = started(output, in_place, shared)
    staged.write(files)
    staged.seal(files, {"id": "0"}, (), ())
    staged.publish()
    return staged


def site(output: Path) -> dict[str, bytes]:
    return without_manifest(snapshot(output))


def beside(output: Path) -> set[str]:
    """What is in the folder that holds the output."""
    return {path.name for path in output.parent.iterdir()}


@WAYS
def test_next_build_takes_the_place_of_the_one_before(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    build(output, ONE, in_place)
    assert site(output) == ONE
    build(output, TWO, in_place)
    assert site(output) == TWO
    assert not (output / "facts" / "a").exists()
    assert listed(output).keys() == TWO.keys()
    assert beside(output) == {"output"}


def test_nobody_sees_a_build_before_it_is_whole(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    staged = started(output)
    staged.write(TWO)
    staged.seal(TWO, {"id": "1"}, (), ())
    assert site(output) == ONE
    staged.publish()
    assert site(output) == TWO


def test_build_that_is_given_up_leaves_the_one_before_and_nothing_else(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    before = snapshot(tmp_path)
    staged = started(output)
    staged.write(TWO)
    staged.discard()
    assert snapshot(tmp_path) == before
    assert beside(output) == {"output"}


def test_first_build_that_is_given_up_leaves_no_folder(tmp_path: Path) -> None:
    started(tmp_path / "output").discard()
    assert beside(tmp_path / "output") == set()


@pytest.mark.parametrize("shared", [False, True])
@WAYS
def test_file_that_is_the_same_keeps_its_time(tmp_path: Path, in_place: bool, shared: bool) -> None:
    output = tmp_path / "output"
    build(output, ONE | {"same.html": b"same"}, in_place, shared)
    os.utime(output / "same.html", ns=(1, 10**18))
    build(output, TWO | {"same.html": b"same"}, in_place, shared)
    assert (output / "same.html").stat().st_mtime_ns == 10**18


def test_file_of_a_tree_that_others_write_into_is_no_second_name_of_one_that_readers_see(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    staged = started(output, shared=True)
    staged.write(ONE)
    with (staged.folder / "index.html").open("wb") as file:  # as a plugin does that rewrites pages
        file.write(b"theirs")
    assert site(output) == ONE
    staged.discard()


# --- what others have put there ---------------------------------------------------------------------------------------


@WAYS
def test_what_others_have_put_there_stays(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    build(output, ONE, in_place)
    for name in ("CNAME", ".nojekyll", ".git/objects/ab/cd", "facts/a/theirs.txt", "their/own/page.html"):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(name.encode())
    (output / "empty").mkdir()
    (output / "latest").symlink_to("index.html")
    (output / "nowhere").symlink_to("/nowhere/at/all")
    os.mkfifo(output / "pipe")
    build(output, TWO, in_place)
    theirs = {"CNAME", ".nojekyll", ".git/objects/ab/cd", "facts/a/theirs.txt", "their/own/page.html"}
    assert site(output) == TWO | {name: name.encode() for name in theirs} | {"latest": b"two"}
    assert (output / "empty").is_dir()
    assert (output / "nowhere").readlink() == Path("/nowhere/at/all")
    assert stat.S_ISFIFO((output / "pipe").stat().st_mode)


def test_what_comes_at_the_last_moment_stays_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    (output / "changed.txt").write_text("before", "utf-8")
    staged = started(output)
    staged.write(TWO)

    def exchange_late(one: Path, other: Path) -> None:
        (output / "late.txt").write_text("late", "utf-8")
        (output / "changed.new").write_text("after", "utf-8")
        (output / "changed.new").replace(output / "changed.txt")
        os.rename(other, tmp_path / "aside")  # noqa: PTH104
        os.rename(one, other)  # noqa: PTH104
        os.rename(tmp_path / "aside", one)  # noqa: PTH104

    monkeypatch.setattr("explainer.build.output.staged.exchange", exchange_late)
    staged.publish()
    assert site(output) == TWO | {"late.txt": b"late", "changed.txt": b"after"}


@WAYS
def test_file_of_somebody_s_is_not_lost_to_one_of_ours(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    build(output, ONE, in_place)
    (output / "page").mkdir()
    (output / "page" / "theirs.txt").write_text("theirs", "utf-8")
    before = snapshot(output)
    staged = started(output, in_place)
    staged.write({"page": b"ours"})
    with pytest.raises(InTheWay, match=r"page/theirs\.txt"):
        staged.publish()
    staged.discard()
    assert snapshot(output) == before


@WAYS
def test_file_of_ours_may_become_a_folder_and_a_folder_a_file(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    build(output, {"a": b"file", "b/c/index.html": b"folder"}, in_place)
    build(output, {"a/index.html": b"folder", "b": b"file"}, in_place)
    assert site(output) == {"a/index.html": b"folder", "b": b"file"}


@WAYS
def test_what_is_to_be_deleted_is_in_nobody_s_way(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "facts").write_text("theirs", "utf-8")
    staged = started(output, in_place)
    staged.write(ONE)
    staged.seal(ONE, {"id": "0"}, (), ())
    staged.publish(is_kept=lambda name: False)
    assert site(output) == ONE


@WAYS
def test_link_that_a_plugin_makes_is_published(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    for files, link in ((ONE, True), (TWO, True), (TWO, False)):
        staged = started(output, in_place, shared=True)
        staged.write(files)
        if link:
            (staged.folder / "latest.html").symlink_to("index.html")
        staged.seal(files, {"id": "0"}, ["latest.html"] if link else (), ())
        staged.publish()
        assert (output / "latest.html").is_symlink() is link
        assert site(output).keys() == {*files, *(["latest.html"] if link else [])}


@WAYS
def test_replaced_file_of_somebody_s_is_told(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("theirs", "utf-8")
    (output / "theme").mkdir()
    (output / "theme" / "one.css").write_bytes(ONE["theme/one.css"])
    staged = build(output, ONE, in_place)
    assert [note.partition(": ")[2] for note in staged.notes if "replaced" in note] == ["index.html"]
    assert site(output) == ONE


# --- links ------------------------------------------------------------------------------------------------------------


@WAYS
@pytest.mark.parametrize("link", ["facts", "index.html", "theme/one.css"])
def test_link_in_the_output_is_never_written_through(tmp_path: Path, in_place: bool, link: str) -> None:
    output, outside = tmp_path / "output", tmp_path / "outside"
    build(output, ONE, in_place)
    (outside / "a").mkdir(parents=True)
    (outside / "a" / "index.html").write_text("theirs", "utf-8")
    (outside / "file").write_text("theirs", "utf-8")
    before = snapshot(outside)
    if (output / link).is_dir():
        (output / link / "a" / "index.html").unlink()
        (output / link / "a").rmdir()
        (output / link).rmdir()
        (output / link).symlink_to(outside)
    else:
        (output / link).unlink()
        (output / link).symlink_to(outside / "file")
    build(output, ONE | {"facts/a/index.html": b"new"}, in_place)
    assert site(output) == ONE | {"facts/a/index.html": b"new"}
    assert not (output / link).is_symlink()
    assert snapshot(outside) == before
    build(output, {"index.html": b"only"}, in_place)
    assert snapshot(outside) == before


@WAYS
def test_output_may_be_a_link_itself(tmp_path: Path, in_place: bool) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "output").symlink_to("real")
    build(tmp_path / "output", ONE, in_place)
    build(tmp_path / "output", TWO, in_place)
    assert (tmp_path / "output").is_symlink()
    assert site(tmp_path / "real") == TWO


@pytest.mark.parametrize("name", ["../out.html", "/etc/out.html", "a/../../out.html", "", ".", "a\\..\\b", "a\0b"])
def test_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    staged = started(tmp_path / "output")
    with pytest.raises(ValueError, match="outside the output folder"):
        staged.write({name: b"x"})
    staged.discard()
    assert beside(tmp_path / "output") == set()


# --- what a system refuses --------------------------------------------------------------------------------------------


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """The system refuses to write more into a file, as it does on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_disk_that_fills_up_leaves_the_site_before(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    before = snapshot(tmp_path)
    staged = started(output)
    with largest_file(10_000), pytest.raises(OSError, match="File too large"):
        staged.write(TWO | {"large.html": b"x" * 20_000})
    staged.discard()
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("in_place", [False, True])
def test_where_folders_cannot_be_exchanged_it_is_done_file_by_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_place: bool
) -> None:
    def refuse(one: Path, other: Path) -> None:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr("explainer.build.output.staged.exchange", refuse)
    output = tmp_path / "output"
    build(output, ONE, in_place)
    inode = output.stat().st_ino
    staged = build(output, TWO, in_place)
    assert site(output) == TWO
    assert output.stat().st_ino == inode
    assert any("file by file" in note for note in staged.notes) is not in_place  # who asked for it knows


@pytest.mark.parametrize("umask", ["077", "027", "022", "002"])
def test_server_of_another_user_can_read_what_is_published(tmp_path: Path, umask: str) -> None:
    program = (
        "import os, sys; os.umask(int(sys.argv[2], 8)); from pathlib import Path;"
        "from tests.engine.build.output.test_staged import build, ONE; build(Path(sys.argv[1]), ONE)"
    )
    root = Path(explainer.__file__).parents[1]
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "output"), umask], cwd=root, check=True)
    for path in (tmp_path / "output", *(tmp_path / "output").rglob("*")):
        wanted = 0o555 if path.is_dir() else 0o444
        assert path.stat().st_mode & wanted == wanted, path


def test_server_of_another_user_can_read_what_a_plugin_adds_or_replaces(tmp_path: Path) -> None:
    output = tmp_path / "output"
    staged = started(output, shared=True)
    staged.write(ONE)
    (staged.folder / "added").mkdir(mode=0o700)
    for name in ("added/a.txt", "index.html"):
        (staged.folder / name).write_text("theirs", "utf-8")
        (staged.folder / name).chmod(0o600)
    staged.seal(ONE, {"id": "0"}, ["added/a.txt"], ())
    staged.publish()
    assert modes(output, "added", "added/a.txt", "index.html") == {
        "added": 0o755,
        "added/a.txt": 0o644,
        "index.html": 0o644,
    }


def test_folder_keeps_its_mode(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    output.chmod(0o2775)
    build(output, TWO)
    assert stat.S_IMODE(output.stat().st_mode) == 0o2775


@WAYS
def test_folder_of_somebody_s_keeps_its_mode(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    build(output, ONE, in_place)
    for name, mode in {"closed/in": 0o700, "closed": 0o700, "shared": 0o2775, "readonly": 0o555, "empty": 0o750}.items():
        (output / name).mkdir(parents=True, exist_ok=True)
        if name != "empty":
            (output / name / "mine").write_text("mine", "utf-8")
        (output / name).chmod(mode)
    before = modes(output, "closed", "closed/in", "shared", "readonly", "empty")
    for files in (TWO, ONE):
        build(output, files, in_place)
        assert modes(output, *before) == before
        assert site(output).keys() == {*files, "closed/in/mine", "closed/mine", "shared/mine", "readonly/mine"}


def modes(folder: Path, *names: str) -> dict[str, int]:
    return {name: stat.S_IMODE((folder / name).stat().st_mode) for name in names}


def without_rights(program: str, *arguments: str) -> str:
    """What the program prints, run as somebody who is stopped by the mode of a folder, as root is not."""
    command = [sys.executable, "-c", f"from tests.engine.build.output.test_staged import *; {program}", *arguments]
    if os.geteuid() == 0:
        command[:0] = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]
    root = Path(explainer.__file__).parents[1]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


CLOSED = pytest.mark.skipif(
    os.geteuid() == 0 and not shutil.which("setpriv"), reason="no mode of a folder stops root on this machine"
)


@CLOSED
def test_folder_that_nobody_may_write_into_is_taken_away_with_the_old_tree(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    (output / "readonly").mkdir()
    (output / "readonly" / "mine").write_text("mine", "utf-8")
    (output / "readonly").chmod(0o555)
    without_rights("build(Path(sys.argv[1]), TWO); build(Path(sys.argv[1]), ONE)", str(output))
    assert beside(output) == {"output"}
    assert site(output) == ONE | {"readonly/mine": b"mine"}


@CLOSED
def test_folder_that_is_closed_to_us_stays_where_it_is(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    (output / "lost+found").mkdir(mode=0o000)
    inode = (output / "lost+found").stat().st_ino
    without_rights("build(Path(sys.argv[1]), TWO)", str(output))
    assert site(output) == TWO
    assert (output / "lost+found").stat().st_ino == inode


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("setpriv"), reason="only root can give a folder away")
def test_what_cannot_be_cleared_away_holds_no_build_up(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, ONE)
    left = tmp_path / ".output.4194305.new"
    (left / "theirs").mkdir(parents=True)
    os.chown(left / "theirs", 65534, 65534)
    (left / "theirs").chmod(0o700)
    assert "cannot be taken away" in without_rights("print(build(Path(sys.argv[1]), TWO).notes)", str(output))
    assert site(output) == TWO


# --- what was left by a build that was cut short ----------------------------------------------------------------------


@WAYS
def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path, in_place: bool) -> None:
    output = tmp_path / "output"
    build(output, ONE, in_place)
    left = output / ".4194305.new" if in_place else tmp_path / ".output.4194305.new"
    (left / "facts").mkdir(parents=True)
    (left / "facts" / "half").write_text("half", "utf-8")
    kept = tmp_path / ".output.notes.new"
    kept.write_text("somebody's", "utf-8")
    build(output, TWO, in_place)
    assert site(output) == TWO
    assert beside(output) == {"output", ".output.notes.new"}


@WAYS
@pytest.mark.parametrize(
    "journal", ["{", "[]", "null", '{"moves": 1, "removals": []}', '{"moves": [1, null], "removals": [{}]}', "[" * 9999]
)
def test_journal_that_cannot_be_read_is_passed_over(tmp_path: Path, in_place: bool, journal: str) -> None:
    output = tmp_path / "output"
    build(output, ONE, in_place)
    (tmp_path / ".output.4194305.journal").write_text(journal, "utf-8")
    build(output, TWO, in_place)
    assert site(output) == TWO
    assert beside(output) == {"output"}


def test_hostile_journal_moves_and_removes_nothing_outside(tmp_path: Path) -> None:
    output, outside = tmp_path / "output", tmp_path / "outside"
    build(output, ONE)
    outside.mkdir()
    (outside / "file").write_text("theirs", "utf-8")
    (output / "link").symlink_to(outside)
    left = tmp_path / ".output.4194305.new"
    left.symlink_to(outside)
    names = '["../outside/file", "link/file", "/etc/hostname", "file"]'
    (tmp_path / ".output.4194305.journal").write_text(f'{{"moves": {names}, "removals": {names}}}', "utf-8")
    build(output, TWO)
    assert snapshot(outside) == {"file": b"theirs"}
