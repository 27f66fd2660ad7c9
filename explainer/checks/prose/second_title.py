"""A heading of the first level in a page's text.

The page's `title` is its one heading of the first level; with two, those who listen to the page or find their way by
its headings cannot tell what it is about.

Remedy: begin with `##`, and go one step deeper at a time.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "second-title"


def check(site: Site) -> Iterator[Problem]:
    """Every heading of one `#`, or underlined with `=`."""
    for page in site.pages:
        prose = site.prose.get(page.address)
        for misread in prose.misread if prose else ():
            if misread.kind == "title":
                message = f'the heading "{misread.words[:40]}" is on the level of the page\'s title'
                yield Problem(page.place_of(misread.words), message, RULE, "write ## before it")
