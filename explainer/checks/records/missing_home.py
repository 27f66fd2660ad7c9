"""The site has no front page.

`content/pages/home.md` with `kind: home` is the front page; without it the root of the site would answer nothing.

Remedy: write it; it needs a title, a standfirst and key points.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from explainer.problems import Location, Problem
from explainer.site.site import Site

RULE = "missing-home"


def check(site: Site) -> Iterator[Problem]:
    """Whether a page answers at `/`."""
    unread = any(PurePosixPath(path).stem == "home" for path in site.unread)
    if not unread and not any(page.address == "/" for page in site.pages):
        yield Problem(
            Location(f"{site.content}/pages/home.md"), "there is no front page", RULE, "write it with `kind: home`"
        )
