"""Events in order of time, grouped by year and month, the expected apart from the past."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from explainer.model import addresses
from explainer.model.date_words import month_words
from explainer.model.event import Event, EventStatus
from explainer.views.fact import FactView, FactWords
from explainer.views.mention import ActorMention, DateView, LinkView, actor_mention, date_view, optional_date


@dataclass(frozen=True, slots=True)
class EventView:
    """A timeline entry: headline, when, where, and the facts under it."""

    id: str
    href: str
    title: str
    date: DateView
    end: DateView | None
    place: str | None
    topics: tuple[LinkView, ...]
    actors: tuple[ActorMention, ...]
    facts: tuple[FactView, ...]
    status: EventStatus
    time_zone: str | None


@dataclass(frozen=True, slots=True)
class MonthView:
    """A section of a timeline: its heading, its anchor (`2026-01`), its events."""

    heading: str
    anchor: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What happened, by month, and what is expected."""

    months: tuple[MonthView, ...]
    expected: tuple[EventView, ...]

    @property
    def count(self) -> int:
        """How many events it holds."""
        return sum(len(month.events) for month in self.months) + len(self.expected)


def timeline_view(events: Iterable[Event], words: FactWords) -> TimelineView:
    """The events by date, then by `seq`, then by id; undated months under their year."""
    ordered = sorted(events, key=lambda event: (event.date.sort_key, event.seq, event.id))
    past = [event for event in ordered if event.status != "scheduled"]
    expected = tuple(event_view(event, words) for event in ordered if event.status == "scheduled")
    months = tuple(
        MonthView(_heading(anchor, words), anchor, tuple(event_view(event, words) for event in group))
        for anchor, group in groupby(past, key=_month_anchor)
    )
    return TimelineView(months, expected)


def _month_anchor(event: Event) -> str:
    year, month = event.date.year, event.date.month
    if year is None:
        return "undated"
    return f"{year:04}-{month:02}" if month else f"{year:04}"


def _heading(anchor: str, words: FactWords) -> str:
    year, _, month = anchor.partition("-")
    return month_words(int(year), int(month), words.lang) if month else year


def event_view(event: Event, words: FactWords) -> EventView:
    """The event in finished words, with its facts in order of date."""
    data, lang = words.dataset, words.lang
    return EventView(
        id=event.id,
        href=addresses.of_record(event) or "",
        title=event.title.in_language(lang),
        date=date_view(event.date, lang),
        end=optional_date(event.end, lang),
        place=data.places[event.place].name.in_language(lang) if event.place else None,
        topics=tuple(
            LinkView(data.topics[topic].name.in_language(lang), f"/topics/{topic}/") for topic in event.topics
        ),
        actors=tuple(actor_mention(data.actors[actor], lang) for actor in event.actors),
        facts=tuple(words.view(data.facts[fact]) for fact in event.facts),
        status=event.status,
        time_zone=event.time_zone,
    )
