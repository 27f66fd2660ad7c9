"""A file of XML that is not well-formed: a feed, the sitemap, a picture.

No program reads any of it then.

Remedy: mend what writes it; the place is where it ends to be readable.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.xml_tree import NotWellFormedError
from explainer.problems import Problem

RULE = "bad-xml"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every file of XML."""
    for file, tree in site.xml.items():
        if isinstance(tree, NotWellFormedError):
            place = tree.place.of(file)
            yield Problem(place, f"this is not well-formed: {tree}", RULE, "mend what writes it")
