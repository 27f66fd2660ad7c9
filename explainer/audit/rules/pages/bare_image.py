"""A picture without words for those who do not see it, or without its size.

Without a size the text jumps when the picture comes.

Remedy: `alt` says what the picture says, and is empty where it only adorns; `width` and `height` are its pixels.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Problem

RULE = "bare-image"


def check(site: BuiltSite) -> Iterator[Problem]:
    """Every `img`."""
    for page in site.pages.values():
        for image in page.tagged("img"):
            named = image.attributes.get("src", "")
            if "alt" not in image.attributes:
                hint = 'say in alt="" what it shows; leave it empty where it only adorns'
                yield Problem(page.at(image.place), f"the picture {named} has no alt", RULE, hint)
            missing = [name for name in ("width", "height") if not image.attributes.get(name)]
            if missing:
                hint = "write width and height in pixels; a style sheet may still make it smaller"
                yield Problem(
                    page.at(image.place), f"the picture {named} has no {' and no '.join(missing)}", RULE, hint
                )
