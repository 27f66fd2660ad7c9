"""A heading that skips a level.

Those who listen to a page, or find their way by its headings, go from level to level: what stands below a `##` begins
with `###`. The contents show what begins with `##`, so a page begins with that.

Remedy: begin with `##`, and go one step deeper at a time; back up, any number of steps.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Location, Problem
from explainer.site.page import Page
from explainer.site.site import Site

RULE = "skipped-level"


def check(site: Site) -> Iterator[Problem]:
    """Every heading that is two or more levels deeper than the one before it."""
    for page in site.pages:
        yield from _of_page(page)


def _of_page(page: Page) -> Iterator[Problem]:
    marks: list[tuple[Location, int | None]] = [(heading.location, heading.level) for heading in page.scan.headings]
    marks += [(found.location, None) for found in page.scan.bad_headings]  # of what level it is meant, nobody knows
    before: int | None = 1
    for place, level in sorted(marks, key=lambda mark: mark[0]):
        if level is not None and before is not None and level > before + 1:
            message = f"a heading of level {level} follows one of level {before}"
            if before == 1:
                message = f"the first heading is of level {level}, and the page's title of level 1"
            yield Problem(place, message, RULE, f"write {'#' * (before + 1)} before it: one step deeper at a time")
        before = level
