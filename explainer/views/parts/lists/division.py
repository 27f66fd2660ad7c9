"""Where a page stands in a list that is divided: the ways up, back and on, and the parts that it leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from explainer.site.lists.division import LINES, MOST, Part
from explainer.site.lists.pages import ListPage, Step
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.links import LinkView


@dataclass(frozen=True, slots=True)
class LineView:
    """A record that stands on another page: its anchor here, its words, and its place there."""

    anchor: str
    link: LinkView


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a list: its words, where it is, how many records it holds; and what it is divided into itself.

    `ends` are the first and the last of its records in a list by name; `lines` leads to each of its records.
    """

    label: str
    href: str
    anchor: str
    count: int
    ends: tuple[str, ...]
    lines: tuple[LineView, ...]
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class LetterLink:
    """A letter of a list, and whether it is the one that the page shows."""

    link: LinkView
    here: bool


@dataclass(frozen=True, slots=True)
class DivisionView:
    """The part of a list that a page shows: what leads up from it, its own parts, its neighbours where it has none.

    `letters` are those of the whole list, for each of its parts that is one of them. `forwards`: links to the anchors
    of records lead here, and on from here.
    """

    up: tuple[LinkView, ...]
    count: int
    parts: tuple[PartView, ...]
    previous: LinkView | None
    next: LinkView | None
    letters: tuple[LetterLink, ...] = ()
    forwards: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPageView(PageView):
    """A page of a list, whole or divided."""

    division: DivisionView


def division(
    ctx: ViewContext,
    address: str,
    *,
    name: Callable[[Any], str] | None = None,
    anchored: Callable[[Any], str] | None = None,
) -> DivisionView:
    """How the list at that address is divided; one that is not has neither parts nor neighbours.

    `name` gives the words of a record where parts tell their first and last; `anchored` where each has an anchor.
    """
    page = ctx.ask(list_pages)[address]
    deep = sum(1 for _ in page.part.leaves()) <= MOST
    base = address.removesuffix(f"{page.part.name.key}/") if page.part.name.key else address
    words = anchored if len(page.part.entries) <= LINES else None
    views = _Views(base, name, words)
    return DivisionView(
        up=tuple(LinkView(*step) for step in page.up),
        count=len(page.part.entries),
        parts=tuple(views.of(part, deep) for part in page.part.parts),
        previous=_link(page.before),
        next=_link(page.after),
        letters=_letters(page),
        forwards=bool(anchored and page.part.parts),
    )


@dataclass(frozen=True, slots=True)
class _Views:
    """Makes the views of the parts of one list."""

    base: str
    name: Callable[[Any], str] | None
    anchored: Callable[[Any], str] | None

    def of(self, part: Part[Any], deep: bool) -> PartView:
        """The part, and all below it that are divided no further, unless they would be too many for the page."""
        name, href, entries = part.name, f"{self.base}{part.name.key}/", part.entries
        words = self.anchored if not part.parts else None
        return PartView(
            label=name.label,
            href=href,
            anchor=name.anchor,
            count=len(entries),
            ends=tuple(dict.fromkeys(map(self.name, (entries[0], entries[-1])))) if self.name else (),
            lines=tuple(LineView(e.id, LinkView(words(e), f"{href}#{e.id}")) for e in entries) if words else (),
            parts=tuple(self.of(leaf, False) for leaf in part.leaves()) if deep and part.parts else (),
        )


def _letters(page: ListPage) -> tuple[LetterLink, ...]:
    if not page.part.name.anchor.startswith(("letter-", "numbers")):
        return ()
    return tuple(LetterLink(LinkView(label, address), address == page.address) for label, address in page.beside)


def _link(step: Step | None) -> LinkView | None:
    return LinkView(*step) if step else None
