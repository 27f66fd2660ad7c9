"""Events as iCalendar (RFC 5545): those that have a certain day, all-day, with stable ids."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from explainer.model.dataset import Dataset
from explainer.model.event import Event, EventStatus
from explainer.model.fields import Lang
from explainer.views.publication import Publication

_STATUSES: dict[EventStatus, str] = {
    "happened": "CONFIRMED",
    "scheduled": "TENTATIVE",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}
_LEADS: dict[EventStatus, str] = {
    "happened": "",
    "scheduled": "Expected: ",
    "postponed": "Postponed: ",
    "cancelled": "Cancelled: ",
}
LINE_OCTETS = 75


def calendar(title: str, events: Iterable[Event], dataset: Dataset, about: Publication, lang: Lang = "en") -> str:
    """The events that have a certain day, in order of time. DTSTAMP is the day that our knowledge reaches."""
    dated = sorted((event for event in events if _days(event)), key=lambda e: (e.date.sort_key, e.seq, e.id))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_escaped(about.name)}//Events//{lang.upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escaped(title)}",
        f"X-WR-CALNAME:{_escaped(title)}",
        f"X-WR-CALDESC:{_escaped(about.terms)}",
        *(line for event in dated for line in _event_lines(event, dataset, about, lang)),
        "END:VCALENDAR",
    ]
    return "".join(_folded(line) for line in lines)


def _event_lines(event: Event, dataset: Dataset, about: Publication, lang: Lang) -> Iterator[str]:
    first, after = _days(event) or (dt.date.min, dt.date.min)
    address = about.url(f"/timeline/#{event.id}")
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{about.authority.split(',', maxsplit=1)[0]}"
    yield f"DTSTAMP:{about.day.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SEQUENCE:{sum(event.id in entry.records for entry in dataset.corrections.values())}"
    yield f"SUMMARY:{_escaped(_LEADS[event.status] + event.title.in_language(lang))}"
    yield f"DESCRIPTION:{_escaped(_description(event, dataset, about, lang, address))}"
    if event.place:
        yield f"LOCATION:{_escaped(dataset.places[event.place].name.in_language(lang))}"
    topics = (dataset.topics[topic].name.in_language(lang) for topic in event.topics)
    yield f"CATEGORIES:{','.join(map(_escaped, topics))}"
    yield f"STATUS:{_STATUSES[event.status]}"
    yield "TRANSP:TRANSPARENT"
    yield f"URL:{address}"
    yield "END:VEVENT"


def _description(event: Event, dataset: Dataset, about: Publication, lang: Lang, address: str) -> str:
    facts = [dataset.facts[fact] for fact in event.facts]
    said = (
        f"– {fact.text.in_language(lang)} ({'; '.join(dataset.origins(fact))}) {about.url(f'/facts/{fact.id}/')}"
        for fact in facts
    )
    return "\n".join((*said, address))


def _days(event: Event) -> tuple[dt.date, dt.date] | None:
    """Its first day and the day after its last, where both are certain."""
    points = (event.date.start, event.end.start if event.end else event.date.end)
    if event.date.kind == "set" or not all(point and point.day and point.plain for point in points):
        return None
    first, last = (point.lower for point in points if point)
    return first, last + dt.timedelta(days=1)


def _escaped(text: str) -> str:
    """A text as a value: backslash, semicolon, comma and line ends are written with a backslash."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join({"\n": "\\n", "\\": "\\\\", ";": "\\;", ",": "\\,"}.get(sign, sign) for sign in plain)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no character torn apart, each ended by CRLF."""
    pieces, piece, size = [], "", 0
    for sign in line:
        octets = len(sign.encode("utf-8"))
        if size + octets > LINE_OCTETS:
            pieces.append(piece)
            piece, size = "", 1  # the space that opens a continuation counts
        piece, size = piece + sign, size + octets
    return "\r\n ".join([*pieces, piece]) + "\r\n"
