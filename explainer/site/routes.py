"""Where everything answers: one scheme of addresses, which never change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.model.actor import Actor
from explainer.model.dataset import RECORD_TYPES, Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.site.timeline_facets import actors_with_timelines, months_with_timelines

FIXED = (
    "/", "/explainers/", "/timeline/", "/questions/", "/facts/", "/sources/", "/people/", "/topics/", "/glossary/",
    "/places/", "/changes/", "/data/", "/search/", "/404.html",
    "/feeds/all.atom.xml", "/feeds/changes.atom.xml", "/sitemap.xml", "/robots.txt", "/favicon.svg", "/manifest.json",
    "/data/datapackage.json", "/data/README.md", "/data/LICENSE.txt", "/data/events.ics",
    "/data/references.csl.json", "/data/references.bib",
)  # fmt: skip

# Anchors that the templates of pages of prose set (tests/html/test_links.py finds any that stands twice).
TEMPLATE_ANCHORS = frozenset(
    ("changes", "cite", "contents", "explainers", "explanations", "key-points", "main", "notes", "references",
     "standing", "this-page", "topics", "words")
)  # fmt: skip

# The anchors that the pages with events, places and terms have for parts of their own.
ANCHORS = re.compile(
    r"background|bars|expected|jump|later|look-back|main|map|others|seen|y\d{4}|\d{4}-\d{2}|letter-.|glyph-.+"
)

SECTIONS: dict[type[Record], str] = {
    Fact: "facts", Source: "sources", Question: "questions", Actor: "people", Topic: "topics",
}  # fmt: skip


def of_record(record: Record) -> str | None:
    """The path a record answers at: its page, or its anchor on the page that lists it; None where it has neither."""
    section = SECTIONS.get(type(record))
    if section:
        return f"/{section}/{record.id}/"
    if isinstance(record, Event):
        return f"/timeline/#{record.id}"
    if isinstance(record, Place):
        return f"/places/#{record.id}"
    if isinstance(record, Term):
        return f"/glossary/#{record.id}"
    return None


def timeline_of(topic_id: str) -> str:
    """The path of a topic's timeline."""
    return f"/timeline/{topic_id}/"


def timeline_of_actor(actor_id: str) -> str:
    """The path of the timeline of somebody who takes part in many events."""
    return f"/timeline/people/{actor_id}/"


def timeline_of_month(month: str) -> str:
    """The path of a month's timeline: `/timeline/2026-01/`."""
    return f"/timeline/{month}/"


def embed_of(path: str) -> str:
    """The path of a page's small form, for other sites to show in a frame."""
    return f"/embed{path}"


def calendar_of(topic_id: str | None) -> str:
    """The path of a topic's calendar, or of that of all events."""
    return f"/timeline/{topic_id}/events.ics" if topic_id else "/data/events.ics"


def feed_of(topic_id: str) -> str:
    """The path of a topic's feed."""
    return f"/feeds/topics/{topic_id}.atom.xml"


def csv_of_series(series_id: str) -> str:
    """The path of a series' own table."""
    return f"/data/series/{series_id}.csv"


def of_records(dataset: Dataset) -> Iterator[str]:
    """Every path that does not come from a page of prose."""
    yield from FIXED
    for record in dataset.records.values():
        address = of_record(record)
        if address and "#" not in address:
            yield address
    for topic_id in dataset.topics:
        yield timeline_of(topic_id)
        yield calendar_of(topic_id)
        yield feed_of(topic_id)
        yield embed_of(timeline_of(topic_id))
    for series_id in dataset.series:
        yield csv_of_series(series_id)
    for question_id in dataset.questions:
        yield embed_of(f"/questions/{question_id}/")
    yield from map(timeline_of_actor, actors_with_timelines(dataset))
    yield from map(timeline_of_month, months_with_timelines(dataset))
    for kind in RECORD_TYPES:
        yield f"/data/{kind.folder}.json"
        yield f"/data/{kind.folder}.csv"
