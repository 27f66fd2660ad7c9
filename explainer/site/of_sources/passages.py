"""The address of a passage inside a source: a link that scrolls to its words and marks them, or opens its page.

Words are found by a text fragment (https://wicg.github.io/scroll-to-text-fragment/), which browsers that do not know it
pass over; pages of a PDF by `#page=`, which all its viewers know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.record import SourceLink
from explainer.model.source import Source

_WHOLE: Final = 10  # words that are looked for as they stand; of more, the first and the last, which may be parted
_ENDS: Final = 5
_FEWEST: Final = 3  # fewer stand in many places of a page
_PAGE: Final = re.compile(r"(?:^|[,;] *)(?:pp?|pgs?|págs?|pages?|páginas?)\.? *([0-9]{1,4})(?![0-9.])", re.IGNORECASE)
_IS_PDF: Final = re.compile(r"\.pdf$", re.IGNORECASE)
# What a browser shows no text of.
_NO_TEXT: Final = re.compile(r"\.(?:pdf|csv|xlsx?|ods|docx?|odt|pptx?|zip|jpe?g|png|mp[34]|m3u8|webm)$", re.IGNORECASE)
# What stands for words that the source has, and the quotation has not: `[…]`, `…`, `[the]`.
_GAP: Final = re.compile(r"\[[^\]]*\]|…|\.\.\.")
_EDGE: Final = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Passage:
    """The address that leads to it; the number of the page that it opens at, or None where it finds words."""

    url: str
    page: str | None = None


def passage_of_link(link: SourceLink, source: Source) -> Passage | None:
    """The passage that a record relies on, by the words or the place that it names; None where no link finds it."""
    return _passage(source, link.locator, link.quote)


def passage_of_quote(fact: Fact, data: Dataset) -> Passage | None:
    """The passage with the words that the fact quotes; None where these may stand in another source, or translated."""
    if fact.quote is None or len(fact.sources) != 1:
        return None
    (link,) = fact.sources
    source = data.sources[link.source]
    if link.quote or fact.quote.language.split("-")[0] != source.language.split("-")[0]:
        return None
    return _passage(source, link.locator, fact.quote.text)


def _passage(source: Source, locator: str | None, quote: str | None) -> Passage | None:
    """Not in an address that shows something else by now, has a place of its own (`#…`), or is that of a copy: what
    archives show is not what they were given, and a mark in it is luck.
    """
    if source.withheld or source.url_status not in ("live", "unchecked"):
        return None
    parts = urlsplit(source.url)
    if parts.fragment or source.url.endswith("#"):
        return None
    if _IS_PDF.search(parts.path):
        page = _PAGE.search(locator or "")
        return Passage(f"{source.url}#page={page[1]}", page[1]) if page else None
    words = _directive(quote) if quote and not _NO_TEXT.search(parts.path) else None
    return Passage(f"{source.url}#:~:text={words}") if words else None


def _directive(quote: str) -> str | None:
    """The words as a text fragment has them: whole, or their beginning and their end with a comma between."""
    pieces = [piece for piece in (_EDGE.sub("", part).split() for part in _GAP.split(quote)) if piece]
    while len(pieces) > 1 and len(pieces[0]) == 1:  # a browser would begin at the first "The" of the page
        del pieces[0]
    if sum(map(len, pieces)) < _FEWEST:
        return None
    if len(pieces) == 1 and len(pieces[0]) <= _WHOLE:
        return _encoded(pieces[0])
    return f"{_encoded(pieces[0][:_ENDS])},{_encoded(pieces[-1][-_ENDS:])}"


def _encoded(words: list[str]) -> str:
    """The words, with every sign as a code that means something in a fragment: `-`, `,` and `&` among them."""
    return percent_encoded(_EDGE.sub("", " ".join(words)), safe="").replace("-", "%2D")
