"""What an editor writes in a field is read by somebody: on a page, and in the same page as plain Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

import pytest

from explainer.model.dataset import RECORD_TYPES
from explainer.model.record import Record
from explainer.model.schemas.field_types import FieldType, described_fields
from tests.engine.sites import tiny
from tests.engine.sites.building import build_in_memory

RECORDS = {
    "sources/all.yaml": """
- id: gazette-ferry
  url: https://gazette.example/ferry-address
  title: Ferry title
  translated_title: Ferry title translated
  author: [Ada Author]
  publisher: Publisher of ferries
  agency: Agency of ferries
  published: 2026-01-30
  accessed: 2026-01-31
  language: pt
  kind: transcript
  archived: {url: "https://archive.example/ferry-copy", date: 2026-02-09, sha256: abc}
  url_status: dead
  retelling: rewrite
  checked: {on: 2026-02-10, by: Sam Source Checker}
  note: Note of a source.
- id: post-ferry
  url: https://post.example/ferry
  title: Another ferry
  publisher: Post
  agency: null
  published: 2026-01-18
  language: en
  kind: news
  withdrawn: {date: 2026-02-19, by: publisher, why: Why it was withdrawn.}
""",
    "actors/all.yaml": """
- id: ana-actor
  name: Ana Actor Mora
  kind: person
  sort_name: Actor Mora, Ana
  role: Role of an actor
  unnamed: true
  office: true
  speaks_for: body-spoken-for
  roles: [{text: Role that changed, from: 2025-01-14, to: 2025-01-15, speaks_for: body-of-then}]
  aliases: [Anita Alias]
  sources: [{source: gazette-ferry, locator: page of an actor, quote: quote of an actor}]
- id: quoted-actor
  name: Quentin Quoted
  kind: person
- id: body-spoken-for
  name: Body spoken for
  kind: body
- id: body-of-then
  name: Body of then
  kind: body
- id: accused-actor
  name: Abel Accused
  kind: person
""",
    "places/all.yaml": """
- id: wide-land
  name: Wide Land
  kind: state
- id: quay
  name: Quay Name
  kind: site
  within: wide-land
  latitude: 10.25
  longitude: -66.75
  description: Description of a place.
  sources: [{source: gazette-ferry, locator: page of a place, quote: quote of a place}]
""",
    "topics/all.yaml": """
- id: sailing
  name: Sailing topic
  description: Description of a topic.
  order: 2
""",
    "facts/all.yaml": """
- id: ferry-sails
  text: The ferry sails since the spring, 1231 to 1232 times.
  date: 2026-01-16
  kind: accusation
  reported: 2026-01-17
  said_by: ana-actor
  why_unnamed: Why it is not named
  against: [accused-actor]
  reply: ferry-answered
  legal_stage: on-trial
  value: {low: 1231, high: 1232, unit: unit of a figure, measure: measure of a figure, since: 2026-01-15,
    approximate: true}
  quote: {text: Words of a quotation, language: es, by: quoted-actor, document: Document of a quotation}
  sources: [{source: gazette-ferry, locator: page of a fact, quote: quote of a source}]
  topics: [sailing]
  actors: [quoted-actor]
  places: [quay]
  review_by: 2026-01-19
  searched: {on: 2026-02-11, for: {en: [words looked for], es: [palabras buscadas]}, where: Where it was looked for}
  checked: {on: 2026-02-12, by: Fay Fact Checker}
  superseded_by: bridge-opened
  note: Note of a fact.
- id: ferry-sank
  text: The ferry of 7177 planks sank.
  date: 2026-01-20
  reported: 2026-01-21
  value: {number: 7177, unit: planks, bound: at-most}
  sources: [gazette-ferry]
  topics: [sailing]
  retracted: {date: 2026-01-22, why: Why it was retracted.}
- id: ferry-answered
  text: Abel answers that the ferry sails.
  date: 2026-01-18
  reported: 2026-01-18
  sources: [gazette-ferry, post-ferry]
  topics: [sailing]
  note: Only in a rewrite of a report.
- id: ferry-late
  text: The ferry was made late.
  kind: accusation
  against: [accused-actor]
  date: 2026-01-20
  reported: 2026-01-21
  no_reply:
    searched: {on: 2026-02-13, for: {en: [answer looked for], es: [respuesta buscada]}, where: Where an answer was}
  sources: [gazette-ferry]
  topics: [sailing]
  note: Only in a rewrite of another report.
