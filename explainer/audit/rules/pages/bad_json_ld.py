"""Data for search engines, in a page's head, that is not JSON.

Whoever reads it gives up on all of it, and says so nowhere.

Remedy: mend the template or the export that writes it; the place is where JSON ends to be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.strict_json import NotJsonError, read_json
from explainer.problems import Problem

RULE = "bad-json-ld"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every script of the type `application/ld+json`."""
    for page in site.pages.values():
        for words in page.linked_data:
            try:
                read = read_json(words.text)
            except NotJsonError as error:
                place = page.at(words.place.within(words.text, error.offset))
                yield Problem(place, f"the data for search engines is no JSON: {error}", RULE, "mend what writes it")
            else:
                if not isinstance(read, dict | list) or not read:
                    yield Problem(page.at(words.place), "the data for search engines is empty", RULE, "leave it out")
