"""Where everything answers: one scheme of addresses, which never change. All are paths from the site's root."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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

HOME = "/"
CHANGES = "/changes/"
CORRECTIONS_POLICY = "/corrections-policy/"
DATA = "/data/"
EXPLAINERS = "/explainers/"
DRAFTS = "/drafts.css"
FACTS = "/facts/"
GLOSSARY = "/glossary/"
NOT_FOUND = "/404.html"
PEOPLE = "/people/"
PLACES = "/places/"
QUESTIONS = "/questions/"
REFERENCES = f"{DATA}references.csl.json"
SEARCH = "/search/"
SECURITY_TXT = "/.well-known/security.txt"
SOURCES = "/sources/"
TIMELINE = "/timeline/"
TOPICS = "/topics/"

FEED_OF_ALL = "/feeds/all.atom.xml"
FEED_OF_CHANGES = "/feeds/changes.atom.xml"
SEARCH_INDEX = "/search/index/"
SEARCH_LICENCE = f"{SEARCH_INDEX}pagefind-MIT.txt"
ROOT_FILES = ("/sitemap.xml", "/robots.txt", "/favicon.svg", "/manifest.json", "/build.json")
DATA_FILES = (
    "/data/datapackage.json", "/data/README.md", "/data/LICENSE.txt", "/data/events.ics",
    REFERENCES, "/data/references.bib",
)  # fmt: skip

# Records that have a page, or a place on the page that lists them.
Addressed = Actor | Event | Fact | Place | Question | Source | Term | Topic

_RECORDS: Mapping[type[Record], str] = {
    Fact: "/facts/{}/", Source: "/sources/{}/", Question: "/questions/{}/", Actor: "/people/{}/", Topic: "/topics/{}/",
    Event: "/timeline/#{}", Place: "/places/#{}", Term: "/glossary/#{}",
}  # fmt: skip

# Under what lists about records stand, by their folders.
_SHELVES: Mapping[str, str] = {"topics": "topics", "actors": "people", "sources": "sources", "places": "places"}

# Anchors that the templates of pages of prose set (`explainer audit` finds any that stands twice).
TEMPLATE_ANCHORS = frozenset(
    ("changes", "cite", "contents", "explainers", "explanations", "first", "key-points", "main", "notes", "references",
     "standing", "this-page", "topics", "words")
)  # fmt: skip

# The anchors that the pages with events, places and terms have for parts of their own.
ANCHORS = re.compile(
    r"background|bars|expected|jump|later|look-back|main|map|map-.+-(?:name|words)|others|seen|y\d{4}|\d{4}-\d{2}"
    r"|letter-.|glyph-.+"
)


def of(record: Addressed) -> str:
    """Where the record answers: its page, or its anchor on the page that lists it."""
    return _RECORDS[type(record)].format(record.id)


def of_any(record: Record) -> str | None:
    """The same for a record of any kind; None for those that have neither page nor anchor."""
    return _RECORDS[type(record)].format(record.id) if type(record) in _RECORDS else None


def facts_about(record: Record) -> str:
    """The list of the facts that name the record: `/facts/topics/oil/`."""
    return f"{FACTS}{_SHELVES[record.folder]}/{record.id}/"


def of_change(correction_id: str) -> str:
    """Where a correction stands."""
    return f"{CHANGES}#{correction_id}"


def timeline_of(topic_id: str) -> str:
    """The timeline of a topic."""
    return f"{TIMELINE}{topic_id}/"


def timeline_of_actor(actor_id: str) -> str:
    """The timeline of somebody who takes part in many events."""
    return f"{TIMELINE}people/{actor_id}/"


def timeline_of_place(place_id: str) -> str:
    """The timeline of a place at which much happened."""
    return f"{TIMELINE}places/{place_id}/"


def timeline_of_month(month: str) -> str:
    """The timeline of a month: `/timeline/2026-01/`."""
    return f"{TIMELINE}{month}/"


def embed_of(address: str) -> str:
    """A page's small form, for other sites to show in a frame."""
    return f"/embed{address}"


def calendar_of(topic_id: str | None) -> str:
    """The calendar of a topic, or that of all events."""
    return f"{TIMELINE}{topic_id}/events.ics" if topic_id else "/data/events.ics"


def feed_of(topic_id: str) -> str:
    """The feed of a topic."""
    return f"/feeds/topics/{topic_id}.atom.xml"


def archive_of(feed: str, name: str) -> str:
    """An archive of a feed, by the feed's own address: `/feeds/all/2026-01.atom.xml`."""
    return f"{feed.removesuffix('.atom.xml')}/{name}.atom.xml"


def sitemap_of(name: str) -> str:
    """A part of the sitemap, where it has parts."""
    return f"/sitemaps/{name}.xml"


def csv_of_series(series_id: str) -> str:
    """A series' own table."""
    return f"/data/series/{series_id}.csv"


def schema_of(folder: str) -> str:
    """The JSON Schema of the published records of one kind, by the name of their folder."""
    return f"{DATA}schemas/{folder}.json"


def markdown_of(address: str) -> str:
    """The same page in plain Markdown."""
    return f"{address}index.md"


def citation_of(address: str, ending: str) -> str:
    """A page and all that it rests on as a bibliography: `cite.bib` or `cite.json`."""
    return f"{address}cite.{ending}"


def image_of(address: str) -> str:
    """The picture that goes with links to a page."""
    return f"{address}og.png"


def files(dataset: Dataset) -> Iterator[str]:
    """Every address of a file that is no page and belongs to no single page."""
    yield from (*ROOT_FILES, *DATA_FILES, FEED_OF_ALL, FEED_OF_CHANGES)
    for topic_id in dataset.topics:
        yield from (calendar_of(topic_id), feed_of(topic_id))
    yield from map(csv_of_series, dataset.series)
    for kind in RECORD_TYPES:
        yield from (f"/data/{kind.folder}.json", f"/data/{kind.folder}.csv")
