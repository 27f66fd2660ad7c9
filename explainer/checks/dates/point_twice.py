"""Two numbers of a series for one day, from one source.

A series has one number for each day and source: with two, a chart shows a fall or a rise that nobody reported, and
readers cannot tell which of them is meant.

Not seen: two numbers for one day from two sources, which may well differ.

Remedy: keep the right one. Where the source gives both, as a range, write `low` and `high`; where it counts in two
ways, they are two series.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import FIRST
from explainer.language.dates import words
from explainer.model.series import Point
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "point-twice"


def check(site: Site) -> Iterator[Problem]:
    """Every point of every series, held against those before it."""
    data = site.dataset
    for series in data.series.values():
        seen: dict[tuple[str, str], tuple[int, Point]] = {}
        for index, point in enumerate(series.points):
            first, other = seen.setdefault((point.at.text, point.source), (index, point))
            if point == other:  # the same one, or one that is told as an entry that says the same
                continue
            message = f'points {first + 1} and {index + 1} are both of {words(point.at, FIRST)}, from "{point.source}"'
            low, high = min(*other.span, *point.span), max(*other.span, *point.span)
            hint = f"keep one of them, or write low: {low} and high: {high}" if low < high else "keep one of them"
            yield Problem(data.where(series.id, "points", index), message, RULE, hint)
