"""An image from elsewhere, or one without words for those who do not see it.

A picture on another server tells that server who reads this page, and is gone when its owner takes it away. Charts and
maps are made from records (`/// chart | series`).

Remedy: keep the picture on this site, and write in the brackets what it shows; or link to the page that has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "bad-image"


def check(site: Site) -> Iterator[Problem]:
    """Every image: where it comes from, and its words."""
    for page in site.pages:
        for link in site.links_of(page):
            if link.image and link.target.lower().startswith(("http://", "https://", "//")):
                message = f'the image "{link.target}" is on another site'
                yield Problem(link.location, message, RULE, "link to the page that shows it: [words](https://…)")
            if link.image and not link.words.strip():
                message = f'the image "{link.target}" has no words'
                yield Problem(link.location, message, RULE, "write what it shows: ![what it shows](/…)")
