"""A block, a table or a page that cannot be laid out.

Blocks are `/// timeline | topic`, `/// question | id`, `/// fact | id`, `/// chart | series`, `/// record-in-numbers`
and `/// keypoints`; each opens and closes with `///` on a line of its own, at the left margin, outside lists and
quotations, and none stands inside another. In braces only `{.framing}` and `{.term}` are known: other attribute lists
would be shown as they stand. A table has an empty line above and below it, and a line of headings. Nor can a page be
laid out that holds more than anybody reads: lines of thousands of signs, brackets and backticks by the hundred, lists
ten levels deep.

Remedy: the hint; `docs/citation-syntax.md`, Blocks.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "bad-block"
_HINT = (
    "timeline, question, fact and chart take an id, record-in-numbers takes none; keypoints takes a list; "
    "each closes with ///"
)


def check(site: Site) -> Iterator[Problem]:
    """Every line that does not fit, as the scan found it."""
    for page in site.pages:
        for found in page.scan.bad_blocks:
            yield Problem(found.location, found.label, RULE, found.hint or _HINT)
