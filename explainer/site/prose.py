"""A page's Markdown after rendering: parts, numbered markers, headings, explanatory notes. It knows no data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MisreadKind = Literal["list", "table", "framing", "note", "link", "emphasis"]
PartKind = Literal["html", "keypoints", "timeline", "question", "fact", "chart", "record-in-numbers"]


@dataclass(frozen=True, slots=True)
class ProsePart:
    """A run of HTML, or a block that names a record (`key`) to be laid out in its place, or shows all of them.

    `in_feeds` is the same HTML with its markers as feeds carry them.
    """

    kind: PartKind
    html: str = ""
    in_feeds: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class ProseMarker:
    """One marker in the text: the note it leads to, its number, its label (`3`; `3a` where used again)."""

    key: str
    number: int
    label: str
    anchor: str
    locator: str | None = None
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class ProseHeading:
    """A heading of the second level, for the contents."""

    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ExplanatoryNote:
    """A note of our own words, and the markers that lead to it."""

    anchor: str
    label: str
    html: str
    in_feeds: str
    uses: tuple[ProseMarker, ...]


@dataclass(frozen=True, slots=True)
class ProseLink:
    """A link or an image as Markdown made it: its address, its words, and whether a marker stands among them."""

    target: str
    words: str
    image: bool = False
    cites: bool = False


@dataclass(frozen=True, slots=True)
class Misread:
    """Something typed as Markdown that is none, or not what was meant; `words` are as they were typed."""

    kind: MisreadKind
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that were typed and are not shown, or shown and were not typed; `offset` is their place in the Markdown.

    `note` says what is wrong with the place as a whole, where that is known: a row with a cell too many.
    """

    offset: int
    typed: str
    shown: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """What one page's Markdown renders to; a function of the page's own bytes.

    `links`: every address it leads to; `anchors`: every place in it that an address may name behind its `#`;
    `numbered`: headings of any level whose anchor was taken, so that they have one with a number;
    `cited_after`: the key of each citation with the last letters before it;
    `differences`: where it does not show what was typed.
    """

    parts: tuple[ProsePart, ...]
    markers: tuple[ProseMarker, ...]
    headings: tuple[ProseHeading, ...]
    explanatory_notes: tuple[ExplanatoryNote, ...]
    links: tuple[ProseLink, ...] = ()
    misread: tuple[Misread, ...] = ()
    anchors: frozenset[str] = frozenset()
    cited_after: tuple[tuple[str, str], ...] = ()
    numbered: tuple[ProseHeading, ...] = ()
    differences: tuple[Difference, ...] = ()
