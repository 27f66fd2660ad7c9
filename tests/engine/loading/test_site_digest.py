"""The digest of a site follows what is read of it, and nothing else. What every change does is in `test_verdict.py`."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.loading.site_digest import site_digest
from explainer.loading.text_file import MAX_BYTES
from explainer.site.layout import Layout
from tests.engine.sites import tiny


@pytest.fixture
def site(tmp_path: Path) -> Layout:
    return Layout(tiny.minimal_with(tmp_path / "site", {"data/facts/large.yaml": b"#" * (MAX_BYTES + 1)}))


@pytest.mark.parametrize(
    "name", [".git/index", "data/.more.yaml.swp", "content/.obsidian/app.json", "theme/a.css", "output/index.html", "x"]
)
def test_what_nobody_reads_has_no_say(site: Layout, name: str) -> None:
    before = site_digest(site)
    (site.root / name).parent.mkdir(parents=True, exist_ok=True)
    (site.root / name).write_text("anything", "utf-8")
    assert site_digest(site) == before is not None


def test_it_is_the_same_wherever_the_site_is_and_whenever_it_was_written(
    site: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = site_digest(site)
    for path in site.root.rglob("*"):
        os.utime(path, (0, 0))
    site.root.rename(tmp_path / "moved")
    monkeypatch.chdir(tmp_path / "moved")
    assert site_digest(Layout(Path())) == before is not None


def test_of_a_file_that_is_too_large_only_what_is_looked_at_counts(site: Layout) -> None:
    before = site_digest(site)
    large = site.root / "data" / "facts" / "large.yaml"
    large.write_bytes(b"#" * MAX_BYTES + b"x")
    assert site_digest(site) == before
    large.write_bytes(b"x" + b"#" * MAX_BYTES)
    assert site_digest(site) != before


def test_a_link_for_the_maps_does_not_lead_through_the_whole_machine(site: Layout) -> None:
    (site.root / "data" / "map").symlink_to("/", target_is_directory=True)
    assert site_digest(site) is None or site_digest(site) == site_digest(site)


def test_language_folder_and_day_have_a_say(site: Layout) -> None:
    layouts = (site, Layout(site.root, "prose"), Layout(site.root, lang="es"), Layout(site.root, story_day=dt.date.min))
    assert len({site_digest(layout) for layout in layouts} - {None}) == 4


def _no_folder(path: Path) -> None:
    (path / "data").rename(path / "elsewhere")


def _link_to_nothing(path: Path) -> None:
    (path / "data" / "a.yaml").symlink_to("nowhere")


def _device(path: Path) -> None:
    (path / "data" / "a.yaml").symlink_to("/dev/zero")


def _pipe(path: Path) -> None:
    os.mkfifo(path / "content" / "a.md")


@pytest.mark.parametrize("make", [_no_folder, _link_to_nothing, _device, _pipe])
def test_there_is_none_where_something_cannot_be_read(site: Layout, make: Callable[[Path], None]) -> None:
    make(site.root)
    assert site_digest(site) is None
