"""A page without a heading of the first level, or with two; or a heading that skips a level.

Many readers who cannot see a page go through it by its headings, and take a skipped level for a part that they missed.

Remedy: one h1 that says what the page is; below an h2 comes an h3, and the style sheet says how large it looks.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Page
from explainer.problems import Problem

RULE = "heading-order"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def check(site: BuiltSite) -> Iterator[Problem]:
    """The headings of each page."""
    for page in site.pages.values():
        yield from _titles(page)
        above = 1
        for heading in page.tagged(*_HEADINGS):
            level = int(heading.tag[1])
            if level > above + 1:
                message = f"h{level} stands below h{above}"
                yield Problem(
                    page.at(heading.place), message, RULE, f"make it h{above + 1}, or put an h{level - 1} above"
                )
            above = level


def _titles(page: Page) -> Iterator[Problem]:
    titles = list(page.tagged("h1"))
    if not titles:
        yield Problem(page.whole, "this page has no h1", RULE, "make the heading that says what the page is an h1")
    for title in titles[1:]:
        hint = f"the first is at line {titles[0].place.line}; make this one an h2"
        yield Problem(page.at(title.place), "this page has a second h1", RULE, hint)
