"""Two pages with the same title, or with the same description.

In tabs, bookmarks and results of a search nobody can tell them apart.

Remedy: put into each what only that page has: a name, a day, a publisher. A page that must not be found has `noindex`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Page, Place
from explainer.problems import Problem

RULE = "same-title"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every page that is called as one before it is, of those that search engines may list."""
    first = dict[tuple[str, str], Page]()
    for page in site.indexed.values():
        for what, words, place in _called(page):
            other = first.setdefault((what, " ".join(words.split())), page)
            if words.strip() and other is not page:
                hint = "put into each what only that page has"
                yield Problem(page.at(place), f"its {what} is that of {other.address}, too", RULE, hint)


def _called(page: Page) -> Iterator[tuple[str, str, Place]]:
    if page.title:
        yield "title", page.title.text, page.title.place
    description = page.described("description")
    if description:
        yield "description", description.attributes.get("content", ""), description.place
