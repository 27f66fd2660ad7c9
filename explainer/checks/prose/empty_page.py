"""A page that says nothing, or a front page without its key points.

A page without a paragraph or a block would be published as a title over an empty space. The front page opens with the
whole story in a few lines.

Remedy: write the text, or keep the file out of content/ until it is written; on the front page, write `/// keypoints`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "empty-page"


def check(site: Site) -> Iterator[Problem]:
    """Every page that could be laid out."""
    for page in site.pages:
        prose = site.prose.get(page.address)
        if prose is None:
            continue
        if not page.scan.words and not page.scan.embeds:
            yield Problem(page.place_of(""), "this page has no text", RULE, "write it below the second line of ---")
        elif page.front.kind == "home" and not any(part.kind == "keypoints" for part in prose.parts):
            hint = "write /// keypoints, a list, and /// on lines of their own"
            yield Problem(page.place_of(""), "the front page has no key points", RULE, hint)
