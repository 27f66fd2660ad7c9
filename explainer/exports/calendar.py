"""Events as iCalendar (RFC 5545), all-day, with stable ids: what happened on certain days, and all that is expected.

Expected events are often given as "between 3 and 5 April": these fill the days between, and their names say so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import icalendar
from icalendar.prop import vCategory, vText

from explainer.language.dates import words
from explainer.language.statuses import event_status, fact_status, retracted_since
from explainer.model.event import Event, EventStatus
from explainer.model.fact import Fact
from explainer.site import routes
from explainer.site.queries import QueryContext, address_of
from explainer.site.titles import title_in_lists

_EPOCH = dt.date(1970, 1, 1)
# What is postponed is still to come: programs strike out what is cancelled, or take it away.
_STATUSES: dict[EventStatus, str] = {
    "happened": "CONFIRMED",
    "scheduled": "TENTATIVE",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
}


class _Text(vText):
    r"""A text, letter for letter: icalendar takes `\N` in it for the end of a line, which it is in files alone."""

    def to_ical(self) -> bytes:
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def calendar(ctx: QueryContext, topic_id: str | None) -> str:
    """The events of a topic, or all of them, in order of time. DTSTAMP is the day of our last change."""
    data, about = ctx.dataset, ctx.publication
    events = data.events_of_topic(topic_id) if topic_id else data.events_in_order
    title = f"{about.name}: {data.topics[topic_id].name.in_language(ctx.lang)}" if topic_id else about.name
    made = icalendar.Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", _Text(f"-//{about.name}//Events//{ctx.lang.upper()}"))
    made.add("CALSCALE", "GREGORIAN")
    made.add("NAME", _Text(title))
    made.add("X-WR-CALNAME", _Text(title))
    made.add("X-WR-CALDESC", _Text(f"As known on {about.as_of_words}. {about.terms}"))
    made.add("SOURCE", about.url(routes.calendar_of(topic_id)), {"VALUE": "URI"})
    made.add("REFRESH-INTERVAL", dt.timedelta(days=1), {"VALUE": "DURATION"})
    made.add("X-PUBLISHED-TTL", _Text("P1D"))
    for event in events:
        if days := _days(event):
            made.add_component(_event(ctx, event, *days))
    text: bytes = made.to_ical(sorted=False)
    return text.decode("utf-8")


def _event(ctx: QueryContext, event: Event, first: dt.date, last: dt.date) -> icalendar.Event:
    about, data, lang = ctx.publication, ctx.dataset, ctx.lang
    address = about.url(ctx.ask(address_of, event.id) or routes.of(event))
    made = icalendar.Event()
    made.add("UID", f"{event.id}@{about.authority.split(',', maxsplit=1)[0]}")
    made.add("DTSTAMP", dt.datetime.combine(dt.date.fromisoformat(about.changed_day), dt.time(), dt.UTC))
    made.add("DTSTART", first)
    made.add("DTEND", last + dt.timedelta(days=1))
    made.add("SEQUENCE", _sequence(ctx, event))
    made.add("SUMMARY", _Text(_summary(ctx, event)))
    made.add("DESCRIPTION", _Text(_description(ctx, event, address)))
    if event.place:
        made.add("LOCATION", _Text(data.places[event.place].name.in_language(lang)))
    topics = vCategory([])
    topics.cats = [_Text(data.topics[topic].name.in_language(lang)) for topic in event.topics]
    made.add("CATEGORIES", topics)
    made.add("STATUS", _STATUSES[event.status] if event.stands else "CANCELLED")
    made.add("TRANSP", "TRANSPARENT")
    made.add("URL", address)
    return made


def _sequence(ctx: QueryContext, event: Event) -> int:
    """A number that rises when the event is not what it was: with each correction, and with each later report of it.

    Nothing here knows what it was before: that it was put off or called off is said by a fact that is reported later
    than those that carried it so far, and the number is that of the days between, and of the corrections. What is
    withheld or retracted has the number of the days from 1970 until then, which lie between no two reports.
    """
    if gone := event.withheld or event.retracted:
        return (gone.date.lower or _EPOCH).toordinal() - _EPOCH.toordinal()
    facts = (ctx.dataset.facts[key] for key in event.facts)
    days = [fact.reported.lower for fact in facts if fact.reported and fact.reported.lower]
    return len(ctx.site.corrections_of(event)) + ((max(days) - min(days)).days if days else 0)


def _description(ctx: QueryContext, event: Event, address: str) -> str:
    if event.retracted:
        why = event.retracted.why.in_language(ctx.lang)
        address = f"{retracted_since(event.retracted.date, why, ctx.lang)}\n{address}"
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
    """Its headline; before it, unless it happened, what became of it, and its date in words where no day is certain.

    Of what was retracted, that it was; the headline of what is withheld says so.
    """
    lang, title = ctx.lang, title_in_lists(event, ctx.lang)
    if not event.stands or event.status == "happened":
        return title
    lead = event_status(event.status, lang, ctx.coverage.outcome_unknown(event))
    if not _is_certain(event):
        lead += ", " + " – ".join(words(day, lang) for day in (event.date, event.end) if day)
    return f"{lead}: {title}"


def _is_certain(event: Event) -> bool:
    """Whether its first and its last day are given, each as a day."""
    points = (event.span.start, event.span.end)
    return event.date.kind != "set" and all(point and point.day and point.plain for point in points)


def _days(event: Event) -> tuple[dt.date, dt.date] | None:
    """Its first day and its last; of what is vague, the outer bounds, and only where it did not happen.

    A bar of a month would say that what happened "in January" lasted all January.
    """
    first, last = event.span.lower, event.span.upper
    if not (first and last) or (event.status == "happened" and not _is_certain(event)):
        return None
    return first, last
