"""Something on a page that Markdown does not show as it was written.

What a page cites, embeds and links to is read from its text, checked, and then laid out by Markdown. Where the two
readings differ, a citation would be lost (in a table's row with too many cells, in the second of two equal notes, in a
bracket with an empty line inside), or one would be shown that nobody checked.

Remedy: write the place more plainly: a cell for each column, lists after an empty line, backticks in pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from explainer.problems import Problem
from explainer.site.page import Citation, Page
from explainer.site.prose import Prose
from explainer.site.site import Site

RULE = "lost-in-rendering"
_HINT = "write the place more plainly; backticks in pairs, a cell for each column, no empty line inside a bracket"


def check(site: Site) -> Iterator[Problem]:
    """Every page, its scan held against its rendering; pages whose citations or blocks are faulty anyway are left."""
    for page in site.pages:
        prose = site.prose.get(page.address)
        if prose is not None and not page.scan.malformed and not page.scan.bad_blocks:
            yield from _citations(page, prose)
            yield from _blocks(page, prose)


def _citations(page: Page, prose: Prose) -> Iterator[Problem]:
    read = Counter(citation.key for citation in page.scan.citations)
    shown = Counter(marker.key for marker in prose.markers)
    lost = read - shown
    for citation in _unpaired(page, prose) if lost else ():
        if lost[citation.key]:
            lost[citation.key] -= 1
            message = f'the page would not show this citation of "{citation.key}"'
            yield Problem(citation.location, message, RULE, _HINT)
    for key in shown - read:
        yield Problem(page.place_of(f"@{key}"), f'the page would show a citation of "{key}" in code', RULE, _HINT)


def _unpaired(page: Page, prose: Prose) -> list[Citation]:
    """All citations, first those that no marker stands for: none after the same words, none in the same order."""
    citations = page.scan.citations
    written = [(citation.key, citation.after) for citation in citations]
    blocks = SequenceMatcher(None, written, prose.cited_after, autojunk=False).get_matching_blocks()
    paired = {at for block in blocks for at in range(block.a, block.a + block.size)}
    shown = set(prose.cited_after)
    order = sorted(range(len(citations)), key=lambda at: (written[at] in shown, at in paired, -at))
    return [citations[at] for at in order]


def _blocks(page: Page, prose: Prose) -> Iterator[Problem]:
    read = Counter((embed.kind, embed.key) for embed in page.scan.embeds)
    shown: Counter[tuple[str, str]] = Counter(
        (part.kind, part.key) for part in prose.parts if part.kind not in ("html", "keypoints")
    )
    for kind, key in read - shown:
        place = next(embed.location for embed in page.scan.embeds if (embed.kind, embed.key) == (kind, key))
        yield Problem(place, f'the page would not show the block "{kind}"', RULE, "put an empty line before and after")
    for kind, key in shown - read:
        yield Problem(page.place_of(f"| {key}"), f'the page would show a block "{kind}" in code', RULE, _HINT)
