"""A dated document has the front page of a site as its address.

A front page shows something else every day: nobody finds there what was cited. It is what remains where the address of
an article was cut off, or where an article was taken down and leads to the front page.

A source without a day (`published: null`) may be a whole site, and is not told of.

Remedy: write the address of the document itself; where that is not known any more, say `url_status: deviated` and give
the archived copy. A warning: it does not stop the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "front-page-address"
# The root, or that in a language: `/`, `/es/`, `/index.html`, `/en-us/home`.
_FRONT: Final = re.compile(
    r"(?:/[a-z]{2}(?:[-_][a-z]{2})?)?(?:/(?:(?:index|default)\.[a-z]{3,5}|home|inicio))?/?", re.IGNORECASE
)


def check(site: Site) -> Iterator[Problem]:
    """Every source that has a day, and the address of a whole site."""
    for source in site.dataset.sources.values():
        parts = urlsplit(source.url)
        whole = _FRONT.fullmatch(parts.path) and not parts.query and not parts.fragment.startswith(("/", "!"))
        if whole and source.published and not source.withheld and source.url_status != "deviated":
            message = f'this is the front page of a site, and "{source.id}" a document of {source.published.text}'
            hint = "write the address of the document; if it is lost, url_status: deviated, and its archived copy"
            yield Problem(site.dataset.where(source.id, "url"), message, RULE, hint, "warning")
