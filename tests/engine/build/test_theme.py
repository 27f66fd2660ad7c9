"""What a theme says of itself is read once, and a fault in it is told at its line."""

from __future__ import annotations

import re
import shutil
from itertools import combinations
from pathlib import Path

import pytest

from explainer.build.theme import NAME, ThemeError, read_theme
from explainer.build.theme_check import style_problem
from explainer.site.plan import KINDS
from explainer.views.parts.prose import DRAWINGS
from tests.engine.sites import tiny

THEME = read_theme(tiny.ROOT / "theme")


def test_every_kind_of_page_has_one_sheet() -> None:
    named = [kind for sheet in THEME.sheets.values() for kind in sheet.kinds]
    assert len(named) == len(set(named))
    assert {THEME.sheet_of(kind) for kind in KINDS} <= set(THEME.sheets)


def test_a_kind_that_no_sheet_names_has_that_of_the_others() -> None:
    assert THEME.sheet_of("fact") == "record"
    assert THEME.sheet_of("something-new") == "list"


def test_drawings_in_prose_have_one_sheet_that_holds_them_all() -> None:
    assert THEME.sheets_for(()) == ()
    assert THEME.sheets_for(["table"]) == ("tables",)
    assert THEME.sheets_for(["dot_plot"]) == ("spread",)
    assert THEME.sheets_for(["numbers"]) == ("numbers",)
    for several in combinations(DRAWINGS, 2):
        assert THEME.sheets_for(several) == (("all",) if "numbers" in several else ("drawn",))


def test_colours_of_pictures_are_numbers_of_red_green_and_blue() -> None:
    assert THEME.pictures.states["disputed"] == (126, 43, 20)
    assert THEME.pictures.style(Path("s")).colour_of("open") == (83, 50, 115)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return shutil.copytree(tiny.ROOT / "theme", tmp_path / "theme")


@pytest.mark.parametrize(
    ("old", "new", "said", "at"),
    [
        ('listings = ["timeline"]', "listings = timeline", "Invalid value", "listings = timeline"),
        ('ink = "#161c26"', 'ink = "#161c2"', "pictures.ink: Value error, expected a colour", 'ink = "#161c2"'),
        ('reading = "fonts', 'red = "fonts', "fonts.reading: Field required", "[fonts]"),
        ("[icon]", "[icons]", "icon: Field required", "# What the engine"),
        ("others = true", "others = false", "one sheet, and only one, has others = true", "# What the engine"),
        ('holds = ["chart"]', 'holdss = ["chart"]', "drawings.charts.holdss: Extra inputs", "holdss"),
    ],
)
def test_fault_is_told_at_its_line(theme: Path, old: str, new: str, said: str, at: str) -> None:
    path = theme / NAME
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ThemeError, match=re.escape(said)) as caught:
        read_theme(theme)
    problem = style_problem(caught.value, theme, theme.parent)
    assert problem.location.path == f"theme/{NAME}"
    assert path.read_text("utf-8").split("\n")[problem.location.line - 1].startswith(at)
    assert problem.hint


def test_listing_that_is_not_there_is_told_where_it_is_named(theme: Path) -> None:
    path = theme / NAME
    path.write_text(path.read_text("utf-8").replace('["timeline"]', '["timelines"]', 1), "utf-8")
    error = FileNotFoundError(2, "No such file", str(theme / "static" / "css" / "timelines.txt"))
    problem = style_problem(error, theme, theme.parent)
    line = path.read_text("utf-8").split("\n")[problem.location.line - 1]
    assert (problem.location.path, line) == (f"theme/{NAME}", 'listings = ["timelines"]')
