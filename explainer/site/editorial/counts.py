"""What `/method/` counts of how the record was made. Each follows from the record, and from the day."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from explainer.model.dataset import Dataset
from explainer.site.editorial.due import overdue
from explainer.site.editorial.negatives import found_negatives
from explainer.site.editorial.sides import side_of
from explainer.site.site import Site


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all."""

    count: int
    of: int


@dataclass(frozen=True, slots=True)
class SideCount:
    """Of a side (the id of a body; None for who speaks for nobody in the record): its facts, those of one origin."""

    side: str | None
    facts: int
    single_source: int


def facts_by_side(data: Dataset) -> tuple[SideCount, ...]:
    """The facts that stand and that somebody says, by whose side says them; most first, then by id."""
    said: Counter[str | None] = Counter()
    single: Counter[str | None] = Counter()
    for fact in data.facts.values():
        if fact.said_by and data.is_current(fact):
            side = side_of(fact, data)
            said[side] += 1
            single[side] += len(data.origins(fact)) == 1
    return tuple(
        SideCount(side, said[side], single[side]) for side in sorted(said, key=lambda side: (-said[side], side or ""))
    )


def replies_present(data: Dataset) -> Share:
    """How many accusations have a reply, or say where one was looked for."""
    accusations = [fact for fact in data.facts.values() if fact.kind == "accusation" and data.is_current(fact)]
    return Share(sum(bool(fact.reply or fact.no_reply) for fact in accusations), len(accusations))


def negatives_searched(site: Site) -> Share:
    """How many negatives of ours stand on a record that says where it was looked."""
    found = [negative.searched for negative in found_negatives(site)]
    return Share(sum(found), len(found))


def records_checked(data: Dataset) -> Mapping[str, Share]:
    """How many facts and sources somebody compared with what they rest on, by noun."""
    facts = [fact for fact in data.facts.values() if data.is_current(fact)]
    return {
        "fact": Share(sum(fact.checked is not None for fact in facts), len(facts)),
        "source": Share(sum(source.checked is not None for source in data.sources.values()), len(data.sources)),
    }


def records_overdue(data: Dataset, today: dt.date) -> Mapping[str, int]:
    """How many facts, questions and scheduled events are past their day, by noun."""
    return Counter(record.noun for record, _ in overdue(data, today))
