"""data/published/ is written as a whole or not at all, and an attempt that was killed leaves nothing behind."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from explainer.build import published_files
from explainer.build.published_files import write_published
from tests.engine.sites.building import snapshot

ONE = {"data/published/facts/toll.lock": "one\n", "data/published/pages/home.lock": "two\n"}
OTHER = {"data/published/facts/flood/toll.lock": "one\n", "data/published/pages/home.lock": "three\n"}


def contents(root: Path) -> dict[str, bytes]:
    return snapshot(root / "data")


def expected(files: dict[str, str], **more: bytes) -> dict[str, bytes]:
    return {name.removeprefix("data/"): text.encode() for name, text in files.items()} | more


def test_what_differs_is_written_and_named(tmp_path: Path) -> None:
    assert write_published(tmp_path, ONE) == ("facts/toll.lock", "pages/home.lock")
    assert contents(tmp_path) == expected(ONE)
    assert write_published(tmp_path, ONE) == ()


def test_the_lock_of_a_file_that_moved_goes_and_nothing_else_is_touched(tmp_path: Path) -> None:
    write_published(tmp_path, ONE)
    (tmp_path / "data/published/README.md").write_text("By hand.\n", "utf-8")
    home = (tmp_path / "data/published/pages/home.lock").stat().st_mtime_ns
    assert write_published(tmp_path, OTHER | {"data/published/pages/home.lock": "two\n"}) == (
        "facts/flood/toll.lock",
        "facts/toll.lock",
    )
    assert contents(tmp_path)["published/README.md"] == b"By hand.\n"
    assert not (tmp_path / "data/published/facts/toll.lock").exists()
    assert (tmp_path / "data/published/pages/home.lock").stat().st_mtime_ns == home


@pytest.mark.parametrize("step", ["_lay_out", "_change_places", "exchange"])
def test_whatever_fails_leaves_it_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    write_published(tmp_path, ONE)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(published_files, step, full)
    if step == "exchange":  # this file system knows no such step: it is made in two, of which the second fails
        monkeypatch.setattr(Path, "rename", _once(Path.rename, full))
    with pytest.raises(OSError, match="No space left"):
        write_published(tmp_path, OTHER)
    assert contents(tmp_path) == expected(ONE)


def _once(rename, full):  # type: ignore[no-untyped-def]
    """Renames what is renamed first, and fails at the second; what puts things back works again."""
    calls: list[Path] = []

    def renamed(self: Path, to: Path) -> Path:
        calls.append(self)
        if len(calls) == 2:
            full()
        return rename(self, to)  # type: ignore[no-any-return]

    return renamed


def test_where_the_file_system_knows_no_exchange_it_is_made_in_two_steps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_published(tmp_path, ONE)

    def unknown(*_: object) -> None:
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(published_files, "exchange", unknown)
    write_published(tmp_path, OTHER)
    assert contents(tmp_path) == expected(OTHER)


def test_what_a_kill_has_left_is_put_back_and_taken_away(tmp_path: Path) -> None:
    write_published(tmp_path, ONE)
    folder = tmp_path / "data" / "published"
    folder.rename(folder.with_name(".published.old"))  # killed between the two steps
    (tmp_path / "data" / ".published.new").mkdir()
    assert write_published(tmp_path, ONE) == ()
    assert contents(tmp_path) == expected(ONE)
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["published"]
