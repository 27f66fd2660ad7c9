"""Which other records a record names, and where in it: one walk that checks, indexes and downloads all rely on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record, SourceLink
from explainer.model.series import Series
from explainer.model.term import Term


@dataclass(frozen=True, slots=True)
class Reference:
    """That a record names another: the path of the field, the id it holds, and the nouns that the id may be."""

    path: tuple[str | int, ...]
    target: str
    nouns: tuple[str, ...]


ANY_NOUN = ("source", "actor", "place", "topic", "fact", "event", "question", "series", "term")


@singledispatch
def references(record: Record) -> Iterator[Reference]:
    """Every id that the record names, in the order of its fields."""
    yield from ()


def _each(field: str, ids: tuple[str, ...], *nouns: str) -> Iterator[Reference]:
    for index, target in enumerate(ids):
        yield Reference((field, index), target, nouns)


def _one(field: str, target: str | None, *nouns: str) -> Iterator[Reference]:
    if target is not None:
        yield Reference((field,), target, nouns)


def _links(sources: tuple[SourceLink, ...]) -> Iterator[Reference]:
    for index, link in enumerate(sources):
        yield Reference(("sources", index), link.source, ("source",))


@references.register
def _(record: Fact) -> Iterator[Reference]:
    yield from _one("said_by", record.said_by, "actor")
    if record.quote and record.quote.by:
        yield Reference(("quote", "by"), record.quote.by, ("actor",))
    yield from _links(record.sources)
    yield from _each("topics", record.topics, "topic")
    yield from _each("actors", record.actors, "actor")
    yield from _each("places", record.places, "place")
    yield from _one("superseded_by", record.superseded_by, "fact")


@references.register
def _(record: Event) -> Iterator[Reference]:
    yield from _one("place", record.place, "place")
    yield from _each("topics", record.topics, "topic")
    yield from _each("actors", record.actors, "actor")
    yield from _each("facts", record.facts, "fact")


@references.register
def _(record: Question) -> Iterator[Reference]:
    yield from _each("topics", record.topics, "topic")
    for index, account in enumerate(record.accounts):
        yield Reference(("accounts", index), account.fact, ("fact",))


@references.register
def _(record: Series) -> Iterator[Reference]:
    yield from _each("topics", record.topics, "topic")
    yield from _one("said_by", record.said_by, "actor")
    for index, point in enumerate(record.points):
        yield Reference(("points", index, "source"), point.source, ("source",))


@references.register
def _(record: Actor) -> Iterator[Reference]:
    yield from _links(record.sources)


@references.register
def _(record: Term) -> Iterator[Reference]:
    yield from _links(record.sources)


@references.register
def _(record: Place) -> Iterator[Reference]:
    yield from _one("within", record.within, "place")
    yield from _links(record.sources)


@references.register
def _(record: Correction) -> Iterator[Reference]:
    yield from _each("records", record.records, *ANY_NOUN)
