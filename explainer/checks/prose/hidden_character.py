"""A character that nobody sees, written as a name or number in Markdown: `&#8203;`, `&shy;`, `&rlm;`.

Markdown hands such an entity to the page, where it becomes a character that readers do not see and programs read. As
it stands, in letters, the rule `unreadable-file` finds it. Where a script needs a joiner (`&zwnj;` in Persian), or an
emoji its selector, it may stand. In code it is shown as it was typed.

Remedy: delete it; type the space or the letter that belongs there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from explainer.model.safety.invisible import unseen
from explainer.problems import Problem
from explainer.site.page import Page
from explainer.site.prose import Prose
from explainer.site.site import Site

RULE = "hidden-character"
_HINT = "delete it; type the space or the letter that belongs there"
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?")


def check(site: Site) -> Iterator[Problem]:
    """Every page that holds entities, by what its HTML says when a browser has read them."""
    for page in site.pages:
        prose = site.prose.get(page.address)
        if prose is not None and "&" in page.text:
            yield from _of_page(page, prose)


def _of_page(page: Page, prose: Prose) -> Iterator[Problem]:
    shown = [*(part.html for part in prose.parts), *(note.html for note in prose.explanatory_notes)]
    hidden = {
        letter
        for text in map(html.unescape, shown)
        for found in unseen(text)
        for letter in text[found.start : found.end]
    }
    for match in _ENTITY.finditer(page.text) if hidden else ():
        letter = html.unescape(match[0])
        found = next(unseen(letter), None)
        line = page.text[page.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        in_code = line.count("`") % 2 == 1
        if found is not None and not in_code and not hidden.isdisjoint(letter):
            yield Problem(page.place_at(match.start()), f'"{match[0]}" is {found.what}', RULE, _HINT)
