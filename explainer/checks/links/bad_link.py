"""A link that a reader could not follow.

Links lead to a whole web address (`https://…`), to somebody's mailbox (`mailto:…@…`), to a page of this site
(`/explainers/…/`) or to an anchor (`#…`). Anything else (`javascript:`, `data:`, a path without its slash, an address
with a space in it) is refused, and so is an address that is not what it seems or that not everybody reaches: the number
of a machine at home, a name in letters that look like others, a user name before an @, a control character such as
`%00`, a letter with `bcc` or `body` already in it. A link has words, and no citation stands among them: that is a link
of its own.

The name of a page's file, its path without slashes or the id of a record is no address; the hint has the one of the
page that is meant.

Remedy: copy the address from the address bar, or do as the hint says; inside the site, begin with a slash; put a
citation after the link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from explainer.model.safety.addresses import AddressError, check_codes, check_mailbox, check_web_address
from explainer.model.safety.invisible import unseen
from explainer.problems import Problem
from explainer.site.meant.addresses import address_meant
from explainer.site.page import Link
from explainer.site.plan import addresses
from explainer.site.site import Site

RULE = "bad-link"
_HINT = "begin with https://, or with / for a page of this site"
_WORD = re.compile(r"[^\W_]")


def check(site: Site) -> Iterator[Problem]:
    """Every link: its address, its words, and what stands in them."""
    known = cache(lambda: addresses(site))  # read when the first bad link asks for them, once
    for page in site.pages:
        for link in site.links_of(page):
            if not link.image:
                yield from _of_link(link, site, known)


def _of_link(link: Link, site: Site, known: Callable[[], Collection[str]]) -> Iterator[Problem]:
    fault, hint = fault_of(link.target)
    if fault:
        meant = address_meant(link.target, site, known()) if hint == _HINT else None
        yield Problem(link.location, fault, RULE, f"write [{link.words}]({meant})" if meant else hint)
    if link.cites:
        hint = "put the citation behind the link: [words](/address/)[@id]"
        yield Problem(link.location, "a citation or a note stands inside this link", RULE, hint)
    elif not _WORD.search(link.words):
        message = f'the link to "{link.target}" has no words'
        yield Problem(link.location, message, RULE, "write in the brackets what it leads to")


def fault_of(target: str) -> tuple[str, str]:
    """What is wrong with an address, and what to do; two empty texts where it is right."""
    scheme = target.partition(":")[0].lower()
    try:
        if scheme in ("http", "https") and "://" in target:
            check_web_address(target)
        elif scheme == "mailto":
            check_mailbox(target)
        else:
            _check_inside(target)
    except AddressError as error:
        return error.message, error.hint
    return "", ""


def _check_inside(target: str) -> None:
    inside = target.startswith(("/", "#")) and not target.startswith(("//", "/\\"))
    if not inside or not target.isprintable() or " " in target or any(unseen(target)):
        raise AddressError(f'"{target}" is not an address', _HINT)
    check_codes(target)
