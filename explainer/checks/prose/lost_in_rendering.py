"""Something on a page that Markdown does not show as it was written.

What is typed is what is shown. The letters, digits and markers of lists in a page's text are held against those that
Markdown has laid out, in order, and so are its citations and blocks. Where the two differ, words or a citation would be
lost (in a table's row with too many cells, in a link's title, in the second of two equal notes), changed (`01.` to 1,
`&eacute;` to é), or shown with nobody having checked them. A row with too few cells is told as well.
Not looked at: signs that are neither letter nor digit, spaces, bold and italics, and which words a link covers.

Remedy: write the place more plainly: a cell for each column, lists after an empty line, backticks in pairs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from explainer.problems import Problem
from explainer.site.page import Citation, Page
from explainer.site.prose import Difference, Prose
from explainer.site.site import Site

RULE = "lost-in-rendering"
_HINT = "write the place more plainly; backticks in pairs, a cell for each column, no empty line inside a bracket"

_ROW = "give each row a cell for each column, an empty one where there is nothing to say; | itself is written \\|"
_SIGN_ITSELF = "write the sign itself"
_NAMED_SIGN = re.compile(r"\w*&#?\w+;")
_REMEDIES = (
    (re.compile(r"&#?\w*$"), _SIGN_ITSELF),
    (
        re.compile(r"\]\([^)]*[\"'][^\"']*$|^[ ]{0,3}\[[^\]]*\]:[ ]*\S+[ ]+[\"'(][^\"']*$"),
        "a link's title is seen by few: put its words into the text",
    ),
    (
        re.compile(r"^[ ]{0,3}\[[^\]]*$|^[ ]{0,3}\[[^\]]*\]:"),
        "an address by name is [name]: https://…, used as [words][name]",
    ),
    (re.compile(r"^[ >]*(?:```|~~~)"), "behind the signs of a fence stands the name of a language, and nothing else"),
)


def check(site: Site) -> Iterator[Problem]:
    """Every page, its scan held against its rendering; pages whose citations or blocks are faulty anyway are left."""
    for page in site.pages:
        prose = site.prose.get(page.address)
        if prose is not None and not page.scan.malformed and not page.scan.bad_blocks:
            yield from _words(page, prose)
            yield from _citations(page, prose)
            yield from _blocks(page, prose)


def _words(page: Page, prose: Prose) -> Iterator[Problem]:
    for found in prose.differences:
        if found.note:
            message = found.note
        elif not found.shown:
            message = f'"{found.typed}" would not be shown'
        elif not found.typed:
            message = f'"{found.shown}" would be shown behind these words, where it is not typed'
        else:
            message = f'"{found.typed}" would be shown as "{found.shown}"'
        yield Problem(page.place_at(found.offset), message, RULE, _ROW if found.note else _remedy(page.text, found))


def _remedy(text: str, found: Difference) -> str:
    """By what the words are, and what stands before them on their line."""
    if found.typed.isdecimal() and found.shown.isdecimal():
        return "type the number as it is to be shown, with no zero before it"
    if _NAMED_SIGN.match(text, found.offset):
        return _SIGN_ITSELF
    line = text[text.rfind("\n", 0, found.offset) + 1 : found.offset]
    return next((remedy for before, remedy in _REMEDIES if before.search(line)), _HINT)


def _citations(page: Page, prose: Prose) -> Iterator[Problem]:
    uneven = {page.place_at(found.offset).line for found in prose.differences if found.note}
    read = Counter(citation.key for citation in page.scan.citations)
    shown = Counter(marker.key for marker in prose.markers)
    lost = read - shown
    for citation in _unpaired(page, prose) if lost else ():
        if lost[citation.key]:
            lost[citation.key] -= 1
            message = f'the page would not show this citation of "{citation.key}"'
            if citation.location.line not in uneven:
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
        yield Problem(
            page.place_of(f"| {key}" if key else kind), f'the page would show a block "{kind}" in code', RULE, _HINT
        )
