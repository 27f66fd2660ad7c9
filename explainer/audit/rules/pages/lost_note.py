"""A marker whose note is not on the page, a note that no marker leads to, or a note without a way back to a marker.

A reader goes from a marker to its note and back to where they were; here one of the two ways is cut.
Markers, notes and ways back are known by their roles: `doc-noteref`, `doc-endnotes`, `doc-backlink`.

Remedy: mend the template that writes them; each marker has an id, and its note one link to that id.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.audit.built_site import BuiltSite
from explainer.audit.page import Page
from explainer.problems import Problem

RULE = "lost-note"


def check(site: BuiltSite) -> Iterator[Problem]:
    """The markers and the notes of each page."""
    for page in site.pages.values():
        if page.markers or page.endnotes:
            yield from _markers(page)
            yield from _notes(page)


def _markers(page: Page) -> Iterator[Problem]:
    for marker in page.markers:
        note, own = marker.attributes.get("href", "").removeprefix("#"), marker.attributes.get("id", "")
        if note not in page.anchors:
            hint = f'no element of the page has the id "{note}"'
            yield Problem(page.at(marker.place), "this marker has no note", RULE, hint)
        elif own not in page.ways_back:
            hint = (
                f'the note "{note}" needs a link to #{own}'
                if own
                else "give the marker an id, and its note a link to it"
            )
            yield Problem(page.at(marker.place), "no note leads back to this marker", RULE, hint)


def _notes(page: Page) -> Iterator[Problem]:
    named = {marker.attributes.get("href", "").removeprefix("#") for marker in page.markers}
    for note in page.endnotes:
        if note.text not in named:
            hint = f"a marker would be a link to #{note.text} with the role doc-noteref"
            yield Problem(page.at(note.place), f'no marker leads to the note "{note.text}"', RULE, hint)
