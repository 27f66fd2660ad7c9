"""Something from another site that a browser loads by itself: a script, a picture, a style sheet, a frame, a font.

Whoever answers there learns who reads what, and a page is whole only as long as they answer.

Remedy: publish a copy of it with the site, or link to it instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Problem

RULE = "foreign-resource"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every address outside the site that is asked for without the reader's doing."""
    for reference in site.references:
        address = reference.target.address
        foreign = reference.target.loads and address.startswith(("http:", "https:", "//"))
        if foreign and site.lead(reference.file, address) is None:
            message = f"{address} is loaded from another site"
            yield Problem(reference.location, message, RULE, "publish a copy with the site, or link to it")
