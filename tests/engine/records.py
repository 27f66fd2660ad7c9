"""Records for tests: each with as little as its kind needs, and whatever the test is about."""

from __future__ import annotations

from typing import Any, TypeVar

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.map import Map
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic

R = TypeVar("R", bound=Record)

_NEEDED: dict[type[Record], dict[str, Any]] = {
    Source: {
        "url": "https://example.org/",
        "title": "T",
        "publisher": "P",
        "agency": None,
        "published": None,
        "language": "en",
        "kind": "news",
    },
    Actor: {"name": "Somebody", "kind": "person"},
    Place: {"name": "Somewhere", "kind": "city"},
    Topic: {"name": "Something", "description": "About it."},
    Fact: {"text": "So it is.", "date": "2026-01-01", "reported": None, "sources": ["s"], "topics": ["t"]},
    Event: {"title": "It happens", "date": "2026-01-01", "topics": ["t"], "facts": ["f"]},
    Question: {"question": "Is it?", "topics": ["t"]},
    Series: {
        "title": "S",
        "unit": "people",
        "topics": ["t"],
        "points": [{"at": "2026-01", "value": 1, "source": "s"}],
        "method": "Counted.",
    },
    Term: {"term": "word", "definition": "What it means.", "sources": ["s"]},
    # Four degrees by three in the middle of the globe, where a degree is as long one way as the other.
    Map: {"title": "A map", "west": -2, "south": -1.5, "east": 2, "north": 1.5, "outline": "land.geojson"},
    Correction: {"date": "2026-01-01", "class": "update", "was": "a", "now": "b", "why": "c"},
}


def make(kind: type[R], record_id: str, /, **fields: Any) -> R:
    """A record of that kind, with these fields."""
    return kind.model_validate({"id": record_id} | _NEEDED[kind] | fields)


def fact(record_id: str, /, **fields: Any) -> Fact:
    return make(Fact, record_id, **fields)


def dataset(*records: Record) -> Dataset:
    """These records, and a source `s` and a topic `t` where they bring none of their own."""
    own = {record.id: record for record in records}
    return Dataset({"s": make(Source, "s"), "t": make(Topic, "t")} | own)
