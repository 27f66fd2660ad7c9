"""The nodes of which pages' JSON-LD is made: works, people, bodies, sources, events, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.event import EventStatus
from explainer.model.source import Source
from explainer.site import routes
from explainer.site.publication import Publication
from explainer.views.page import PageView
from explainer.views.parts.correction import CorrectionView
from explainer.views.parts.timeline import EventView

Node = dict[str, Any]

_EVENT_STATUSES: dict[EventStatus, str] = {
    "scheduled": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}


def work_node(page: PageView, about: Publication) -> Node:
    """What every page of ours says of itself: where it is, in which language, part of what, under which licence."""
    url = about.url(page.path)
    more = {"isPartOf": {"@id": about.url("/#site")}, "license": about.licence.url}
    return {"@id": url, "url": url, "inLanguage": page.lang} | more


def organization_node(about: Publication) -> Node:
    """Who answers for our pages."""
    return {"@type": "Organization", "name": about.author, "url": about.url("/")}


def actor_node(actor: Actor, lang: Lang, about: Publication) -> Node:
    """Somebody with a page of their own."""
    kind = "Person" if actor.kind == "person" else "Organization"
    return {"@type": kind, "@id": about.url(routes.of(actor)), "name": actor.name.in_language(lang)}


def source_work_node(source: Source) -> Node:
    """A source as the work that it is."""
    kind = "NewsArticle" if source.kind == "news" else "CreativeWork"
    publisher = {"@type": "Organization", "name": source.publisher}
    status = {"creativeWorkStatus": "withdrawn"} if source.withdrawn else {}
    about = {"@type": kind, "@id": source.url, "url": source.leads_to, "name": source.title, "publisher": publisher}
    return about | status


def author_node(name: str, source: Source) -> Node:
    """An agency or a publisher is a body; whoever else a source names as its author is a person."""
    return {"@type": "Organization" if name in (source.agency, source.publisher) else "Person", "name": name}


def event_node(event: EventView, date: EdtfDate, about: Publication) -> Node:
    """An event; of a date that is vague, the outermost days, or the month or year in which it was."""
    status = _EVENT_STATUSES.get(event.status)
    first, last = _days(date)
    return {
        "@type": "Event",
        "@id": about.url(event.href),
        "name": event.title,
        "startDate": first,
        "endDate": event.end.datetime if event.end else last,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "eventStatus": f"https://schema.org/{status}" if status else None,
    }


def _days(date: EdtfDate) -> tuple[str | None, str | None]:
    """Its start and its end, in ISO 8601; a single date has no end."""
    if date.kind != "single":
        return tuple(day.isoformat() if day else None for day in (date.lower, date.upper))  # type: ignore[return-value]
    point = date.first_point
    return point.lower.isoformat()[: {"year": 4, "month": 7, "day": 10}[point.known_precision]], None


def corrections_nodes(entries: Iterable[CorrectionView]) -> list[Node]:
    """What was changed, newest first; mended wording is no news to machines either."""
    return [
        {
            "@type": "CorrectionComment",
            "text": f"{entry.now} ({entry.why})" if entry.now else entry.why,
            "datePublished": entry.date.text,
        }
        for entry in entries
        if entry.kind != "wording"
    ]
