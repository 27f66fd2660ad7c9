"""A link that a reader could not follow.

Links lead to a whole web address (`https://…`), to somebody's mailbox (`mailto:…@…`), to a page of this site
(`/explainers/…/`) or to an anchor (`#…`). Anything else (`javascript:`, `data:`, a path without its slash, an address
with a space in it) is refused. A link has words, and no citation stands among them: that is a link of its own.

Remedy: copy the address from the address bar; inside the site, begin with a slash; put a citation after the link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from explainer.model.fields import check_url
from explainer.problems import Problem
from explainer.site.page import Link
from explainer.site.site import Site

RULE = "bad-link"
_HINT = "begin with https://, or with / for a page of this site"
_MAILBOX = re.compile(r"mailto:[^\s@?]+@[^\s@?]+\.[^\s@?.]+(?:\?\S*)?")
_WORD = re.compile(r"[^\W_]")


def check(site: Site) -> Iterator[Problem]:
    """Every link: its address, its words, and what stands in them."""
    for page in site.pages:
        for link in site.links_of(page):
            yield from _of_link(link)


def _of_link(link: Link) -> Iterator[Problem]:
    fault, hint = fault_of(link.target)
    if fault:
        yield Problem(link.location, fault, RULE, hint)
    if link.cites:
        hint = "put the citation behind the link: [words](/address/)[@id]"
        yield Problem(link.location, "a citation or a note stands inside this link", RULE, hint)
    elif not link.image and not _WORD.search(link.words):
        message = f'the link to "{link.target}" has no words'
        yield Problem(link.location, message, RULE, "write in the brackets what it leads to")


def fault_of(target: str) -> tuple[str, str]:
    """What is wrong with an address, and what to do; two empty texts where it is right."""
    message = f'"{target}" is not an address'
    if target.startswith(("http://", "https://")):
        try:
            check_url(target)
        except PydanticCustomError as error:
            context = error.context or {}
            return str(context.get("message") or message), str(context.get("hint") or _HINT)
        return "", ""
    if target.startswith("mailto:"):
        return ("", "") if _MAILBOX.fullmatch(target) else (message, "write mailto:name@example.org")
    inside = target.startswith(("/", "#")) and not target.startswith(("//", "/\\"))
    return ("", "") if inside and target.isprintable() and " " not in target else (message, _HINT)
