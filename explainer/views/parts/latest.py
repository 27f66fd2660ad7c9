"""Of a record that many facts or events name, the latest of them, and the way to all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.site import routes
from explainer.site.lists.facts import Named, most_under
from explainer.views.context import ViewContext
from explainer.views.parts.fact import FactView, fact_views
from explainer.views.parts.timeline import EventView, event_views

LATEST = 20  # facts, or events, of a record that has a list of them elsewhere


@dataclass(frozen=True, slots=True)
class MoreView:
    """The rest of what a page tells the latest of: how many there are in all, and where they stand."""

    count: int
    href: str


def facts_or_latest(
    ctx: ViewContext, record: Named, facts: Sequence[Fact]
) -> tuple[tuple[FactView, ...], MoreView | None]:
    """The facts that name the record, by date; where they are too many, the latest, the newest first, and the rest."""
    most = most_under(record)
    if len(facts) <= most:
        return fact_views(ctx, facts), None
    return fact_views(ctx, reversed(facts[-min(LATEST, most) :])), MoreView(len(facts), routes.facts_about(record))


def events_or_latest(
    ctx: ViewContext, events: Sequence[Event], most: int, timeline: str
) -> tuple[tuple[EventView, ...], MoreView | None]:
    """The same of events, which all stand on the timeline at that address."""
    if len(events) <= most:
        return event_views(ctx, events), None
    return event_views(ctx, reversed(events[-min(LATEST, most) :])), MoreView(len(events), timeline)
