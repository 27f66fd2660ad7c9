"""A page in a language that the site is not published in.

`name.es.md` is the Spanish page beside `name.md`. The site is published in English only, for now: a Spanish page would
be listed among the English ones, and read aloud as English.

Remedy: keep the translation out of content/ until the site has a Spanish edition.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Location, Problem
from explainer.site.site import Site

RULE = "no-translations"


def check(site: Site) -> Iterator[Problem]:
    """Every page by the language that its file name gives."""
    for page in site.pages:
        if page.lang != "en":
            message = "this page is in Spanish, and the site is published in English only"
            yield Problem(
                Location(page.path), message, RULE, "keep it out of content/ until there is a Spanish edition"
            )
