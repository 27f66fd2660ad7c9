"""Something typed as Markdown that Markdown does not read, or reads otherwise than it is meant.

A list needs an empty line above it; a table, as many cells in the line of hyphens as in its headings. `{.framing}`
stands on the last line of a paragraph, list item or table. A note's words, `[^label]: …`, stand at the left margin, and
its label is lower-case letters, digits and hyphens. Two stars without their pair, or with a space inside them, set
nothing in bold; a link is `[words](address)`, with no line break.

Lists are taken at their word, and told where they may be taken in two ways: an item or paragraph that is indented by
one space more than the item above it; a number of three digits or more without a neighbour, which is a year or a count;
a number that is the same as that above it, or less; a line right below a quotation, without its `>`; words that are
indented and stand in no list; code whose fence is not closed.

Remedy: the hint says it for each; put a backslash before a sign that is meant as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.problems import Problem
from explainer.site.site import Site

RULE = "shown-as-typed"
_HINTS = {
    "list": "put an empty line above the list",
    "table": "give its first two lines a cell for each column, and put an empty line above it",
    "framing": "put {.framing} on the last line of the paragraph, list item or table that it speaks of",
    "note": "write [^label] in the prose, and [^label]: with its words at the left margin",
    "link": "write [words](address), on one line and without spaces in the address",
    "emphasis": "set bold as **words**, with no space inside the stars",
}


def check(site: Site) -> Iterator[Problem]:
    """Every sign that is left over when a page has been laid out."""
    for page in site.pages:
        for found in page.scan.debris:
            message = f'"{found.label[:40]}" would be shown as it was typed'
            yield Problem(found.location, message, RULE, found.hint)
        prose = site.prose.get(page.address)
        for misread in prose.misread if prose else ():
            if misread.kind in _HINTS:
                place = page.place_of(misread.words)
                message = f'"{misread.words[:40]}" would be shown as it was typed'
                yield Problem(place, message, RULE, _HINTS[misread.kind])
        for found in page.scan.lists:
            yield Problem(found.location, found.label, RULE, found.hint)
