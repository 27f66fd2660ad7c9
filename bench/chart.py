"""Draws how long each generator takes: bars with their figures, in light and in dark, and in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from bench.figures import COLD, PEERS_PAGES, Figure, Figures
from bench.sites import OURS

_WIDTH, _MARGIN, _NAMES, _GAP = 800, 20, 176, 30
_WIDE = (_WIDTH - 2 * _MARGIN - _NAMES - _GAP) // 2  # width of a column
_LINE, _HEADING, _THICK = 24, 44, 14
_STYLE = """\
    text { font: 14px system-ui, sans-serif; fill: #1f2328 }
    .heading { font-weight: 600 }
    .quiet { fill: #59636e }
    .ground { fill: #ffffff }
    .bar { fill: #8c959f }
    .ours { fill: #0b5fae }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .quiet { fill: #9da7b1 }
      .ground { fill: #0d1117 }
      .bar { fill: #6e7681 }
      .ours { fill: #58a6ff }
    }"""


@dataclass(frozen=True)
class _Column:
    """A heading, the figure that a bar is as long as, its words, and the room that these take behind the bar."""

    heading: str
    value: Callable[[Figure], float]
    words: Callable[[Figure], str]
    room: int


def _milliseconds(build: Figure) -> float:
    return build.cpu / (build.files or 1) * 1000


_COLUMNS = (
    _Column("seconds until the site is there", lambda build: build.wall, lambda build: f"{build.wall:.1f} s", 60),
    _Column(
        "processors' time for a file, and files",
        _milliseconds,
        lambda build: f"{_milliseconds(build):.1f} ms × {build.files:,}",
        130,
    ),
)


def chart(figures: Figures) -> str:
    """An SVG picture of the cold builds: a group of bars for each size, each on a scale of its own."""
    groups = list(_groups(figures))
    height = _MARGIN + _HEADING + sum(_HEADING + _LINE * len(builds) for builds in groups)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
            f'height="{height}" role="img" aria-labelledby="title words">',
            '  <title id="title">How long each generator takes for the same facts</title>',
            f'  <desc id="words">{escape(in_words(figures))}</desc>',
            f"  <style>\n{_STYLE}\n  </style>",
            f'  <rect class="ground" width="{_WIDTH}" height="{height}"/>',
            *(_text(_left(column), _MARGIN + _THICK, one.heading, "quiet") for column, one in enumerate(_COLUMNS)),
            *_drawn(groups),
            "</svg>\n",
        ]
    )


def in_words(figures: Figures) -> str:
    """What the picture shows, for who does not see it."""
    told = []
    for builds in _groups(figures):
        times = ", ".join(f"{_name(build)} {build.wall:.1f} s for {build.files:,} files" for build in builds)
        told.append(f"{builds[0].site}: {times}.")
    return " ".join(told)


def _groups(figures: Figures) -> Iterator[Sequence[Figure]]:
    """The cold builds of each site that several programs built: all that ours can, what the peers can, theirs."""
    for site in figures.sites():
        builds = figures.of(site, COLD)
        if len(builds) > 1:
            yield [*builds[:1], *figures.of(site, PEERS_PAGES), *builds[1:]]


def _name(build: Figure) -> str:
    return f"{build.who}, their pages" if build.what == PEERS_PAGES else build.who


def _drawn(groups: Sequence[Sequence[Figure]]) -> Iterator[str]:
    top = _MARGIN + _HEADING // 2
    for builds in groups:
        yield _text(_MARGIN, top + _HEADING - _THICK, builds[0].site, "heading")
        top += _HEADING
        for build in builds:
            yield _text(_MARGIN, top + _THICK - 2, _name(build), "")
            for left, column in ((_left(at), column) for at, column in enumerate(_COLUMNS)):
                share = column.value(build) / max(map(column.value, builds))
                long, name = max(1, round(share * (_WIDE - column.room))), "bar ours" if build.who == OURS else "bar"
                yield f'  <rect class="{name}" x="{left}" y="{top}" width="{long}" height="{_THICK}" rx="2"/>'
                yield _text(left + long + 6, top + _THICK - 2, column.words(build), "")
            top += _LINE


def _left(column: int) -> int:
    return _MARGIN + _NAMES + column * (_WIDE + _GAP)


def _text(left: int, base: int, words: str, name: str) -> str:
    named = f' class="{name}"' if name else ""
    return f'  <text{named} x="{left}" y="{base}">{escape(words)}</text>'
