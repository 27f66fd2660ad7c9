"""What was measured stands in a page between two marks, in a table, and in a picture that says itself in words."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench.chart import chart
from bench.figures import CHECK_COLD, COLD, REAL_SITE, UNCHANGED, Figure, Figures, read_figures, write_figures
from bench.measuring import Taken
from bench.report import BEGIN, CHART, END, PAGE, RAW, renewed, table
from bench.sites import OURS

SVG = "{http://www.w3.org/2000/svg}"
ABOUT = {"day": "2026-11-29", "commit": "abc", "machine": "2 cores", "system": "Linux 6", "load": "0.1", "Hugo": "0.1"}


def runs(*walls: float) -> tuple[Taken, ...]:
    return tuple(Taken(wall, wall * 1.5, int(wall * 2**20)) for wall in walls)


FIGURES = Figures(
    ABOUT,
    (
        Figure("200 facts", CHECK_COLD, OURS, runs(1, 3, 2)),
        Figure("200 facts", COLD, OURS, runs(10, 30, 20), 1700, 8_500_000, 1700),
        Figure("200 facts", COLD, "Hugo", runs(1, 2, 4), 143, 1_400_000, 143),
        Figure("200 facts", UNCHANGED, OURS, (Taken(5, 5, None),), 1700, 8_500_000, 0),
        Figure(REAL_SITE, COLD, OURS, runs(7), 4500, 30_000_000, 4500),
    ),
)


def test_row_has_medians_with_their_spread_and_the_ratio_of_each_round() -> None:
    lines = table(FIGURES).splitlines()
    assert lines[0] == "### 200 facts"
    assert lines[4:8] == [
        "| check, cold | this engine | 2.00 (1.00–3.00) | 3.00 (1.50–4.50) | 2 |  |  |  |  |  |",
        "| build, cold | this engine | 20.00 (10.00–30.00) | 30.00 (15.00–45.00) | 20 | 1,700 | 8.5 | 1,700 "
        "| 10.0 | 10.0 |",
        "| build, cold | Hugo | 2.00 (1.00–4.00) | 3.00 (1.50–6.00) | 2 | 143 | 1.4 | 143 | 1.0 | 1.0 |",
        "| build, nothing changed | this engine | 5.00 | 5.00 |  | 1,700 | 8.5 | 0 |  |  |",
    ]
    assert "### The real site" in lines


def test_page_is_renewed_between_its_marks_alone() -> None:
    page = f"before\n{BEGIN}\noutdated\n{END}\nafter\n"
    once = renewed(page, FIGURES)
    assert once.startswith(f"before\n{BEGIN}\n")
    assert once.endswith(f"{END}\nafter\n")
    assert "outdated" not in once
    assert "2026-11-29" in once
    assert "Hugo 0.1" in once
    assert renewed(once, FIGURES) == once


def test_picture_has_a_bar_for_each_program_as_long_as_it_took() -> None:
    root = ElementTree.fromstring(chart(FIGURES))
    assert root.get("role") == "img"
    words = root.findtext(f"{SVG}desc") or ""
    assert "200 facts: this engine 20.0 s for 1,700 files, Hugo 2.0 s for 143 files." in words
    assert "real" not in words  # nothing stands beside it
    bars = [bar for bar in root.iter(f"{SVG}rect") if "bar" in bar.get("class", "")]
    (ours, *_), (hugo, *_) = bars[:2], bars[2:]  # each with its time, and its time for a file
    widths = [int(bar.get("width", 0)) for bar in bars]
    assert len(bars) == 4
    assert widths[0] / widths[2] == pytest.approx(10, rel=0.05)
    assert "ours" in ours.get("class", "")
    assert "ours" not in hugo.get("class", "")


def test_page_of_this_repository_is_that_of_its_figures() -> None:
    page = PAGE.read_text("utf-8")
    assert page.count(BEGIN) == page.count(END) == 1
    if RAW.exists():
        assert renewed(page, read_figures(RAW)) == page
        assert CHART.read_text("utf-8") == chart(read_figures(RAW))


def test_figures_are_kept_as_they_are(tmp_path: Path) -> None:
    write_figures(FIGURES, tmp_path / "figures.json")
    assert read_figures(tmp_path / "figures.json") == FIGURES
