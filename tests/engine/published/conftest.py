"""A small site with every kind of record and hostile words, built in memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

HERE = Path(__file__).parent
BASE = "https://bridge.example"
_PUBLIC = f'SITEURL = "{BASE}"\nFEED_ID_AUTHORITY = "bridge.example,2026"\nSITENAME = "The Bridge"\n'

Files = dict[str, bytes]


@pytest.fixture(scope="session")
def build_with(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Files]:
    """A function: builds the small site with more settings, or with a page's words replaced."""

    def build(settings: str = "", replace: dict[str, tuple[str, str]] | None = None) -> Files:
        root = tiny.copy_site(HERE / "site", tmp_path_factory.mktemp("site") / "site")
        for name, (old, new) in (replace or {}).items():
            text = (root / name).read_text("utf-8")
            assert old in text
            (root / name).write_text(text.replace(old, new), "utf-8")
        return build_in_memory(tiny.settings_file(root, more=_PUBLIC + settings))

    return build


@pytest.fixture(scope="session")
def files(build_with: Callable[..., Files]) -> Files:
    """The small site's files by path, as the public gets them."""
    return build_with()
