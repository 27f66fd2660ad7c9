"""A number of a series that is later than the source that gives it.

A source cannot have counted what came after it. A source that goes on growing (`kind: dataset` or `reference`) may.

Not seen: dates with `?` or `~`, and sources without a day.

Remedy: mend `at`, or name the source that is as late. A forecast is a fact, with whoever makes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.order import certainly_before
from explainer.language import FIRST
from explainer.language.dates import words
from explainer.problems import Problem
from explainer.site.report_days import GROWING, is_to_come
from explainer.site.site import Site

RULE = "point-after-source"


def check(site: Site) -> Iterator[Problem]:
    """Every point of every series; what is still to come is told for itself."""
    data = site.dataset
    for series in data.series.values():
        for index, point in enumerate(series.points):
            source = data.sources.get(point.source)
            if source is None or source.kind in GROWING or is_to_come(point.at, site):
                continue
            if source.published and certainly_before(source.published, point.at):
                day = words(source.published, FIRST)
                message = f'a number of {words(point.at, FIRST)}, whose source "{source.id}" is of {day}'
                hint = "mend at, or name the source that is as late"
                yield Problem(data.where(series.id, "points", index, "at"), message, RULE, hint)
