"""Writes what was measured into docs/performance.md, between two marks, with its chart and its raw figures."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from bench.chart import chart, in_words
from bench.corpus_files import ROOT
from bench.figures import COLD, PEERS_PAGES, Figure, Figures, read_figures, write_figures

PAGE = ROOT / "docs" / "performance.md"
RAW = ROOT / "docs" / "performance.json"
CHART = ROOT / "docs" / "images" / "performance.svg"
BEGIN = "<!-- what stands from here to the end mark is written by `make bench` -->"
END = "<!-- end of what `make bench` writes -->"
_MIB = 2**20


def write_report(figures: Figures) -> None:
    """Keeps the raw figures, draws the chart, and renews the part of the page that is made of them."""
    write_figures(figures, RAW)
    CHART.write_text(chart(figures), encoding="utf-8")
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), figures), encoding="utf-8")


def renewed(page: str, figures: Figures) -> str:
    """The page with these figures between its marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    picture = f"![Bars: {in_words(figures)}](images/{CHART.name})"
    return f"{before}{BEGIN}\n\n{_about(figures)}\n\n{picture}\n\n{table(figures)}\n{END}{after}"


def table(figures: Figures) -> str:
    """Each site with what was done to it, in Markdown."""
    parts = []
    for site in figures.sites():
        kinds = dict.fromkeys(figure.what for figure in figures.all if figure.site == site)
        hugo = next((figure for figure in figures.of(site, COLD) if figure.who == "Hugo"), None)
        rows = [_row(figure, hugo) for what in kinds for figure in figures.of(site, what)]
        parts.append("\n".join([f"### {site[0].upper()}{site[1:]}", "", *_HEAD, *rows, ""]))
    return "\n".join(parts)


_HEAD = (
    "| what | program | wall, s | processors, s | memory, MiB | files | MB | files with new bytes | × Hugo, wall "
    "| × Hugo, processors |",
    "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|",
)


def _row(figure: Figure, hugo: Figure | None) -> str:
    written, beside = ("", "", ""), ("", "")
    if figure.files is not None and figure.size is not None and figure.changed is not None:
        written = f"{figure.files:,}", f"{figure.size / 1e6:.1f}", f"{figure.changed:,}"
    if hugo and figure.what in (COLD, PEERS_PAGES):
        rounds = tuple(zip(figure.runs, hugo.runs, strict=True))
        ratios = (
            median(ours.wall / its.wall for ours, its in rounds),
            median(ours.cpu / its.cpu for ours, its in rounds),
        )
        beside = f"{ratios[0]:.1f}", f"{ratios[1]:.1f}"
    wall, cpu = _spread(run.wall for run in figure.runs), _spread(run.cpu for run in figure.runs)
    peak = "" if figure.peak is None else f"{figure.peak / _MIB:.0f}"
    return f"| {' | '.join((figure.what, figure.who, wall, cpu, peak, *written, *beside))} |"


def _spread(seconds: Iterable[float]) -> str:
    """The median of several, with the least and the most in brackets."""
    values = sorted(seconds)
    return f"{median(values):.2f}" + (f" ({values[0]:.2f}–{values[-1]:.2f})" if len(values) > 1 else "")


def _about(figures: Figures) -> str:
    about = dict(figures.about)
    versions = ", ".join(f"{name} {version}" for name, version in about.items() if name not in _PLACES)
    rounds = " or ".join(str(count) for count in sorted({len(figure.runs) for figure in figures.all}))
    spread = f"Each figure is the median of {rounds} runs, with the least and the most in brackets."
    return (
        f"Measured on {about['day']} at commit {about['commit']}, on {about['machine']}, {about['system']}.\n"
        f"{versions}.\n"
        f"Just before, {about['load']} processes were at work or waiting; on an idle machine none is.\n"
        f"{'Each thing was done once.' if rounds == '1' else spread}"
    )


_PLACES = {"day", "commit", "machine", "system", "load"}


def main() -> None:
    """Writes the page and the chart anew from the figures that are kept."""
    write_report(read_figures(RAW))


if __name__ == "__main__":
    main()
