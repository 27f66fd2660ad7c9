"""Events as iCalendar (RFC 5545), all-day, with stable ids: what happened on certain days, and all that is expected.

Expected events are often given as "between 3 and 5 April": these fill the days between, and their names say so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from explainer.language.dates import words
from explainer.language.statuses import event_status, fact_status
from explainer.model.event import Event, EventStatus
from explainer.model.fact import Fact
from explainer.site import routes
from explainer.site.queries import QueryContext

_STATUSES: dict[EventStatus, str] = {
    "happened": "CONFIRMED",
    "scheduled": "TENTATIVE",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}
LINE_OCTETS = 75


def calendar(ctx: QueryContext, topic_id: str | None) -> str:
    """The events of a topic, or all of them, in order of time. DTSTAMP is the day of our last change."""
    data, about = ctx.dataset, ctx.publication
    events = data.events_of_topic(topic_id) if topic_id else data.events_in_order
    title = f"{about.name}: {data.topics[topic_id].name.in_language(ctx.lang)}" if topic_id else about.name
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_escaped(about.name)}//Events//{ctx.lang.upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escaped(title)}",
        f"X-WR-CALNAME:{_escaped(title)}",
        f"X-WR-CALDESC:{_escaped(f'As known on {about.as_of_words}. {about.terms}')}",
        f"SOURCE;VALUE=URI:{about.url(routes.calendar_of(topic_id))}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        *(line for event in events if _days(event) for line in _event_lines(ctx, event)),
        "END:VCALENDAR",
    ]
    return "".join(_folded(line) for line in lines)


def _event_lines(ctx: QueryContext, event: Event) -> Iterator[str]:
    about, data, lang = ctx.publication, ctx.dataset, ctx.lang
    first, after = _days(event) or (dt.date.min, dt.date.min)
    address = about.url(routes.of(event))
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{about.authority.split(',', maxsplit=1)[0]}"
    yield f"DTSTAMP:{about.changed_day.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SEQUENCE:{len(ctx.site.corrections_of(event))}"
    yield f"SUMMARY:{_escaped(_summary(ctx, event))}"
    yield f"DESCRIPTION:{_escaped(_description(ctx, event, address))}"
    if event.place:
        yield f"LOCATION:{_escaped(data.places[event.place].name.in_language(lang))}"
    topics = (data.topics[topic].name.in_language(lang) for topic in event.topics)
    yield f"CATEGORIES:{','.join(map(_escaped, topics))}"
    yield f"STATUS:{_STATUSES[event.status]}"
    yield "TRANSP:TRANSPARENT"
    yield f"URL:{address}"
    yield "END:VEVENT"


def _description(ctx: QueryContext, event: Event, address: str) -> str:
    said = (line for key in event.facts for line in _fact_lines(ctx, ctx.dataset.facts[key]))
    return "\n".join((*said, address))


def _fact_lines(ctx: QueryContext, fact: Fact) -> Iterator[str]:
    """What it says, whose report it is, how it stands; and the question on which it and others differ."""
    data, about, lang = ctx.dataset, ctx.publication, ctx.lang
    status = data.status(fact)
    whose = "; ".join((*data.origins(fact), fact_status(status, lang).lower()))
    yield f"– {fact.text.in_language(lang)} ({whose}) {about.url(routes.of(fact))}"
    if status == "disputed":
        for question in data.questions_of(fact.id):
            if data.question_status(question) == "disputed":
                yield f"  {question.question.in_language(lang)} {about.url(routes.of(question))}"


def _summary(ctx: QueryContext, event: Event) -> str:
    """Its headline; before it, unless it happened, what became of it, and its date in words where no day is certain."""
    lang = ctx.lang
    unknown = ctx.coverage.outcome_unknown(event)
    lead = event_status(event.status, lang, unknown) if event.status != "happened" else ""
    if lead and not _is_certain(event):
        lead += f", {words(event.date, lang)}"
    return f"{lead}: {event.title.in_language(lang)}" if lead else event.title.in_language(lang)


def _is_certain(event: Event) -> bool:
    """Whether its first and its last day are given, each as a day."""
    points = (event.date.start, event.end.start if event.end else event.date.end)
    return event.date.kind != "set" and all(point and point.day and point.plain for point in points)


def _days(event: Event) -> tuple[dt.date, dt.date] | None:
    """Its first day and the day after its last; of what is vague, the outer bounds, and only where it did not happen.

    A bar of a month would say that what happened "in January" lasted all January.
    """
    first, last = event.date.lower, event.end.upper if event.end else event.date.upper
    if not (first and last) or (event.status == "happened" and not _is_certain(event)):
        return None
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
