"""A page that is heavier than its limit: the page with its style sheets, or its scripts.

Bytes are counted as a server sends them, compressed with gzip; pictures, fonts and the sheet for paper are left out.
The limits are 64 KB, which a slow phone (400 kbit/s) is sent in a second and a third, and 8 KB of scripts, which are
not worth more waiting than that; `--page-kb` and `--script-kb` set others.

Remedy: show less on one page, or link to the rest; load a script where it is used, and not before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from explainer.audit.built_site import BuiltSite
from explainer.audit.weights import compressed, scripts_of, sheets_of
from explainer.problems import Problem

RULE = "heavy-page"


def check(site: BuiltSite) -> Iterator[Problem]:
    """What each page weighs."""

    @cache
    def weight(file: str) -> int:
        return compressed(site.content(file))

    for file, page in site.pages.items():
        sheets, scripts = (sum(map(weight, found)) for found in (sheets_of(site, page), scripts_of(site, page)))
        if weight(file) + sheets > site.limits.page:
            message = f"the page weighs {weight(file) + sheets:,} bytes, more than {site.limits.page:,}"
            yield Problem(page.whole, message, RULE, f"{weight(file):,} are its own, {sheets:,} its style sheets")
        if scripts > site.limits.scripts:
            message = f"its scripts weigh {scripts:,} bytes, more than {site.limits.scripts:,}"
            heaviest = max(scripts_of(site, page), key=lambda script: (weight(script), script))
            yield Problem(page.whole, message, RULE, f"the heaviest is {heaviest}: {weight(heaviest):,}")
