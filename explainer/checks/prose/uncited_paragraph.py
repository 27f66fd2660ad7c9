"""A paragraph of an explainer that cites nothing.

Every sentence here can be checked; so each paragraph, list item, definition and table cites at least one fact or
source, each paragraph of a quotation and of an item too. A claim is one in whatever it is set: code that reads as words
and a heading that is a sentence with its full stop are told as well. Only our own framing, which states nothing
checkable, needs no citation, and says so. Not looked at: explanatory notes, headings without a full stop, the rows of a
table one by one, and code that does not read as words, such as a list of figures. What begins with a sign of another
Markdown, or is told by `bad-heading`, is no paragraph yet: that is named instead.

Not seen: a sentence whose own citation is gone, where its paragraph has another.

Remedy: add the citation, or mark the paragraph: put `{.framing}` on its own last line, for code right below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer.problems import Problem
from explainer.site.page import Page, Paragraph
from explainer.site.site import Site

RULE = "uncited-paragraph"
_SAID: Mapping[str, tuple[str, str]] = {
    "words": (
        "this paragraph cites nothing",
        "add [@id], or put {.framing} on its own last line if it states nothing checkable",
    ),
    "code": (
        "this code reads as words, and cites nothing",
        "write words as a paragraph that cites [@id]; right below code that states nothing, put {.framing}",
    ),
    "heading": (
        "this heading is a sentence, and cites nothing",
        "say it in a paragraph that cites [@id]; a heading has no full stop",
    ),
}


def check(site: Site) -> Iterator[Problem]:
    """Every statement of the explainers and of the front page."""
    for page in site.pages:
        if page.front.kind == "editorial":
            continue
        for paragraph in page.scan.paragraphs:
            cites = paragraph.keys or paragraph.framing or paragraph.faulty
            if not cites and not _is_named(paragraph, page):
                words = " ".join(paragraph.text.split()[:6])
                message, hint = _SAID[paragraph.kind]
                yield Problem(paragraph.location, f'{message}: "{words} …"', RULE, hint)


def _is_named(paragraph: Paragraph, page: Page) -> bool:
    """Whether something else is told of it, by which it would be read as a paragraph only."""
    first = paragraph.location.line
    lines = range(first, first + paragraph.text.count("\n") + 2)  # and that below it, which may make a heading of it
    signs = any(found.location == paragraph.location for found in page.scan.debris)
    return signs or any(found.location.line in lines for found in page.scan.bad_headings)
