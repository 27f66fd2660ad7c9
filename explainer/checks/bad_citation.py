"""A bracket that looks like a citation and is none.

A citation is `[@id]`, `[@id, p. 4]` or `[see @one; @other, ¶ 3]`; an id is lower-case words and hyphens.

Remedy: mend the id, or write `\\[` where a bracket is meant as a bracket.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.site import Site
from explainer.problems import Problem

RULE = "bad-citation"


def check(site: Site) -> Iterator[Problem]:
    """Every part of a citing bracket that could not be read."""
    for page in site.pages:
        for found in page.scan.malformed:
            hint = "write [@id] or [@id, p. 4]; several are parted by semicolons"
            yield Problem(found.location, f'"{found.label}" is not a citation', RULE, hint)
