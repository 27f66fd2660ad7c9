"""A paragraph of an explainer that cites nothing.

Every sentence here can be checked; so each paragraph, list item and table cites at least one fact or source.
Only our own framing, which states nothing checkable, needs no citation, and says so.

Remedy: add the citation, or mark the paragraph: put `{.framing}` on its own last line.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "uncited-paragraph"


def check(site: Site) -> Iterator[Problem]:
    """Every paragraph of the explainers and of the front page."""
    for page in site.pages:
        if page.front.kind == "editorial":
            continue
        for paragraph in page.scan.paragraphs:
            if not paragraph.keys and not paragraph.framing and not paragraph.faulty:
                words = " ".join(paragraph.text.split()[:6])
                hint = "add [@id], or put {.framing} on its own last line if it states nothing checkable"
                yield Problem(paragraph.location, f'this paragraph cites nothing: "{words} …"', RULE, hint)
