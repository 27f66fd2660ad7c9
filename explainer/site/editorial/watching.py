"""What pages say is still to be watched: each entry of such a list, and what it names that would settle it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explainer.language.telling import is_of_what_to_watch
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.site.page import Page, Paragraph
from explainer.site.site import Site

_ENTRY = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")
_QUESTION = re.compile(r"/questions/([a-z0-9-]+)/")
_UNREAD = re.compile(r"\[@[^\]]*\]|\]\([^)]*\)|\[")
_EVENT = re.compile(r"/timeline/[^\s()#]*#([a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class WatchItem:
    """An entry of a list of what to watch, its first words; the questions and the events that would settle it."""

    paragraph: Paragraph
    words: str
    questions: tuple[Question, ...]
    events: tuple[Event, ...]


def watch_items(site: Site) -> Iterator[WatchItem]:
    """Every entry under a heading such as "What to watch", on every page."""
    for page in site.pages:
        if any(is_of_what_to_watch(heading.text, page.lang) for heading in page.scan.headings):
            yield from (_item(paragraph, site.dataset) for paragraph in _entries(page))


def _entries(page: Page) -> Iterator[Paragraph]:
    """The entries of lists between such a heading and the next that is as high."""
    lines = page.text.split("\n")
    for paragraph in page.scan.paragraphs:
        line = lines[paragraph.location.line - page.first_line]
        if _ENTRY.match(line) and _is_to_watch(page, paragraph):
            yield paragraph


def _is_to_watch(page: Page, paragraph: Paragraph) -> bool:
    """Whether such a heading stands above a paragraph, and between the two none that is as high."""
    level: int | None = None
    for heading in page.scan.headings:
        if heading.location < paragraph.location:
            level = None if level and heading.level <= level else level
            if level is None and is_of_what_to_watch(heading.text, page.lang):
                level = heading.level
    return level is not None


def _item(paragraph: Paragraph, data: Dataset) -> WatchItem:
    named = [*paragraph.keys, *_QUESTION.findall(paragraph.text), *_EVENT.findall(paragraph.text)]
    records = [data.records.get(key) for key in named]
    carried = (event for key in paragraph.keys if key in data.facts for event in data.events_of(key))
    events = [*(record for record in records if isinstance(record, Event)), *(one for one in carried if _expected(one))]
    questions = tuple(record for record in records if isinstance(record, Question) and record.settled_by)
    return WatchItem(paragraph, _begins(paragraph.text), questions, tuple(dict.fromkeys(events)))


def _begins(text: str) -> str:
    """The first words, without what they cite and where they lead."""
    return " ".join(_UNREAD.sub("", text).split()[:6]).rstrip(".,;:")


def _expected(event: Event) -> bool:
    return event.status in ("scheduled", "postponed")
