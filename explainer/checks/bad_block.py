"""A block that cannot be laid out.

Blocks are `/// timeline | topic`, `/// question | id`, `/// fact | id`, `/// chart | series` and `/// keypoints`;
each opens and closes with `///` on a line of its own, at the left margin, outside lists and quotations, and none
stands inside another. In braces only `{.framing}` is known: other attribute lists would be shown as they stand.

Remedy: see `docs/citation-syntax.md`, Blocks.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.site import Site
from explainer.problems import Problem

RULE = "bad-block"


def check(site: Site) -> Iterator[Problem]:
    """Every line of `///` that does not fit."""
    for page in site.pages:
        for found in page.scan.bad_blocks:
            hint = "timeline, question, fact and chart take an id; keypoints takes a list; each closes with ///"
            yield Problem(found.location, found.label, RULE, hint)
