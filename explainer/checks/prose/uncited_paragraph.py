"""A paragraph of an explainer that cites nothing.

Every sentence here can be checked; so each paragraph, list item and table cites at least one fact or source.
Only our own framing, which states nothing checkable, needs no citation, and says so.
What begins with a sign of another Markdown, or is told by `bad-heading`, is no paragraph yet: that is named instead.

Remedy: add the citation, or mark the paragraph: put `{.framing}` on its own last line.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.page import Page, Paragraph
from explainer.site.site import Site

RULE = "uncited-paragraph"


def check(site: Site) -> Iterator[Problem]:
    """Every paragraph of the explainers and of the front page."""
    for page in site.pages:
        if page.front.kind == "editorial":
            continue
        for paragraph in page.scan.paragraphs:
            cites = paragraph.keys or paragraph.framing or paragraph.faulty
            if not cites and not _is_named(paragraph, page):
                words = " ".join(paragraph.text.split()[:6])
                hint = "add [@id], or put {.framing} on its own last line if it states nothing checkable"
                yield Problem(paragraph.location, f'this paragraph cites nothing: "{words} …"', RULE, hint)


def _is_named(paragraph: Paragraph, page: Page) -> bool:
    """Whether something else is told of it, by which it would be read as a paragraph only."""
    first = paragraph.location.line
    lines = range(first, first + paragraph.text.count("\n") + 1)
    signs = any(found.location == paragraph.location for found in page.scan.debris)
    return signs or any(found.location.line in lines for found in page.scan.bad_headings)
