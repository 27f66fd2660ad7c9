"""All names that are compared, counted or sorted by: who published, who acts, what is counted, each with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from explainer.model.actor import Actor
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.fields import LocalizedText
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.topic import Topic

Path = tuple[str | int, ...]
# Of these a record may have several: other spellings, and what it is called in another language.
_HAVE_SEVERAL: Final = frozenset(("actor", "place", "term", "topic"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it was typed: of what kind it is (names of different kinds have nothing to do with each other)."""

    kind: str
    words: str
    record: str
    path: Path


def names_of(data: Dataset) -> Iterator[Name]:
    """Every name, in the order of the records' ids, kind by kind."""
    for kind, names in _NAMES.items():
        for record in data.all(kind).values():
            yield from names(record)


def _of_source(source: Source) -> Iterator[Name]:
    yield Name("publisher", source.publisher, source.id, ("publisher",))
    if source.agency:  # either is whose work it is
        yield Name("publisher", source.agency, source.id, ("agency",))
    for at, author in enumerate(source.author):
        yield Name("author", author, source.id, ("author", at))


def _of_actor(actor: Actor) -> Iterator[Name]:
    yield from _in_each_language("actor", actor.name, actor, "name")
    yield from (Name("actor", alias, actor.id, ("aliases", at)) for at, alias in enumerate(actor.aliases))


def _of_term(term: Term) -> Iterator[Name]:
    yield from _in_each_language("term", term.term, term, "term")
    yield from (Name("term", alias, term.id, ("aliases", at)) for at, alias in enumerate(term.aliases))


def _of_place(place: Place) -> Iterator[Name]:
    yield from _in_each_language(f"place in {place.within or 'the world'}", place.name, place, "name")


def _of_topic(topic: Topic) -> Iterator[Name]:
    yield from _in_each_language("topic", topic.name, topic, "name")


def _of_series(series: Series) -> Iterator[Name]:
    yield from _in_one_language("unit", series.unit, series, "unit")
    yield from _in_one_language("group", series.group, series, "group")


def _of_fact(fact: Fact) -> Iterator[Name]:
    if fact.value:
        yield from _in_one_language("unit", fact.value.unit, fact, "value", "unit")
        yield from _in_one_language("measure", fact.value.measure, fact, "value", "measure")


def _of_question(question: Question) -> Iterator[Name]:
    for at, account in enumerate(question.accounts):
        kind = f"position on {question.id}"
        yield from _in_one_language(kind, account.position, question, "accounts", at, "position")


_NAMES: Final[Mapping[type[Record], Callable[[Any], Iterator[Name]]]] = {
    Source: _of_source, Actor: _of_actor, Term: _of_term, Place: _of_place, Topic: _of_topic, Series: _of_series,
    Fact: _of_fact, Question: _of_question,
}  # fmt: skip


def _in_each_language(kind: str, text: LocalizedText, record: Record, *path: str) -> Iterator[Name]:
    """What it is called in each language: a name in one of them may be that of another record in another."""
    return (Name(kind, words, record.id, path) for words in (text.en, text.es) if words is not None)


def _in_one_language(kind: str, text: LocalizedText | None, record: Record, *path: str | int) -> Iterator[Name]:
    """What stands for one thing in every record, language by language."""
    if text:
        yield Name(f"{kind} in English", text.en, record.id, path)
        if text.es is not None:
            yield Name(f"{kind} in Spanish", text.es, record.id, path)


@dataclass(frozen=True, slots=True)
class Variant:
    """A name whose spelling is not the one that most records have, and the first of those."""

    name: Name
    usual: Name


def variants(names: Iterable[Name], common: Callable[[str], str]) -> Iterator[Variant]:
    """The names that have `common` with others of their kind, and are spelled otherwise."""
    grouped: dict[tuple[str, str], list[Name]] = {}
    for name in names:
        grouped.setdefault((name.kind, common(name.words)), []).append(name)
    for group in grouped.values():
        counts = Counter(name.words for name in group)
        own = group[0].kind.split()[0] in _HAVE_SEVERAL and len({name.record for name in group}) == 1
        if len(counts) == 1 or own:
            continue
        words = counts.most_common(1)[0][0]
        usual = next(name for name in group if name.words == words)
        yield from (Variant(name, usual) for name in group if name.words != words)
