"""The records as they would be if one of them were no longer to be stood by, for what follows to be derived anew.

A fact is retracted; a source is withdrawn, and with it what rests on it alone; any other record is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from explainer.model.actor import Actor
from explainer.model.dataset import Dataset
from explainer.model.editorial.withdrawal import Retraction, Withdrawal
from explainer.model.fact import Fact, FactStatus
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term

_RETRACTION = Retraction.model_validate({"date": "2000-01-01", "why": "what if"})  # it counts only that there is one


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The record in question, all records before and after, and the ids of those that nobody would stand by."""

    record: Record
    before: Dataset
    after: Dataset
    gone: frozenset[str]

    def stands(self, key: str) -> bool:
        """Whether what has that id could still be rested on."""
        return key not in self.gone and is_stood_by(key, self.after)


def without(record: Record, data: Dataset) -> WhatIf:
    """The records if that one were retracted, withdrawn or gone."""
    changed: dict[str, Record] = {}
    gone = {record.id}
    if isinstance(record, Fact):
        changed[record.id] = _retracted(record)
    elif isinstance(record, Source):
        changed = {other.id: other for other in _without_source(record, data)}
        gone |= {key for key, other in changed.items() if _rests_on_nothing(other)}
        changed |= {key: _retracted(fact) for key, fact in changed.items() if key in gone and isinstance(fact, Fact)}
    records = {**data.records, **changed}
    if isinstance(record, Question):  # it is why its accounts count as disputed
        del records[record.id]
    after = replace(data, records=records)
    gone |= {
        event.id
        for event in data.events.values()
        if not gone.isdisjoint(event.facts) and not any(is_stood_by(fact, after) for fact in event.facts)
    }
    return WhatIf(record, data, after, frozenset(gone))


def is_stood_by(key: str, data: Dataset) -> bool:
    """Whether there is such a record, and it is no fact that is retracted, and no source that is withdrawn."""
    match data.records.get(key):
        case None | Fact(retracted=Retraction()) | Source(withdrawn=Withdrawal()):
            return False
    return True


def status_of(fact_id: str, data: Dataset) -> FactStatus | None:
    """How the fact stands; None where a source of it is missing, so that nobody can tell."""
    fact = data.facts[fact_id]
    return data.status(fact) if all(link.source in data.sources for link in fact.sources) else None


def _without_source(source: Source, data: Dataset) -> Iterator[Record]:
    """Every record that names the source, without it and without those that were withdrawn before."""
    lost = {source.id, *(key for key, other in data.sources.items() if other.withdrawn)}
    for other in {record.id: record for record, _ in data.naming(source.id)}.values():
        if isinstance(other, Fact | Term | Actor | Place):
            links = tuple(link for link in other.sources if link.source not in lost)
            yield other.model_copy(update={"sources": links})
        elif isinstance(other, Series):
            points = tuple(point for point in other.points if point.source not in lost)
            yield other.model_copy(update={"points": points})


def _rests_on_nothing(record: Record) -> bool:
    """Whether a record that cannot do without sources has none."""
    return (isinstance(record, Fact | Term) and not record.sources) or (
        isinstance(record, Series) and not record.points
    )


def _retracted(fact: Fact) -> Fact:
    return fact.model_copy(update={"retracted": _RETRACTION})
