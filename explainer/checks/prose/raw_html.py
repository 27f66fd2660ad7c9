"""HTML in prose.

Pages are written in Markdown alone: what is typed as HTML would be shown as it stands, and nobody could vouch for the
page's validity, its translation or its safety.

Remedy: say it in Markdown; put code in backticks.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "raw-html"


def check(site: Site) -> Iterator[Problem]:
    """Every tag and comment outside code."""
    for page in site.pages:
        for found in page.scan.raw_html:
            yield Problem(
                found.location, f'HTML in the prose: "{found.label}"', RULE, "write Markdown; put code in backticks"
            )
