"""Somebody who is not named says it, and readers are not told why, or what position they hold.

An unnamed source answers for nothing. Readers can still weigh one if they know what position it holds (`role`, as the
sources describe it) and why it is not named (`why_unnamed` on the fact, in the words of the source: "not allowed to
speak in public"). Two statements in a row that only unnamed people make leave them with nobody at all.

An actor whom the sources do not name has `unnamed: true`.

Not seen: somebody unnamed who is not marked; statements in a row on different pages, or with a heading between them.

Remedy: add what the message asks for; between two statements of unnamed people, tell what somebody named says, or what
a document shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.problems import Problem
from explainer.site.editorial.sides import is_unnamed
from explainer.site.page import Page
from explainer.site.site import Site

RULE = "unnamed-source"


def check(site: Site) -> Iterator[Problem]:
    """Every actor and fact, then what follows upon what on every page."""
    data = site.dataset
    for actor in data.actors.values():
        if actor.unnamed and not actor.role:
            hint = "add role: what the sources call them"
            message = f'"{actor.id}" is not named, and has no position either'
            yield Problem(data.where(actor.id, "unnamed"), message, RULE, hint)
    for fact in data.facts.values():
        if is_unnamed(fact, data) and not fact.why_unnamed:
            message = f'"{fact.said_by}", who says "{fact.id}", is not named, and readers are not told why'
            hint = 'add why_unnamed in the words of the source: "not allowed to speak in public", "gave no reason"'
            yield Problem(data.where(fact.id, "said_by"), message, RULE, hint)
    for page in site.pages:
        yield from _in_a_row(page, site)


def _in_a_row(page: Page, site: Site) -> Iterator[Problem]:
    """Two statements, one right behind the other, that rest on unnamed people alone."""
    before: tuple[str, ...] = ()
    for statement in page.scan.statements:
        if not statement.keys:
            before = before if statement.kind != "heading" else ()
            continue
        unnamed = _only_unnamed(statement.keys, site)
        if unnamed and before and set(before) != set(statement.keys):
            place = page.place_at(statement.offset + len(statement.text) - len(statement.text.lstrip()))
            message = "this and the statement before it rest on unnamed people alone"
            yield Problem(place, message, RULE, "tell between the two what somebody named says")
        before = statement.keys if unnamed else ()


def _only_unnamed(keys: Sequence[str], site: Site) -> bool:
    facts = [site.dataset.facts.get(key) for key in keys]
    return all(fact is not None and is_unnamed(fact, site.dataset) for fact in facts)
