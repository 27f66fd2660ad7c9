"""The site answers at an address that nobody can own: `.example`, `.test`, `.invalid`, `example.org` and their kin.

They are set aside for examples (RFC 2606, RFC 6761). What is published so names an address that leads nowhere.

Remedy: set the site's own address, `SITEURL`, before it is published.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.problems import Problem

RULE = "reserved-address"
_RESERVED = (".example", ".test", ".invalid", ".example.com", ".example.net", ".example.org")


def check(site: BuiltSite) -> Iterator[Problem]:
    """One warning, at the front page or the first other that names the address."""
    host = f".{site.base.partition('://')[2].partition('/')[0].partition(':')[0]}"
    if not host.endswith(_RESERVED):
        return
    for page in (site.pages.get("index.html"), *site.pages.values()):
        if page and page.canonical:
            message = f"the site's address, {site.base}, is one of those for examples"
            hint = "set SITEURL to the address at which it answers"
            yield Problem(page.at(page.canonical.place), message, RULE, hint, "warning")
            return
