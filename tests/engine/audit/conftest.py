"""A small site with every kind of record, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.sites import tiny
from tests.engine.sites.building import build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site: what a test changes in it, it takes back."""
    folder = tmp_path_factory.mktemp("built")
    root = tiny.copy_site(Path(__file__).parents[1] / "published" / "site", folder / "site")
    more = 'SITEURL = "https://bridge.example"\nSEARCH_INDEX = OG_IMAGES = True\n'
    assert build(tiny.settings_file(root, more=more), folder / "output") == 0
    return folder / "output"
