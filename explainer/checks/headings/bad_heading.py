"""A heading that is none, or a line that makes a heading of what stands above it.

A heading begins at the left margin with `##` and a space. `##Title` and a `#Hashtag` at the beginning of a line become
headings all the same; a line of hyphens or equals signs below a paragraph makes a heading of that paragraph; and a line
of `---`, `***` or `___` alone would be drawn across the page, where this site tells parts apart by headings. A heading
has words, and neither a citation nor the marker of a note, which would stand in the contents as well.

Remedy: the hint says it for each; write `\\#` where the sign itself is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "bad-heading"


def check(site: Site) -> Iterator[Problem]:
    """Everything that is wrong with a heading by itself."""
    for page in site.pages:
        for found in page.scan.bad_headings:
            yield Problem(found.location, found.label, RULE, found.hint)
