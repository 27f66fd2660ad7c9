"""One fault of a template is on every page: what to show of problems that differ only in their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from explainer.problems import Problem

SHOWN = 3


def in_brief(found: Iterable[Problem]) -> Iterator[Problem]:
    """Of those that say the same the first three; the third says at how many more places it is so."""
    found = list(found)
    total, seen = Counter(map(_said, found)), Counter[tuple[str, str]]()
    for problem in found:
        said = _said(problem)
        seen[said] += 1
        more = total[said] - SHOWN
        if seen[said] == SHOWN and more > 0:
            places = "place" if more == 1 else "places"
            yield replace(problem, message=f"{problem.message}, and so at {more:,} more {places}")
        elif seen[said] <= SHOWN:
            yield problem


def _said(problem: Problem) -> tuple[str, str]:
    return problem.rule, problem.message
