"""A title or a description that is longer than anybody is shown.

Lists of results show some 60 letters of a title and 160 of a description, previews of links a little more.
The limits here are far above that, since titles of sources are quoted whole: 240 letters, and 320.

Remedy: begin with what tells the page from others, and leave out the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Problem

RULE = "long-title"
TITLE = 240
DESCRIPTION = 320


def check(site: BuiltSite) -> Iterator[Problem]:
    """Both, on every page that search engines may list."""
    for page in site.indexed.values():
        description = page.described("description")
        called = [("title", page.title.text, page.title.place, TITLE)] if page.title else []
        if description:
            called.append(("description", description.attributes.get("content", ""), description.place, DESCRIPTION))
        for what, words, place, most in called:
            if len(words) > most:
                message = f"its {what} has {len(words)} letters, more than {most}"
                yield Problem(page.at(place), message, RULE, "begin with what tells it from others", "warning")
