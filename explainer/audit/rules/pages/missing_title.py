"""A page without a title, or one that may be found by searching and has no description.

The title is what tabs, bookmarks and lists of results call a page; the description is what stands below it there.

Remedy: give the page a `<title>` and a `<meta name="description">` of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Problem

RULE = "missing-title"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every page that lacks one of the two."""
    for file, page in site.pages.items():
        if page.title is None or not page.title.text.strip():
            yield Problem(page.whole, "this page has no title", RULE, "say in <title> what the page is")
        if file in site.indexed and not (page.meta("description") or "").strip():
            hint = 'say in <meta name="description"> what a reader finds on it'
            yield Problem(page.whole, "this page has no description", RULE, hint)
