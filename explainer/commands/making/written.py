"""What the check says of records that were just written: of their own lines, and of nothing else."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from explainer.editing.record_file import read_record_file
from explainer.problems import Location, Problem
from explainer.site.layout import Layout
from explainer.today import build_day
from explainer.verdict import kept_at, verdict


class Put(Protocol):
    """A record, and the file that it was put into, by its name from the root of the site."""

    @property
    def id(self) -> str: ...
    @property
    def file(self) -> str: ...


@dataclass(frozen=True, slots=True)
class OfWritten:
    """Where each record stands now, and what is wrong with them."""

    places: Mapping[str, Location]
    found: tuple[Problem, ...]


def problems_of_written(layout: Layout, made: Sequence[Put]) -> OfWritten:
    """Checks the site as it is now."""
    lines = {one.id: _lines(layout, one) for one in made}
    files = {one.id: one.file for one in made}
    problems = verdict(layout, kept_at(layout), build_day(os.environ))
    found = tuple(
        problem
        for problem in problems
        if any(files[name] == problem.location.path and problem.location.line in lines[name] for name in lines)
    )
    return OfWritten({name: Location(files[name], lines[name].start) for name in lines}, found)


def _lines(layout: Layout, made: Put) -> range:
    content = (layout.root / made.file).read_bytes()
    if made.file.endswith(".md"):
        return range(1, content.count(b"\n") + 2)
    file = read_record_file(content, made.file, mended=False)
    whole = file.record(made.id).whole
    return range(file.line_of(whole.start) + 1, file.line_of(whole.end) + 2)
