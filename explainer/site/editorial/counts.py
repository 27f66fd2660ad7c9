"""What is counted of how the record was made. Each follows from the record and the prose, and one from the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from explainer.dates.edtf import EdtfDate
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.source import Source
from explainer.site.editorial.due import awaited, overdue
from explainer.site.editorial.negatives import found_negatives
from explainer.site.site import Site
from explainer.site.words.held_quotations import Quotes, quotations_in
from explainer.site.words.named_people import named_in_claims


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all."""

    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Replies:
    """Of all accusations, how many have a reply, and for how many one was looked for and not found."""

    replied: int
    looked_for: int
    of: int


def standing(data: Dataset) -> Iterator[Fact]:
    """The facts that nothing has replaced or withdrawn: all that is counted is counted of them."""
    return (fact for fact in data.facts.values() if data.is_current(fact))


def replies(data: Dataset) -> Replies:
    """What the record has of the answers of those who are accused."""
    accusations = [fact for fact in standing(data) if fact.kind == "accusation"]
    replied = sum(fact.reply is not None for fact in accusations)
    looked_for = sum(fact.reply is None and fact.no_reply is not None for fact in accusations)
    return Replies(replied, looked_for, len(accusations))


def negatives_searched(site: Site) -> Share:
    """How many negatives of ours stand on a record that says where it was looked."""
    return _share(negative.searched for negative in found_negatives(site))


def only_retold(data: Dataset) -> Share:
    """How many facts rest on nothing but digests, rewrites and summaries."""
    return _share(bool(data.retellings(fact)) for fact in standing(data))


def figures_recorded(site: Site) -> Share:
    """How many numbers, dates and times in what the site says stand in a fact that they are held to.

    Counted are all that the rule `figure-not-in-fact` looks for: digits, words for more than twelve, days, times.
    """
    counted = [site.figures.counted(claim) for claim in site.claims_held_to_facts]
    every, missing = (sum(numbers) for numbers in zip(*counted, strict=True)) if counted else (0, 0)
    return Share(every - missing, every)


def quotations_recorded(site: Site) -> Share:
    """How many quotations in what the site says are those of a fact or source that they are held to, word for word."""
    quotes = Quotes(site.dataset)
    found = ((one, claim) for claim in site.claims for one in quotations_in(claim.text) if not quotes.is_term(one))
    return _share(quotes.have(one, (*claim.facts, *claim.sources)) for one, claim in found)


def people_recorded(site: Site) -> Share:
    """How many names of people in what the site says are in a fact or source that they are held to."""
    return _share(found.recorded for found in named_in_claims(site))


def records_checked(data: Dataset) -> Mapping[str, Share]:
    """How many facts and sources somebody compared with what they rest on, by noun."""
    return {noun: _share(record.checked is not None for record in records) for noun, records in _compared(data).items()}


def last_checked(data: Dataset, noun: str) -> EdtfDate | None:
    """The latest day on which somebody compared one of them; None where nobody has."""
    days = (record.checked.on for record in _compared(data)[noun] if record.checked)
    return max(days, key=lambda day: day.sort_key, default=None)


def _compared(data: Dataset) -> Mapping[str, tuple[Fact | Source, ...]]:
    """The records that somebody may compare with what they rest on, by noun."""
    return {"fact": tuple(standing(data)), "source": tuple(data.sources.values())}


def records_overdue(data: Dataset, today: dt.date) -> Mapping[str, Share]:
    """How many facts, questions and scheduled events that have a day are past it, by noun; none that has no day."""
    late = {record.id for record, _ in overdue(data, today)}
    waiting: dict[str, list[bool]] = {}
    for record, _ in awaited(data):
        waiting.setdefault(record.noun, []).append(record.id in late)
    return {noun: _share(past) for noun, past in waiting.items()}


def _share(answers: Iterable[bool]) -> Share:
    found = list(answers)
    return Share(sum(found), len(found))
