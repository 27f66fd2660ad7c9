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
    """Every heading of one `#`; one underlined with `=` is told by `bad-heading`."""
    for page in site.pages:
        for heading in page.scan.headings:
            if heading.level == 1 and heading.text:
                message = f'the heading "{heading.text[:40]}" is on the level of the page\'s title'
                yield Problem(page.place_at(heading.offset), message, RULE, "write ## before it")
