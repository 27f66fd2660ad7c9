"""A folder that is not there, or has no page in it.

Remedy: build the site first, or name the folder that it was built into: `explainer audit FOLDER`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Location, Problem

RULE = "nothing-built"


def check(site: BuiltSite) -> Iterator[Problem]:
    """A folder without a page."""
    hint = "build the site first, or name the folder that it was built into: explainer audit FOLDER"
    if not site.folder.is_dir():
        yield Problem(Location(""), "there is no such folder", RULE, hint)
    elif not site.pages:
        yield Problem(Location(""), "no page of HTML is in this folder", RULE, hint)
