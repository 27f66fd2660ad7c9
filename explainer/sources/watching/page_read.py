"""A page as it was read for what it says: its titles, its day, its words; nothing of it where it is no page of HTML."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from explainer.site.words.verbatim import in_one_line
from explainer.web.answer import Answer
from explainer.web.html_page import read_html
from explainer.web.main_text import main_sentences
from explainer.web.page_metadata import page_metadata
from explainer.web.page_state import Instead, instead_of_document

_HTML = ("text/html", "application/xhtml+xml", "")


@dataclass(frozen=True)
class PageRead:
    """What a page says. `digest` is that of its bytes, of a file that is no page of HTML and was read whole.

    `instead` is what it is where it is not what was asked for: `not-found`, `robot-check`. `unread` says why it could
    not be read.
    """

    titles: tuple[str, ...] = ()
    modified: str = ""
    words: str = ""
    sentences: tuple[str, ...] = ()
    digest: str = ""
    instead: Instead | None = None
    unread: str = ""

    @cached_property
    def sentence_digests(self) -> tuple[str, ...]:
        """The sentences of the article as digests: equal where they are, and nobody can read them again."""
        lines = filter(None, map(in_one_line, self.sentences))
        return tuple(dict.fromkeys(hashlib.sha256(line.encode("utf-8")).hexdigest()[:8] for line in lines))


def read_page(answer: Answer) -> PageRead:
    """What was sent, read; whatever it holds, it is no reason to lose what other pages say."""
    if answer.media_type not in _HTML and not _is_html(answer.body):
        return PageRead(digest=hashlib.sha256(answer.body).hexdigest() if answer.whole else "")
    try:
        return _html(answer)
    except Exception as error:  # libraries that read it meet what their authors never saw: ten thousand nested elements
        return PageRead(unread=f"{type(error).__name__}: {error}"[:200])


def _is_html(body: bytes) -> bool:
    """Whether it is a page of HTML, whatever its server calls it: its note that there is no such file."""
    return bool(re.match(rb"\s*(?:<!doctype html|<html)\b", body[:200].lstrip(b"\xef\xbb\xbf"), re.IGNORECASE))


def _html(answer: Answer) -> PageRead:
    page = read_html(answer.body, answer.headers.get("content-type"))
    about = page_metadata(page, answer.url)
    titles = tuple(dict.fromkeys(" ".join(said.words.split()) for said in about.titles))
    modified = next((said.words for said in about.modified), "")
    found = instead_of_document(page, about, answer.asked, answer.url)
    return PageRead(titles, modified, about.text, main_sentences(page), instead=found.what if found else None)
