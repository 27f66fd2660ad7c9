"""Two folders change places in one step, with whatever name the C library has for it."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from explainer.build.output.exchange import exchange

pytestmark = pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="no such call on this system")


def two(folder: Path) -> tuple[Path, Path]:
    for name in ("one", "other"):
        (folder / name).mkdir()
        (folder / name / "file").write_text(name, "utf-8")
    return folder / "one", folder / "other"


def test_two_folders_change_places(tmp_path: Path) -> None:
    one, other = two(tmp_path)
    exchange(one, other)
    assert ((one / "file").read_text("utf-8"), (other / "file").read_text("utf-8")) == ("other", "one")


@pytest.mark.skipif(sys.platform != "linux", reason="the number is Linux's")
def test_c_library_without_the_name_is_asked_by_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(syscall=library.syscall))
    one, other = two(tmp_path)
    exchange(one, other)
    assert (one / "file").read_text("utf-8") == "other"


def test_what_the_system_refuses_is_an_error(tmp_path: Path) -> None:
    one, _ = two(tmp_path)
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "gone")
    assert (one / "file").read_text("utf-8") == "one"