""",
    "events/all.yaml": """
- id: ferry-day
  title: Title of an event
  date: 2026-01-23
  end: 2026-01-24
  place: quay
  topics: [sailing]
  actors: [ana-actor]
  facts: [bridge-opened]
  status: postponed
  time_zone: America/New_York
  seq: 3
  retracted: {date: 2026-02-16, why: Why it did not happen.}
""",
    "questions/all.yaml": """
- id: does-it-sail
  question: Does the ferry sail?
  topics: [sailing]
  accounts:
    - {fact: bridge-opened, position: Position of an account, method: Method of an account.}
    - {fact: ferry-sank, position: Other position}
  common_ground: Ground that is common.
  settled_by: Settled by this.
  open_because: Open because of this.
  searched: {on: 2026-02-14, for: {en: [words of a question], es: [palabras de pregunta]}, where: Where it was asked}
  review_by: 2026-02-15
  published: 2026-01-25
  retracted: {date: 2026-02-17, why: Why nobody asks it.}
""",
    "series/all.yaml": """
- id: crossings
  title: Title of a series
  unit: crossings
  topics: [sailing]
  said_by: ana-actor
  group: Group of series
  chart: line
  method: Method of a series.
  points:
    - {at: 2026-01-26, value: 4101, approximate: true, source: gazette-bridge}
    - {at: 2026-01-25, value: 4104, bound: at-least, source: gazette-bridge}
    - {at: 2026-01-27, low: 4102, high: 4103, source: gazette-ferry, note: Note of a point.}
- id: crossings-of-others
  title: Counted by others
  unit: crossings
  topics: [sailing]
  group: Group of series
  method: By others.
  points: [{at: 2026-01-29, value: 4101, source: gazette-bridge}]
  retracted: {date: 2026-02-18, why: Why it does not count.}
""",
    "terms/all.yaml": """
- id: gangway
  term: gangway word
  definition: Definition of a term.
  aliases: [alias of a term]
  sources: [{source: gazette-ferry, locator: page of a term, quote: quote of a term}]
""",
    "corrections/all.yaml": """
- id: ferry-corrected
  date: 2026-03-28
  class: source-revision
  records: [ferry-sails]
  pages: [the-bridge]
  was: What it was.
  now: What it is now.
  why: Why it changed.
  reported_by: Rita Reporter
  answers: [does-it-sail]
  details:
    - {record: ferry-sails, field: date, was: 2026-01-05, now: 2026-01-16}
    - {page: the-bridge, was: Sentence as it was., now: Sentence as it is.}
- id: ferry-hushed
  date: 2026-03-29
  class: retraction
  records: [ferry-sank]
  was: null
  now: null
  was_digests: [0123456789abcdef]
  why: It named a bystander.
""",
}

# One of each kind that is withheld: each for a reason of its own, by which readers meet it.
NEEDED: dict[str, dict[str, Any]] = {
    "source": {"url": "https://gone.example/", "title": "T", "publisher": "P", "agency": None, "published": None,
               "language": "en", "kind": "news"},
    "actor": {"name": "Somebody Gone", "kind": "person"},
    "place": {"name": "Somewhere gone", "kind": "city"},
    "topic": {"name": "Something gone", "description": "About it."},
    "fact": {"text": "So it was.", "date": "2026-01-01", "reported": None, "sources": ["gazette-ferry"],
             "topics": ["sailing"]},
    "event": {"title": "It goes", "date": "2026-01-01", "topics": ["sailing"], "facts": ["ferry-answered"]},
    "question": {"question": "Is it?", "topics": ["sailing"], "open_because": "It is gone."},
    "series": {"title": "S", "unit": "people", "topics": ["sailing"], "method": "Counted.",
               "points": [{"at": "2026-01", "value": 1, "source": "gazette-bridge"}]},
    "term": {"term": "gone word", "definition": "What it was.", "sources": ["gazette-ferry"]},
    "correction": {"date": "2026-03-27", "class": "update", "records": ["ferry-answered"], "was": "a", "now": "b",
                   "why": "c"},
}  # fmt: skip


def withheld() -> Iterator[tuple[str, str]]:
    """The file of each kind's withheld record, and its text; YAML reads JSON."""
    for day, kind in enumerate(RECORD_TYPES, start=1):
        gone = {"date": f"2026-03-{day:02}", "why": f"Why a {kind.noun} is withheld."}
        record = {"id": f"gone-{kind.noun}", "withheld": gone} | NEEDED[kind.noun]
        yield f"data/{kind.folder}/gone.yaml", json.dumps([record])


