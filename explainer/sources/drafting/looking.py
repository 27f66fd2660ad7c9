"""Looks at a page, on the web or in a file: what it says of itself, or what stands before it and what to do then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from explainer.model.safety.addresses import AddressError, check_web_address
from explainer.sources.drafting.draft import Seen
from explainer.web.answer import Answer
from explainer.web.html_page import read_html
from explainer.web.page_metadata import PageMetadata, page_metadata
from explainer.web.page_state import Instead, instead_of_document
from explainer.web.saved_pages import SavedPage

_HTML: Final = ("", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream")
_NOT_HTML: Final[Mapping[str, str]] = {"application/pdf": "a PDF"}
_SAVE: Final = "open it in your browser, save the page, and give the file: explainer new source FILE --url {url}"
_ELSEWHERE: Final = "look for where it is now; a copy in an archive can be given by its address as well"
_TOLD: Final[Mapping[Instead, tuple[str, str]]] = {
    "not-found": ('the page says that there is nothing there: "{words}"', _ELSEWHERE),
    "robot-check": ('its site asks whether a human is there: "{words}"', _SAVE),
    "consent": ("its site asks for consent before it shows the page ({words})", _SAVE),
    "login": ('its site shows a page to sign in: "{words}"', _SAVE),
    "front-page": ("it leads to the front page of its site, {words}", _ELSEWHERE),
    "moves-on": ("the page only sends its readers on, to {words}", "give that address, if it is the document"),
    "needs-scripts": ("the page is empty until its scripts have run", _SAVE),
    "empty": ("the page is empty", _SAVE),
    "not-here": ('its site does not show it where it was asked from: "{words}"', _SAVE),
    "out-of-order": ('its server shows no site there: "{words}"', _ELSEWHERE),
}
# What a server means by a number; what is not here is told by the number alone.
_STATUSES: Final[Mapping[int, tuple[str, str]]] = {
    **dict.fromkeys((401, 402, 403, 407, 429, 451, 503), ("its server does not show it to programs ({status})", _SAVE)),
    **dict.fromkeys((404, 410), ("there is nothing at this address ({status})", _ELSEWHERE)),
}


class Asks(Protocol):
    """Whoever asks for pages, as `web.client.Client` does."""

    def get(self, url: str) -> Answer:
        """What is at an address."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why there is no document to draft a source from, and what to do."""

    message: str
    hint: str


def page_at(url: str, client: Asks, day: dt.date) -> Seen | Obstacle:
    """The page at an address; by https where it answers there, and where its head sends readers on, the page there."""
    answer = _asked(url, client)
    if told := _no_answer(answer, url):
        return told
    if answer.media_type not in _HTML:
        what = _NOT_HTML.get(answer.media_type, answer.media_type)
        asks = (f"it is {what}, of which nothing is read here: give by options what it says of itself",)
        return Seen(url, answer.url, PageMetadata(), day, asks)
    found = _judged(url, answer.url, SavedPage(answer.body, answer.headers.get("content-type")), day)
    if isinstance(found, Seen) and not answer.whole:
        return replace(found, asks=(*found.asks, "the page is very large, and was not read to its end"))
    return found


def page_in(saved: SavedPage, url: str, day: dt.date) -> Seen | Obstacle:
    """The page that a browser saved from an address."""
    return _judged(url, url, saved, day)


def address_in(saved: SavedPage) -> str | None:
    """Where a saved page is from: what the file says, else what the page says is its own address."""
    page = read_html(saved.body, saved.content_type)
    metadata = page_metadata(page, "")
    for url in (saved.address, *metadata.canonical, metadata.other_address):
        try:
            check_web_address(url or "")
        except (AddressError, ValueError):
            continue
        return url
    return None


def readable_day(path: Path, saved: SavedPage, today: dt.date) -> dt.date:
    """The day on which a page was saved: as the file says, else that of the file itself; never after today."""
    of_file = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).date()
    return min(saved.day or of_file, today)


def _asked(url: str, client: Asks) -> Answer:
    if url.lower().startswith("http:"):
        secure = client.get(f"https{url[4:]}")
        if secure.ok:
            return replace(secure, asked=url)
    return client.get(url)


def _no_answer(answer: Answer, url: str) -> Obstacle | None:
    if answer.fault:
        hint = (
            _SAVE
            if answer.fault in ("robots", "asked-to-wait")
            else "try again later, or look whether it opens in a browser"
        )
        return Obstacle(f"{url}: {answer.said or answer.fault}", hint.format(url=url))
    if answer.ok:
        return None
    told = _STATUSES.get(answer.status or 0, ("its server answers {status}, not with a page", "try again later"))
    message, hint = (words.format(status=answer.status, url=url) for words in told)
    return Obstacle(f"{url}: {message}", hint)


def _judged(given: str, final: str, saved: SavedPage, day: dt.date) -> Seen | Obstacle:
    page = read_html(saved.body, saved.content_type)
    metadata = page_metadata(page, final)
    if found := instead_of_document(page, metadata, given, final):
        message, hint = (words.format(words=found.words[:200], url=given) for words in _TOLD[found.what])
        return Obstacle(f"{given}: {message}", hint)
    return Seen(given, final, metadata, day)
