"""The timelines: of all events, and of topics, people, places and months; long ones by year, month and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.language.dates import month_heading
from explainer.model.event import Event
from explainer.site import routes
from explainer.site.lists.division import Name, Part, divided
from explainer.site.lists.levels import by_time
from explainer.site.lists.pages import ListPage, pages_of
from explainer.site.routes import Addressed
from explainer.site.site import Site
from explainer.site.timeline_facets import (
    actors_with_timelines,
    month_of,
    months_with_timelines,
    places_with_timelines,
)
from explainer.site.titles import title_of


def timeline_pages(site: Site, lang: Lang) -> Iterator[ListPage]:
    """The whole; then each topic, and the people, places and months with enough events."""
    data = site.dataset
    whole = list(pages_of("timeline", routes.TIMELINE, divided(data.events_in_order, by_time(_date, lang), lang)))
    yield from whole
    for topic in data.topics_in_order:
        yield from _about(topic, routes.timeline_of(topic.id), data.events_of_topic(topic.id), lang)
    for key in actors_with_timelines(data):
        yield from _about(data.actors[key], routes.timeline_of_actor(key), data.events_naming(key), lang)
    for key in places_with_timelines(data):
        yield from _about(data.places[key], routes.timeline_of_place(key), data.events_naming(key), lang)
    taken = {page.address for page in whole}
    for month in months_with_timelines(data):
        if routes.timeline_of_month(month) not in taken:
            events = tuple(event for event in data.events_in_order if _is_of_month(event, month))
            yield from pages_of(
                "timeline", routes.TIMELINE, Part(Name(month, month_heading(month, lang), month), events)
            )


def _about(record: Addressed, address: str, events: Iterable[Event], lang: Lang) -> Iterator[ListPage]:
    key = address.removeprefix(routes.TIMELINE).strip("/")
    name = Name(key, title_of(record, lang), record.id, record)
    yield from pages_of(
        "timeline", routes.TIMELINE, divided(events, by_time(_date, lang, lambda _: f"{key}/"), lang, name)
    )


def _is_of_month(event: Event, month: str) -> bool:
    """What is expected stands in every month in which it may come."""
    year, number = (int(part) for part in month.split("-"))
    return event.span.overlaps(year, number) if event.status == "scheduled" else month_of(event) == month


def _date(event: Event) -> EdtfDate:
    return event.date
