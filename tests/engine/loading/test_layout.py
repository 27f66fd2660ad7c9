"""`explainer check` looks where the site's settings say, and never runs them."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from explainer.loading.layout import read_layout
from explainer.site.layout import Layout
from tests.engine.sites import tiny


@pytest.mark.parametrize(
    ("settings", "content", "lang"),
    [
        ("", "content", "en"),
        ('PATH = "notas"\nDEFAULT_LANG = "es"\n', "notas", "es"),
        ('A = PATH = "notas"\n', "notas", "en"),
        ('PATH = "one"\nPATH = "two"\n', "two", "en"),
        ('PATH = "notas/"\n', "notas", "en"),
        ('PATH = name_of("notas")\n', "content", "en"),
        ('DEFAULT_LANG = "qu"\n', "content", "en"),
        ("PATH = (\n", "content", "en"),
        ("\0", "content", "en"),
        ('import nowhere\nraise SystemExit(3)\nPATH = "notas"\n', "notas", "en"),
    ],
)
def test_plain_texts_of_the_settings_are_read(tmp_path: Path, settings: str, content: str, lang: str) -> None:
    (tmp_path / "pelicanconf.py").write_text(settings, "utf-8")
    assert read_layout(tmp_path) == Layout(tmp_path, content, lang)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("settings", "day"),
    [
        ('STORY_DAY = "2026-01-03"\n', dt.date(2026, 1, 3)),
        ("STORY_DAY = None\n", None),
        ('STORY_DAY = "2026-01"\n', None),
        ("STORY_DAY = 2026\n", None),
    ],
)
def test_the_day_of_the_story_is_read(tmp_path: Path, settings: str, day: dt.date | None) -> None:
    (tmp_path / "pelicanconf.py").write_text(settings, "utf-8")
    assert read_layout(tmp_path).story_day == day


def test_a_check_knows_the_day_of_the_story(tmp_path: Path) -> None:
    page = tiny.HERE / "valid/minimal/content/explainers/the-bridge.md"
    words = page.read_text("utf-8").replace("2 February 2026", "2 February 2026, a month after 3 January")
    files = {"content/explainers/the-bridge.md": words}
    assert "figure-not-in-fact" in tiny.check(tiny.minimal_with(tmp_path / "without", files))[1]
    files |= {"pelicanconf.py": 'STORY_DAY = "2026-01-03"\n'}
    assert tiny.check(tiny.minimal_with(tmp_path / "with", files)) == (0, "no problems\n")


def test_site_may_lie_below_its_settings(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text('PATH = "site/notas"\n', "utf-8")
    assert read_layout(tmp_path) == Layout(tmp_path / "site", "notas")


def test_site_without_settings_is_laid_out_as_usual(tmp_path: Path) -> None:
    assert read_layout(tmp_path) == Layout(tmp_path)


def test_check_finds_the_prose_in_the_folder_of_the_settings(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path, {"pelicanconf.py": 'PATH = "notas"\n'})
    shutil.move(site / "content", site / "notas")
    (site / "notas/explainers/the-bridge.md").write_text("---\n---\n", "utf-8")
    code, printed = tiny.check(site)
    assert code == 1
    assert "notas/explainers/the-bridge.md:2:1: error: the front matter holds no fields" in printed
    assert "missing-home" not in printed


def test_page_without_a_language_of_its_own_is_in_that_of_the_site(tmp_path: Path) -> None:
    site = tiny.minimal_with(tmp_path, {"pelicanconf.py": 'DEFAULT_LANG = "es"\n'})
    assert tiny.check(site) == (0, "no problems\n")
    shutil.copy(site / "content/explainers/the-bridge.md", site / "content/explainers/the-bridge.en.md")
    code, printed = tiny.check(site)
    assert code == 1
    assert "this page is in English, and the site is published in Spanish only [no-translations]" in printed
