"""Events in order of time, by year and month; what came before the story, and what lay ahead as it ended, apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from explainer.language.dates import month_name
from explainer.model.as_of import Coverage
from explainer.model.event import Event, EventStatus
from explainer.site import routes
from explainer.site.lists.division import MOST
from explainer.site.queries import address_of, history
from explainer.site.timeline_facets import month_of
from explainer.views.context import ViewContext
from explainer.views.parts.editorial.withdrawn import WithdrawnView, optional_withdrawn
from explainer.views.parts.fact import FactView, fact_view
from explainer.views.parts.links import (
    ActorLink,
    DateView,
    LinkView,
    actor_link,
    date_view,
    optional_date,
    topic_links,
)

SHORT = 20  # events up to which a timeline shows all their facts

_Part = Literal["background", "story", "expected", "later"]


@dataclass(frozen=True, slots=True)
class EventView:
    """A timeline entry: headline, when, where, and the facts under it.

    `known` is the first day by which it had been reported; `outcome_unknown` is true of what was to be over before the
    day that the site's knowledge reaches; the two lists of ids are what filters ask for. A `key` event is shown large.
    """

    id: str
    href: str
    title: str
    date: DateView
    end: DateView | None
    place: str | None
    topics: tuple[LinkView, ...]
    actors: tuple[ActorLink, ...]
    facts: tuple[FactView, ...]
    status: EventStatus
    time_zone: str | None
    known: str
    outcome_unknown: bool
    topic_ids: tuple[str, ...]
    actor_ids: tuple[str, ...]
    key: bool = False
    withheld: bool = False
    retracted: WithdrawnView | None = None

    @property
    def disputed(self) -> bool:
        """Whether any of its facts is."""
        return any(fact.status == "disputed" for fact in self.facts)


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month of a timeline: its name (none where no month is known), its anchor (`2026-01`), its events."""

    name: str | None
    anchor: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """A year of a timeline and its months."""

    year: str
    months: tuple[MonthView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What came before the story, what happened in it by year and month, what was expected when the record ended,
    and what of the days after that is told all the same.
    """

    background: tuple[EventView, ...]
    background_years: str
    years: tuple[YearView, ...]
    expected: tuple[EventView, ...]
    later: tuple[EventView, ...] = ()

    @property
    def months(self) -> tuple[MonthView, ...]:
        """The months of all years."""
        return tuple(month for year in self.years for month in year.months)

    @property
    def past(self) -> tuple[EventView, ...]:
        """All that happened before the record ended, in order."""
        return (*self.background, *(event for month in self.months for event in month.events))

    @property
    def events(self) -> tuple[EventView, ...]:
        """Everything that it holds, in order."""
        return (*self.past, *self.expected, *self.later)

    @property
    def count(self) -> int:
        """How many events it holds."""
        return len(self.events)

    @property
    def short(self) -> bool:
        """Whether it is short enough to show the facts of every event at once."""
        return self.count <= SHORT


def timeline_view(ctx: ViewContext, events: Iterable[Event]) -> TimelineView:
    """The events in their order, by what they are to the story."""
    groups: dict[_Part, list[Event]] = {"background": [], "story": [], "expected": [], "later": []}
    for event in sorted(events, key=lambda event: event.sort_key):
        groups[_part(event, ctx.coverage)].append(event)
    views = {part: event_views(ctx, group) for part, group in groups.items()}
    story = sorted(zip(groups["story"], views["story"], strict=True), key=_month_of)
    return TimelineView(
        background=views["background"],
        background_years=_span(groups["background"]),
        years=tuple(
            YearView(year, tuple(_month_view(ctx, month, group) for month, group in groupby(of_year, _month_of)))
            for year, of_year in groupby(story, lambda pair: _month_of(pair)[:4])
        ),
        expected=views["expected"],
        later=views["later"],
    )


def timeline_of_topic(ctx: ViewContext, topic_id: str) -> TimelineView:
    """The events of a topic; of more than a list has on one page, the latest."""
    return timeline_view(ctx, ctx.dataset.events_of_topic(topic_id)[-MOST:])


def _part(event: Event, coverage: Coverage) -> _Part:
    """Where an event stands; one that began before the record ended belongs to the story."""
    lower = event.date.first_point.lower
    if event.status == "scheduled":
        return "expected"
    if coverage.story_from is not None and lower < coverage.story_from:
        return "background"
    return "later" if coverage.as_of is not None and lower > coverage.as_of else "story"


def _month_of(pair: tuple[Event, EventView]) -> str:
    return month_of(pair[0])


def _span(events: list[Event]) -> str:
    years = [str(event.date.first_point.year) for event in events]
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def _month_view(ctx: ViewContext, anchor: str, events: Iterable[tuple[Event, EventView]]) -> MonthView:
    year, _, month = anchor.partition("-")
    views = tuple(view for _, view in events)
    return MonthView(month_name(int(month), ctx.lang) if month else None, anchor if month else f"{year}-00", views)


def event_views(ctx: ViewContext, events: Iterable[Event]) -> tuple[EventView, ...]:
    """Each of several events in finished words."""
    return tuple(ctx.ask(event_view, event.id) for event in events)


def event_view(ctx: ViewContext, event_id: str) -> EventView:
    """The event in finished words, with its facts in the order that its editor gave them."""
    data, lang, event = ctx.dataset, ctx.lang, ctx.dataset.events[event_id]
    return EventView(
        id=event.id,
        href=ctx.ask(address_of, event.id) or routes.of(event),
        title=event.title.in_language(lang),
        date=date_view(event.date, lang),
        end=optional_date(event.end, lang),
        place=data.places[event.place].name.in_language(lang) if event.place else None,
        topics=topic_links(ctx, event.topics),
        actors=tuple(ctx.ask(actor_link, actor) for actor in event.actors),
        facts=tuple(ctx.ask(fact_view, fact) for fact in event.facts),
        status=event.status,
        time_zone=event.time_zone,
        known=ctx.ask(history).day_of_event(event).isoformat(),
        outcome_unknown=event.stands and ctx.coverage.outcome_unknown(event),
        topic_ids=event.topics,
        actor_ids=event.actors,
        key=event.id in ctx.site.key_events,
        withheld=event.withheld is not None,
        retracted=optional_withdrawn(event.retracted, lang),
    )
