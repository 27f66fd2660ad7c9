"""The timelines that have a page of their own beside the topics': of people and of months with enough events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer.model.dataset import Dataset
from explainer.model.event import Event

ENOUGH = 5
FEW = 10  # events that stand under a place, on the page of all places
MANY = FEW + 1


def month_of(event: Event) -> str:
    """The month that an event is listed under, `2026-01`; the year alone, `2026`, where no month is known."""
    point = event.date.first_point
    return f"{point.year:04}-{point.month:02}" if point.month else f"{point.year:04}"


def actors_with_timelines(dataset: Dataset, enough: int = ENOUGH) -> tuple[str, ...]:
    """The actors who take part in enough events, by id; those whose record cannot be read have no page now."""
    named = (actor for event in dataset.events.values() for actor in set(event.actors))
    return _frequent((actor for actor in named if actor in dataset.actors), enough)


def places_with_timelines(dataset: Dataset, enough: int = MANY) -> tuple[str, ...]:
    """The places at which so much happened that it does not all stand under them, by id."""
    named = (event.place for event in dataset.events.values() if event.place)
    return _frequent((place for place in named if place in dataset.places), enough)


def months_with_timelines(dataset: Dataset, enough: int = ENOUGH) -> tuple[str, ...]:
    """The months in which enough happened, in order."""
    happened = (
        event for event in dataset.events.values() if event.status != "scheduled" and event.date.first_point.month
    )
    return _frequent(map(month_of, happened), enough)


def _frequent(names: Iterable[str], enough: int) -> tuple[str, ...]:
    return tuple(sorted(name for name, count in Counter(names).items() if count >= enough))
