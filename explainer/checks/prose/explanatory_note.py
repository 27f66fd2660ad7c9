"""An explanatory note without its words, its marker, or with two sets of words.

`[^label]` in the prose and `[^label]: the words` belong together, one to one.

Remedy: write the missing half, or take the other out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.problems import Problem, did_you_mean
from explainer.site.page import Page
from explainer.site.prose import Prose
from explainer.site.site import Site

RULE = "explanatory-note"


def check(site: Site) -> Iterator[Problem]:
    """Every marker and every definition of every page."""
    for page in site.pages:
        yield from _of_page(page)
        prose = site.prose.get(page.address)
        yield from _without_words(page, prose) if prose else ()


def _of_page(page: Page) -> Iterator[Problem]:
    defined = Counter(definition.label for definition in page.scan.note_definitions)
    marked = {marker.label for marker in page.scan.note_markers}
    for marker in page.scan.note_markers:
        if marker.label not in defined:
            hint = did_you_mean(marker.label, defined, f"write [^{marker.label}]: … at the left margin")
            yield Problem(marker.location, f'the note "{marker.label}" has no words', RULE, hint)
    for definition in page.scan.note_definitions:
        if definition.label not in marked:
            hint = f"put [^{definition.label}] in the prose, or take the note out"
            yield Problem(definition.location, f'nothing leads to the note "{definition.label}"', RULE, hint)
        if defined[definition.label] > 1:
            yield Problem(
                definition.location, f'the note "{definition.label}" is written twice', RULE, "keep one of them"
            )


def _without_words(page: Page, prose: Prose) -> Iterator[Problem]:
    empty = {note.anchor.removeprefix("note_") for note in prose.explanatory_notes if not note.html}
    for definition in page.scan.note_definitions:
        if definition.label in empty:
            hint = f"write them behind [^{definition.label}]:, or take the note out"
            yield Problem(definition.location, f'the note "{definition.label}" has no words', RULE, hint)
