"""A bracket that looks like a citation and is none.

A citation is `[@id]`, `[@id, p. 4]` or `[see @one; @other, ¶ 3]`; an id is lower-case words and hyphens. An id with its
`@` outside such a bracket, in a bracket that is not closed, in one with an address behind it, or alone in a bracket
without its `@`, would be shown as it was typed.

Remedy: mend the id or the bracket, or write `\\[` where a bracket is meant as a bracket.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.page import Page
from explainer.site.site import Site

RULE = "bad-citation"
_HINT = "write [@id] or [@id, p. 4]; several are parted by semicolons"


def check(site: Site) -> Iterator[Problem]:
    """Every part of a citing bracket that could not be read, and every id that stands in none."""
    for page in site.pages:
        for found in page.scan.malformed:
            message = f'"{found.label}" is not a citation' if found.label else "a part of this citation is empty"
            yield Problem(found.location, message, RULE, _HINT)
        yield from _strays(page, site)


def _strays(page: Page, site: Site) -> Iterator[Problem]:
    """Ids of facts and sources that stand in no citing bracket; where a bracket opens with an @, whatever follows."""
    data = site.dataset
    for stray in page.scan.strays:
        known = stray.key in data.facts or stray.key in data.sources or stray.key in data.broken
        if known or stray.label.startswith("[@"):
            hint = f"write [@{stray.key}]" if known else _HINT
            message = f'"{stray.label}" would be shown as it was typed: it is not a citation'
            yield Problem(stray.location, message, RULE, hint)
