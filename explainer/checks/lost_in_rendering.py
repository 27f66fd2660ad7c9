"""Something on a page that Markdown does not show as it was written.

What a page cites, embeds and links to is read from its text, checked, and then laid out by Markdown. Where the two
readings differ, a citation would be lost (in a table's row with too many cells, in the second of two equal notes), or
one would be shown that nobody checked. A link that Markdown makes of something else is held to the rule `bad-link`.

Remedy: write the place more plainly: a cell for each column, lists after an empty line, backticks in pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.checks.bad_link import is_address
from explainer.model.page import Page
from explainer.model.prose import Prose
from explainer.model.site import Site
from explainer.problems import Location, Problem

RULE = "lost-in-rendering"


def check(site: Site) -> Iterator[Problem]:
    """Every page, its scan held against its rendering; pages whose citations or blocks are faulty anyway are left."""
    for page in site.pages:
        prose = site.prose.get(page.address)
        if prose is not None and not page.scan.malformed and not page.scan.bad_blocks:
            yield from _citations(page, prose)
            yield from _blocks(page, prose)
            yield from _links(page, prose)


def _citations(page: Page, prose: Prose) -> Iterator[Problem]:
    read = Counter(citation.key for citation in page.scan.citations)
    shown = Counter(marker.key for marker in prose.markers)
    for key in read - shown:
        place = [citation.location for citation in page.scan.citations if citation.key == key][-1]
        yield Problem(place, f'the page would not show this citation of "{key}"', RULE, _HINT)
    for key in shown - read:
        yield Problem(_somewhere(page), f'the page would show a citation of "{key}" in code', RULE, _HINT)


def _blocks(page: Page, prose: Prose) -> Iterator[Problem]:
    read = Counter((embed.kind, embed.key) for embed in page.scan.embeds)
    shown: Counter[tuple[str, str]] = Counter(
        (part.kind, part.key) for part in prose.parts if part.kind not in ("html", "keypoints")
    )
    for kind, key in read - shown:
        place = next(embed.location for embed in page.scan.embeds if (embed.kind, embed.key) == (kind, key))
        yield Problem(place, f'the page would not show the block "{kind}"', RULE, "put an empty line before and after")
    for kind, _ in shown - read:
        yield Problem(_somewhere(page), f'the page would show a block "{kind}" in code', RULE, _HINT)


def _links(page: Page, prose: Prose) -> Iterator[Problem]:
    read = {link.target for link in page.scan.links}
    for target in prose.links:
        if target not in read and not is_address(target):
            yield Problem(_somewhere(page), f'a link leads to "{target}", which is not an address', RULE, _HINT)


_HINT = "write the place more plainly; backticks in pairs, a cell for each column"


def _somewhere(page: Page) -> Location:
    return Location(page.path, page.first_line)
