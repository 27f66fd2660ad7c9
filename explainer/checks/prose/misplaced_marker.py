"""A marker before the full stop or comma of what it supports, or with a space before it.

Readers look for a marker behind the stop: `…were closed.[@some-id]`. Before it, it seems to stand for the last word
alone; with a space, it may begin the next line. A warning: the page can be read all the same.

Remedy: put the marker behind the stop, with no space between.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "misplaced-marker"


def check(site: Site) -> Iterator[Problem]:
    """Every marker of a citation or a note."""
    for page in site.pages:
        for found in page.scan.misplaced_markers:
            message = f'the marker "{found.label[:40]}" does not stand right behind the stop of what it supports'
            yield Problem(found.location, message, RULE, found.hint, "warning")