# Each field of each kind, and the words by which a reader meets it; several for fields whose value is told in words.
SHOWN: dict[str, dict[str, str]] = {
    "source": {
        "url": "gazette.example/ferry-address", "title": "Ferry title", "translated_title": "Ferry title translated",
        "author": "Ada Author", "publisher": "Publisher of ferries", "agency": "Agency of ferries",
        "published": "30 January 2026", "accessed": "31 January 2026", "language": "Portuguese", "kind": "transcript",
        "archived.url": "archive.example/ferry-copy", "archived.date": "9 February 2026",
        "retelling": "A rewrite of other reports",
        "checked.on": "10 February 2026", "checked.by": "Sam Source Checker",
        "url_status": "no longer answers", "note": "Note of a source.",
        "withdrawn.date": "on 19 February 2026", "withdrawn.by": "Withdrawn by its publisher",
        "withdrawn.why": "Why it was withdrawn.",
    },
    "actor": {
        "name": "Ana Actor Mora", "role": "Role of an actor", "unnamed": "The sources give none",
        "speaks_for": "Body spoken for", "roles.speaks_for": "Body of then", "roles.text": "Role that changed",
        "roles.from": "14 January 2025", "roles.to": "15 January 2025", "aliases": "Anita Alias",
        "sources.locator": "page of an actor", "sources.quote": "quote of an actor",
    },
    "place": {
        "name": "Quay Name", "kind": "site, in", "latitude": "10.25° N", "longitude": "66.75° W",
        "within": "Wide Land", "description": "Description of a place.",
        "sources.locator": "page of a place", "sources.quote": "quote of a place",
    },
    "topic": {"name": "Sailing topic", "description": "Description of a topic."},
    "fact": {
        "text": "The ferry sails since the spring, 1231 to 1232 times.",
        "date": "16 January 2026", "reported": "17 January 2026",
        "kind": "Who is accused", "against": "Abel Accused", "said_by": "Ana Actor Mora",
        "why_unnamed": "Why it is not named",
        "reply": "Abel answers that the ferry sails.", "legal_stage": "On trial",
        "no_reply.searched.on": "13 February 2026", "no_reply.searched.for.en": "answer looked for",
        "no_reply.searched.for.es": "respuesta buscada", "no_reply.searched.where": "Where an answer was",
        "searched.on": "11 February 2026", "searched.for.en": "words looked for",
        "searched.for.es": "palabras buscadas",
        "searched.where": "Where it was looked for", "checked.on": "12 February 2026", "checked.by": "Fay Fact Checker",
        "value.number": "7,177", "value.low": "1,231", "value.high": "1,232",
        "value.unit": "unit of a figure", "value.measure": "measure of a figure", "value.since": "15 January 2026",
        "value.approximate": "about", "value.bound": "at most", "quote.text": "Words of a quotation",
        "quote.by": "Quentin Quoted", "quote.document": "Document of a quotation",
        "sources.locator": "page of a fact",
        "sources.quote": "quote of a source", "topics": "Sailing topic", "actors": "Quentin Quoted",
        "places": "Quay Name", "review_by": "19 January 2026", "superseded_by": "The bridge opened on 2 February 2026.",
        "retracted.date": "22 January 2026", "retracted.why": "Why it was retracted.", "note": "Note of a fact.",
    },
    "event": {
        "title": "Title of an event", "date": "23", "end": "24 January 2026", "place": "Quay Name",
        "topics": "Sailing topic", "actors": "Ana Actor Mora", "facts": "The bridge opened", "status": "Postponed",
        "time_zone": "New York time",
        "retracted.date": "16 February 2026", "retracted.why": "Why it did not happen.",
    },
    "question": {
        "question": "Does the ferry sail?", "topics": "Sailing topic", "accounts.fact": "The bridge opened",
        "accounts.position": "Position of an account", "accounts.method": "Method of an account.",
        "common_ground": "Ground that is common.", "settled_by": "Settled by this.",
        "open_because": "Open because of this.", "searched.on": "14 February 2026",
        "searched.for.en": "words of a question", "searched.for.es": "palabras de pregunta",
        "searched.where": "Where it was asked", "review_by": "15 February 2026",
        "retracted.date": "17 February 2026", "retracted.why": "Why nobody asks it.",
    },
    "series": {
        "title": "Title of a series", "unit": "crossings", "topics": "Sailing topic", "said_by": "Ana Actor Mora",
        "group": "Group of series", "method": "Method of a series.", "points.at": "26 January 2026",
        "points.value": "4,101", "points.low": "4,102", "points.high": "4,103", "points.approximate": "about 4,101",
        "points.bound": "at least", "points.source": "Publisher of ferries", "points.note": "Note of a point.",
        "retracted.date": "18 February 2026", "retracted.why": "Why it does not count.",
    },
    "term": {
        "term": "gangway word", "definition": "Definition of a term.", "aliases": "alias of a term",
        "sources.locator": "page of a term", "sources.quote": "quote of a term",
    },
    "correction": {
        "date": "28 March 2026", "class": "Source revised", "records": "ferry-sails", "pages": "The bridge",
        "details.record": "The ferry sails since the spring, 1231 to 1232 times.", "details.page": "Sentence (",
        "details.field": "When it happened", "details.was": "5 January 2026", "details.now": "Sentence as it is.",
        "was_digests": "Words that are not repeated here",
        "answers": "This changes the answer to:",
        "was": "What it was.", "now": "What it is now.", "why": "Why it changed.", "reported_by": "Rita Reporter",
    },
}  # fmt: skip
# Those that no page tells in words, and why.
NOT_IN_WORDS = {
    "fact.value.derived": "the rule value-not-in-text goes by it; programs read it in the data",
    "fact.quote.language": "browsers and screen readers read it, as the language of the words",
    "question.published": "feeds go by it",
    "actor.office": "the rule quote-speaker goes by it",
    "actor.kind": "lists and headings go by it: “what they said”, “what it said”",
    "source.archived.sha256": "it is for programs, in the data",
    "actor.sort_name": "it says where lists have the person",
    "topic.order": "it says where lists have the topic",
    "event.seq": "it says where timelines have the event",
    "series.chart": "it says how the chart is drawn",
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What stands on the pages of a site in which every field is filled: as HTML, and as Markdown."""
    files = {f"data/{name}": text for name, text in RECORDS.items()} | dict(withheld())
    root = tiny.minimal_with(tmp_path_factory.mktemp("site") / "site", files)
    made = build_in_memory(tiny.settings_file(root))
    return {
        "html": "\n".join(_read_html(content.decode()) for name, content in made.items() if name.endswith(".html")),
        "md": "\n".join(_read(content.decode()) for name, content in made.items() if name.endswith("index.md")),
    }


def _read_html(text: str) -> str:
    body = text[text.index("<body") :]
    return _read(unescape(re.sub(r"<(?:[^>\"]|\"[^\"]*\")*>", lambda tag: _address(tag[0]), body)))


def _read(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "").split())


def _address(tag: str) -> str:
    """Where a link leads: readers who follow it see the address."""
    return " ".join(["", *re.findall(r'href="([^"]*)"', tag), ""]) if tag.startswith("<a") else ""


def _named(fields: tuple[FieldType, ...], group: str) -> Iterator[str]:
    for field in fields:
        if field.kind == "group":
            yield from _named(field.fields, f"{group}{field.name}.")
        else:
            yield f"{group}{field.name}"


def _published(kind: type[Record]) -> tuple[FieldType, ...]:
    """Those that say something to readers; what they never have is in `test_drafts.py`."""
    return tuple(field for field in described_fields(kind) if field.published)


CASES = [(f"{noun}.{field}", words) for noun, fields in SHOWN.items() for field, words in fields.items()]
CASES += [(f"{noun}.withheld.why", f"Why a {noun} is withheld.") for noun in SHOWN]
CASES += [(f"{kind.noun}.withheld.date", f"since {day} March 2026") for day, kind in enumerate(RECORD_TYPES, start=1)]


def test_every_field_of_every_kind_is_shown_or_has_its_reason() -> None:
    fields = {f"{kind.noun}.{name}" for kind in RECORD_TYPES for name in _named(_published(kind), "")}
    addresses = {f"{kind.noun}.id" for kind in RECORD_TYPES}
    cited = {name for name in fields if name.endswith(".sources.source")}
    assert {field for field, _ in CASES} | set(NOT_IN_WORDS) | addresses | cited == fields


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize(("field", "words"), CASES, ids=[field for field, _ in CASES])
def test_what_stands_in_the_field_is_read(texts: Mapping[str, str], field: str, words: str, form: str) -> None:
    assert words.lower() in texts[form].lower()
