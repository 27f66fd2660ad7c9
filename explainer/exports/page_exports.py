"""What a page lets its reader take away: how to cite it, feeds and calendars that follow it, its data for machines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from explainer.views.parts.links import DateView, LinkView

CiteKind = Literal["page", "fact", "question"]


@dataclass(frozen=True, slots=True)
class CiteView:
    """A page as an entry of a reference list, in words; and, with all that it rests on, as files."""

    kind: CiteKind
    id: str
    title: str
    publisher: str | None
    site: str
    date: DateView | None
    as_of: DateView
    url: str
    references: int
    bib_href: str
    json_href: str


@dataclass(frozen=True, slots=True)
class PageExports:
    """All that is the page's own to take away; `graph` is its JSON-LD, where it has any."""

    cite: CiteView | None = None
    feeds: tuple[LinkView, ...] = ()
    calendar: LinkView | None = None
    graph: dict[str, Any] | None = None


NOTHING = PageExports()
