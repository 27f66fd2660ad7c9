"""All records, indexed by id and read-only, and what follows from them: origins, statuses, who names whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, takewhile
from typing import TypeVar

from explainer.language.names import like_name, same_name
from explainer.model.actor import Actor
from explainer.model.chains import chain
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.fact import Fact, FactStatus
from explainer.model.fields import LocalizedText
from explainer.model.place import Place
from explainer.model.question import Account, Question, QuestionStatus
from explainer.model.record import Record
from explainer.model.references import Reference, references
from explainer.model.series import Series
from explainer.model.source import Retelling, Source
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.problems import Location, Positions

RECORD_TYPES: tuple[type[Record], ...] = (
    Source, Actor, Place, Topic, Fact, Event, Question, Series, Term, Correction,
)  # fmt: skip

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Dataset:
    """The records by id, where each stands in `data/`, and the ids of records that could not be read.

    `damaged` is what is left of those: checks of single fields look at it, nothing else does.
    """

    records: Mapping[str, Record]
    positions: Mapping[str, Positions] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    damaged: tuple[tuple[Record, Positions], ...] = ()

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """The records of one kind by id, sorted by id."""
        return self._by_kind[kind]  # type: ignore[return-value]

    @property
    def sources(self) -> Mapping[str, Source]:
        return self.all(Source)

    @property
    def actors(self) -> Mapping[str, Actor]:
        return self.all(Actor)

    @property
    def places(self) -> Mapping[str, Place]:
        return self.all(Place)

    @property
    def topics(self) -> Mapping[str, Topic]:
        return self.all(Topic)

    @property
    def facts(self) -> Mapping[str, Fact]:
        return self.all(Fact)

    @property
    def events(self) -> Mapping[str, Event]:
        return self.all(Event)

    @property
    def questions(self) -> Mapping[str, Question]:
        return self.all(Question)

    @property
    def series(self) -> Mapping[str, Series]:
        return self.all(Series)

    @property
    def terms(self) -> Mapping[str, Term]:
        return self.all(Term)

    @property
    def corrections(self) -> Mapping[str, Correction]:
        return self.all(Correction)

    def where(self, record_id: str, *path: str | int) -> Location:
        """The place of a record's field in `data/`."""
        return self.positions[record_id].at(*path)

    def all_references(self) -> Iterator[tuple[Record, Reference, Positions]]:
        """Every id that a record names, sound or damaged, with the places of the record."""
        for record_id, named in self._references.items():
            for reference in named:
                yield self.records[record_id], reference, self.positions[record_id]
        for record, positions in self.damaged:
            for reference in references(record):
                yield record, reference, positions

    def origins(self, fact: Fact) -> tuple[str, ...]:
        """Whose work the fact rests on, each once: two outlets with one agency's report are one origin.

        Two names that are probably one count as one: it is better to say too little than that somebody confirms it. So
        sources that are withheld count, as one, only where there are no others: nobody is told whose work they carry.
        Sources that were withdrawn count for nothing.
        """
        named = [self.sources[link.source] for link in fact.sources]
        sources = [source for source in named if not source.withdrawn]
        found: dict[str, str] = {}
        for source in [source for source in sources if not source.withheld] or sources[:1]:
            found.setdefault(like_name(source.origin), source.origin)
        return tuple(found.values())

    def retellings(self, fact: Fact) -> tuple[Retelling, ...]:
        """How each of the fact's sources retells other reports; nothing where one of them is a report of its own.

        A report that was withdrawn is none any more.
        """
        named = [self.sources.get(link.source) for link in fact.sources]
        sources = [source for source in named if not (source and source.withdrawn)]
        kinds = [source.retelling for source in sources if source and source.retelling]
        return tuple(kinds) if len(kinds) == len(sources) else ()

    def status(self, fact: Fact) -> FactStatus:
        """The fact's standing, derived in the order of `docs/data-format.md`."""
        if fact.withheld:
            return "withheld"
        if fact.retracted:
            return "retracted"
        if fact.superseded_by:
            return "superseded"
        if any(self.question_status(question) == "disputed" for question in self.questions_of(fact.id)):
            return "disputed"
        if fact.said_by:
            return "attributed"
        return "corroborated" if len(self.origins(fact)) > 1 else "single-source"

    def question_status(self, question: Question) -> QuestionStatus:
        """Withheld or retracted; else open, disputed, estimated in several ways, or answered, as its accounts stand."""
        return self._question_statuses[question.id]

    def is_current(self, fact: Fact) -> bool:
        """Whether nothing has replaced or withdrawn it, and it may be shown."""
        return not (fact.withheld or fact.retracted or fact.superseded_by)

    def questions_of(self, fact_id: str) -> tuple[Question, ...]:
        """The questions that the fact answers."""
        return tuple(
            question for question in self._named_by(Question, fact_id)
            if any(account.fact == fact_id for account in question.accounts)
        )  # fmt: skip

    def events_of(self, fact_id: str) -> tuple[Event, ...]:
        """The events that carry the fact."""
        return self._named_by(Event, fact_id)

    def naming(self, target: str) -> tuple[tuple[Record, Reference], ...]:
        """Every record that names the target, with the field that does, sorted by id."""
        return tuple(self._naming.get(target, ()))

    def predecessors(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts that this one replaced, the latest first."""
        replaced = (other for other in self._named_by(Fact, fact.id) if other.superseded_by == fact.id)
        return tuple(sorted(replaced, key=lambda other: (other.date.sort_key, other.id), reverse=True))

    def is_stale(self, record: Fact | Question, today: dt.date) -> bool:
        """Whether the day is past by which somebody should have looked again."""
        return record.due is not None and record.due.is_before(today)

    def successors(self, fact_id: str) -> Iterator[str]:
        """The ids of the facts that replaced it, one after the other; a circle is gone round once."""
        return takewhile(lambda later: later != fact_id, chain(fact_id, self.superseded_by))

    def superseded_by(self, fact_id: str) -> str | None:
        """The id of the fact that replaced this one."""
        return self.facts[fact_id].superseded_by if fact_id in self.facts else None

    @cached_property
    def facts_in_order(self) -> tuple[Fact, ...]:
        """All facts by date (`Fact.sort_key`)."""
        return tuple(sorted(self.facts.values(), key=lambda fact: fact.sort_key))

    @cached_property
    def events_in_order(self) -> tuple[Event, ...]:
        """All events by date (`Event.sort_key`)."""
        return tuple(sorted(self.events.values(), key=lambda event: event.sort_key))

    @cached_property
    def topics_in_order(self) -> tuple[Topic, ...]:
        """All topics as editors ordered them (`Topic.sort_key`)."""
        return tuple(sorted(self.topics.values(), key=lambda topic: topic.sort_key))

    def within(self, place_id: str) -> str | None:
        """The id of the place that the place lies in."""
        return self.places[place_id].within if place_id in self.places else None

    def events_of_topic(self, topic_id: str) -> tuple[Event, ...]:
        """The events of a topic, by date."""
        return tuple(event for event in self.events_in_order if topic_id in event.topics)

    def facts_naming(self, record_id: str) -> tuple[Fact, ...]:
        """The facts that name the record in any of their fields, by date."""
        return tuple(sorted(self._named_by(Fact, record_id), key=lambda fact: fact.sort_key))

    def events_naming(self, record_id: str) -> tuple[Event, ...]:
        """The events that name the record in any of their fields, by date."""
        return tuple(sorted(self._named_by(Event, record_id), key=lambda event: event.sort_key))

    def _named_by(self, kind: type[R], target: str) -> tuple[R, ...]:
        found = {record.id: record for record, _ in self.naming(target) if isinstance(record, kind)}
        return tuple(found.values())

    @cached_property
    def _by_kind(self) -> Mapping[type[Record], Mapping[str, Record]]:
        in_order = sorted(self.records.items())
        return {
            kind: {record_id: record for record_id, record in in_order if type(record) is kind} for kind in RECORD_TYPES
        }

    @cached_property
    def _naming(self) -> Mapping[str, list[tuple[Record, Reference]]]:
        index: dict[str, list[tuple[Record, Reference]]] = {}
        for record_id in sorted(self.records):
            for reference in self._references[record_id]:
                index.setdefault(reference.target, []).append((self.records[record_id], reference))
        return index

    @cached_property
    def _references(self) -> Mapping[str, tuple[Reference, ...]]:
        return {record_id: tuple(references(record)) for record_id, record in self.records.items()}

    @cached_property
    def _question_statuses(self) -> Mapping[str, QuestionStatus]:
        return {question.id: self._derive_status(question) for question in self.questions.values()}

    def _derive_status(self, question: Question) -> QuestionStatus:
        return self.status_of_accounts(question, list(self.current_accounts(question)))

    def status_of_accounts(self, question: Question, current: Sequence[Account]) -> QuestionStatus:
        """How the question stands by these of its accounts, where it is shown and stood by."""
        if question.withheld:
            return "withheld"
        if question.retracted:
            return "retracted"
        if question.open_because or not current:
            return "open"
        apart = [pair for pair in combinations(current, 2) if self._differ(*pair)]
        if not apart:
            return "answered"
        other_ways = all(one.method and other.method and one.method != other.method for one, other in apart)
        return "estimates" if other_ways else "disputed"

    def replacement(self, question: Question, fact: Fact) -> Fact | None:
        """The next later fact that stands in its place and answers the question too.

        "72 by 14 January" goes on answering how many were free by the middle of January, whatever was counted later.
        """
        accounts = {account.fact for account in question.accounts} & self.facts.keys()
        return next((self.facts[later] for later in self.successors(fact.id) if later in accounts), None)

    def current_accounts(self, question: Question) -> Iterator[Account]:
        """The accounts whose facts are neither withheld nor withdrawn, nor replaced by another account."""
        for account in question.accounts:
            fact = self.facts.get(account.fact)
            if fact and fact.stands and not self.replacement(question, fact):
                yield account

    def _differ(self, one: Account, other: Account) -> bool:
        """Positions that differ, else figures of one unit that cannot both be."""
        if one.position and other.position:
            return not _say_the_same(one.position, other.position)
        mine, theirs = self.facts[one.fact].value, self.facts[other.fact].value
        if not mine or not theirs or not _say_the_same(mine.unit, theirs.unit):
            return False
        if not _say_the_same(mine.measure, theirs.measure):
            return False
        return mine.possible[1] < theirs.possible[0] or theirs.possible[1] < mine.possible[0]


def _say_the_same(one: LocalizedText | None, other: LocalizedText | None) -> bool:
    """Whether two texts are one in English, which every text has, whether or not both are translated."""
    return (same_name(one.en) if one else None) == (same_name(other.en) if other else None)
