"""Two headings of the same words on one page, or a heading with the words of a record that the page shows.

The address of a heading is made of its words. Where it is taken on the page, the second gets a number, `#the-count_1`;
and that address leads elsewhere as soon as one of the two is taken away or another is put in above. Addresses are meant
to last. A warning, because the page can be read all the same.

A heading without letters, whose address is a number alone, is told by `bad-heading`.

Remedy: give the heading words of its own, before the page is published; afterwards its address would change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.problems import Location, Problem
from explainer.site.page import Heading, Page
from explainer.site.prose import ProseHeading
from explainer.site.site import Site

RULE = "moving-anchor"


def check(site: Site) -> Iterator[Problem]:
    """Every heading whose address has a number because it was taken."""
    for page in site.pages:
        prose = site.prose.get(page.address)
        if prose is None or not prose.numbered:
            continue
        alike = Counter(_letters(heading.label) for heading in prose.numbered)
        for heading in filter(lambda heading: _letters(heading.label), prose.numbered):
            words = _letters(heading.label)
            same = [written for written in page.scan.headings if _letters(written.text) == words]
            yield _problem(page, heading, _place(page, same, alike[words]), len(same))
            alike[words] -= 1


def _problem(page: Page, heading: ProseHeading, place: Location, same: int) -> Problem:
    what = "the same words are a heading of this page already"
    if same == 1:
        what = "its words are the address of something else on this page"
    message = f'the address of the heading "{heading.label[:40]}" would be #{heading.anchor}: {what}'
    return Problem(place, message, RULE, "give it words of its own: this address would move", "warning")


def _place(page: Page, same: list[Heading], from_the_end: int) -> Location:
    """Where the heading stands: of the same words, the last have numbers."""
    return same[max(len(same) - from_the_end, 0)].location if same else page.place_of("")


def _letters(words: str) -> str:
    """A heading's words without the signs of Markdown, and without what makes no difference to an address."""
    return "".join(filter(str.isalnum, words)).lower()
