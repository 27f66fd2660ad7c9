"""The timelines: the whole, and one each for topics, for people and for months with enough events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from explainer.language.dates import month_heading
from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.fields import localized
from explainer.model.record import Record
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.alphabet import sort_key
from explainer.site.lists.division import LINES, MOST
from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.site.site import KEY
from explainer.site.timeline_facets import actors_with_timelines, month_of, months_with_timelines
from explainer.site.titles import title_in_lists
from explainer.views.charts.activity_strip import ActivityStripView, activity_strip
from explainer.views.context import ViewContext
from explainer.views.parts.account import AccountView
from explainer.views.parts.lists.division import ListPageView, division
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.timeline import TimelineView, timeline_view

FIGURES = 6
MOST_COUNTS = 12
OFTEN = 3

Facet = Literal["all", "topic", "actor", "place", "month", "period"]


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A way to narrow a timeline: its value in filters, its words, how many events it keeps, its own page if any."""

    value: str
    label: str
    count: int
    href: str | None


@dataclass(frozen=True, slots=True)
class FacetsView:
    """Every way to narrow the timeline: to events that `key_from` explainers cite, to a topic, a person, a month."""

    count: int
    key_count: int
    key_from: int
    topics: tuple[FacetLink, ...]
    people: tuple[FacetLink, ...]
    months: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """A figure that changed as reports came in: the question, its topics, its accounts, the newest first."""

    question: QuestionView
    topic_ids: tuple[str, ...]
    accounts: tuple[AccountView, ...]

    @property
    def latest(self) -> tuple[str, ...]:
        """The last day on which somebody gave a figure; and, if it was one alone, the day before it that has one."""
        days = sorted(row.fact.known for row in self.accounts)
        return tuple(sorted({day for day in days if day >= days[-2:][0]}))

    @property
    def actor_ids(self) -> tuple[str, ...]:
        """Who gave one."""
        speakers = (row.fact.said_by for row in self.accounts)
        return tuple(dict.fromkeys(speaker.id for speaker in speakers if speaker))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePageView(ListPageView):
    """The whole timeline, or the part that one facet keeps; `current` is that facet's value, empty for the whole.

    On the front of a divided one stand all events in brief, or none where even so they are too many.
    """

    kind: ClassVar[str] = "timeline"

    facet: Facet
    current: str
    timeline: TimelineView
    strip: ActivityStripView | None
    counts: tuple[CountView, ...]
    facets: FacetsView
    embed: str | None


_FACETS: dict[str, Facet] = {
    "": "all", "topic": "topic", "actor": "actor", "place": "place",
    "month": "month", "year": "period", "day": "period",
}  # fmt: skip


def view(ctx: ViewContext, planned: PlannedPage) -> TimelinePageView:
    """The whole timeline, or a part of it that has a page."""
    page, facet = ctx.ask(list_pages)[planned.address], _FACETS[planned.noun]
    events: tuple[Event, ...] = page.part.entries
    subject = ctx.dataset.records.get(planned.subject)
    current = planned.subject if not page.up or planned.noun == "month" else ""
    fits = not page.part.parts or len(events) <= LINES
    return TimelinePageView(
        path=planned.address,
        subject=subject,
        title=planned.title,
        description=_description(ctx, subject),
        lang=ctx.lang,
        division=division(ctx, planned.address, anchored=_title_in(ctx)),
        facet=facet,
        current=current,
        timeline=timeline_view(ctx, events if fits else ()),
        strip=_strip(ctx, events),
        counts=() if page.up else _counts(ctx, facet, current),
        facets=ctx.ask(_facets),
        embed=routes.embed_of(planned.address) if facet == "topic" and not page.up else None,
    )


def _title_in(ctx: ViewContext) -> Callable[[Event], str]:
    return lambda event: title_in_lists(event, ctx.lang)


def _description(ctx: ViewContext, subject: Record | None) -> str | None:
    match subject:
        case Topic():
            return subject.description.in_language(ctx.lang)
        case Actor():
            return localized(subject.role, ctx.lang)
        case _:
            return None


def _strip(ctx: ViewContext, events: Iterable[Event]) -> ActivityStripView | None:
    """Events by day; those whose day is not known, and those to come, are not in it."""
    start, end = ctx.coverage.story_from, ctx.coverage.as_of
    days = [
        point.lower
        for event in events
        if event.status != "scheduled"
        and event.stands
        and event.date.datetime_attribute
        and (point := event.date.first_point).known_precision == "day"
    ]
    return activity_strip(days, start, end, ctx.lang) if start and end else None


def _counts(ctx: ViewContext, facet: Facet, current: str) -> tuple[CountView, ...]:
    """The questions of the whole or of a topic to which many accounts answer with a figure, the earliest first.

    Of very many, those with the most accounts.
    """
    if facet not in ("all", "topic"):
        return ()
    found = []
    for question in ctx.dataset.questions.values():
        view = ctx.ask(question_view, question.id)
        figures = [row for row in view.accounts if _is_figure(row)]
        if (not current or current in question.topics) and len(figures) >= FIGURES:
            newest_first = tuple(sorted(figures, key=lambda row: row.fact.known, reverse=True))
            found.append(CountView(view, question.topics, newest_first))
    told = sorted(found, key=lambda count: (-len(count.accounts), count.question.id))[:MOST_COUNTS]
    return tuple(sorted(told, key=lambda count: (count.accounts[-1].fact.known, count.question.id)))


def _is_figure(row: AccountView) -> bool:
    """Whether the account answers with a figure that we still stand by: not "freed", whatever its fact counts."""
    answer = row.position or ""
    stands = row.fact.status not in ("retracted", "withheld")
    return bool(row.fact.value) and stands and any(sign.isdigit() for sign in answer)


def _facets(ctx: ViewContext) -> FacetsView:
    """Every way to narrow the timeline, the same on all its pages."""
    data, events = ctx.dataset, ctx.dataset.events_in_order
    topics = Counter(topic for event in events for topic in event.topics)
    return FacetsView(
        count=len(events),
        key_count=len(ctx.site.key_events),
        key_from=KEY,
        topics=tuple(
            FacetLink(topic.id, topic.name.in_language(ctx.lang), topics[topic.id], routes.timeline_of(topic.id))
            for topic in data.topics_in_order
            if topics[topic.id]
        ),
        people=_people(ctx),
        months=_months(ctx),
    )


def _people(ctx: ViewContext) -> tuple[FacetLink, ...]:
    """Those who take part often, by name; of very many, those who do so the most often."""
    actors = Counter(actor for event in ctx.dataset.events.values() for actor in event.actors)
    with_page = actors_with_timelines(ctx.dataset)
    people = (
        FacetLink(
            key,
            ctx.dataset.actors[key].name.in_language(ctx.lang),
            count,
            routes.timeline_of_actor(key) if key in with_page else None,
        )
        for key, count in sorted(actors.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST]
        if count >= OFTEN
    )
    return tuple(sorted(people, key=lambda link: sort_key(link.label)))


def _months(ctx: ViewContext) -> tuple[FacetLink, ...]:
    """The months of the story in which something happened."""
    happened = (event for event in ctx.dataset.events.values() if event.status != "scheduled")
    months = Counter(month_of(event) for event in happened if event.date.first_point.month)
    with_page = months_with_timelines(ctx.dataset)
    first = ctx.coverage.story_from.isoformat()[:7] if ctx.coverage.story_from else ""
    return tuple(
        FacetLink(
            month,
            month_heading(month, ctx.lang),
            count,
            routes.timeline_of_month(month) if month in with_page else None,
        )
        for month, count in sorted(months.items())
        if month >= first
    )
