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
_HINTS = {
    "!--": "delete it: readers would see it",
    "a": "a link is [words](https://…)",
    "b": "set bold as **words**",
    "br": "begin a new paragraph: leave a line empty",
    "em": "set italics as *words*",
    "i": "set italics as *words*",
    "strong": "set bold as **words**",
    "sub": "type the small sign itself, as in H₂O",
    "sup": "type the small sign itself, as in m²",
}


def check(site: Site) -> Iterator[Problem]:
    """Every tag and comment outside code."""
    for page in site.pages:
        for found in page.scan.raw_html:
            hint = _HINTS.get(found.label.strip("</").lower(), "write Markdown; put code in backticks")
            yield Problem(found.location, f'HTML in the prose: "{found.label}"', RULE, hint)
