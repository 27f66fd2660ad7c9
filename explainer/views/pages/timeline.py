"""The pages of timelines: the whole, and one each for topics, for people and for months with enough events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from explainer.language.dates import month_heading
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.site import routes
from explainer.site.site import KEY, Site
from explainer.site.timeline_facets import actors_with_timelines, month_of, months_with_timelines
from explainer.views.charts.activity_strip import DensityView, density
from explainer.views.page import PageView
from explainer.views.pages.topic import in_order
from explainer.views.parts.account import AccountView
from explainer.views.parts.fact import FactWords
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.timeline import TimelineView, timeline_view

FIGURES = 6
OFTEN = 3

Facet = Literal["all", "topic", "actor", "month"]


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
class TimelinePageView(PageView):
    """The whole timeline, or the part that one facet keeps; `current` is that facet's value, empty for the whole."""

    template: ClassVar[str] = "timeline.html"
    twin: ClassVar[str | None] = "text/timeline.md"

    facet: Facet
    current: str
    timeline: TimelineView
    strip: DensityView | None
    counts: tuple[CountView, ...]
    facets: FacetsView
    embed: str | None


def timeline_pages(site: Site, words: FactWords) -> Iterator[TimelinePageView]:
    """The whole timeline, then every part of it that has a page."""
    data, lang = site.dataset, words.lang
    facets = _facets(site, words)
    yield _page("all", "", "/timeline/", None, None, lambda event: True, facets, words)
    for topic in in_order(site):
        path, name = routes.timeline_of(topic.id), topic.name.in_language(lang)
        about: str | None = topic.description.in_language(lang)
        yield _page("topic", topic.id, path, name, about, _has("topics", topic.id), facets, words)
    for key in actors_with_timelines(data):
        actor = data.actors[key]
        path, name = routes.timeline_of_actor(key), actor.name.in_language(lang)
        about = actor.role.in_language(lang) if actor.role else None
        yield _page("actor", key, path, name, about, _has("actors", key), facets, words)
    for month in months_with_timelines(data):
        path, name = routes.timeline_of_month(month), month_heading(month, lang)
        yield _page("month", month, path, name, None, _in_month(month), facets, words)


def _has(field: Literal["topics", "actors"], key: str) -> Callable[[Event], bool]:
    return lambda event: key in getattr(event, field)


def _in_month(month: str) -> Callable[[Event], bool]:
    year, number = (int(part) for part in month.split("-"))
    return lambda event: event.date.overlaps(year, number) if event.status == "scheduled" else month_of(event) == month


def _page(
    facet: Facet,
    current: str,
    path: str,
    title: str | None,
    description: str | None,
    keeps: Callable[[Event], bool],
    facets: FacetsView,
    words: FactWords,
) -> TimelinePageView:
    events = [event for event in words.dataset.events.values() if keeps(event)]
    return TimelinePageView(
        path=path,
        title=title,
        description=description,
        lang=words.lang,
        facet=facet,
        current=current,
        timeline=timeline_view(events, words),
        strip=_strip(events, words),
        counts=_counts(facet, current, words),
        facets=facets,
        embed=routes.embed_of(path) if facet == "topic" else None,
    )


def _strip(events: list[Event], words: FactWords) -> DensityView | None:
    """Events by day; those whose day is not known, and those to come, are not in it."""
    start, end = words.horizon.story_from, words.horizon.as_of
    days = [
        point.lower
        for event in events
        if event.status != "scheduled"
        and event.date.datetime_attribute
        and (point := event.date.first_point).known_precision == "day"
    ]
    return density(days, start, end, words.lang) if start and end else None


def _counts(facet: Facet, current: str, words: FactWords) -> tuple[CountView, ...]:
    """The questions of the whole or of a topic to which many accounts answer with a figure, the earliest first."""
    if facet not in ("all", "topic"):
        return ()
    found = []
    for question in words.dataset.questions.values():
        if (not current or current in question.topics) and _figures(question, words) >= FIGURES:
            view = question_view(question, words)
            figures = [row for row in view.accounts if row.fact.value and row.position]
            newest_first = tuple(sorted(figures, key=lambda row: row.fact.known, reverse=True))
            found.append(CountView(view, question.topics, newest_first))
    return tuple(sorted(found, key=lambda count: (count.accounts[-1].fact.known, count.question.id)))


def _figures(question: Question, words: FactWords) -> int:
    return sum(
        1 for account in question.accounts if account.position and words.dataset.facts[account.fact].value is not None
    )


def _facets(site: Site, words: FactWords) -> FacetsView:
    data, lang = site.dataset, words.lang
    events = data.events.values()
    topics = Counter(topic for event in events for topic in event.topics)
    actors = Counter(actor for event in events for actor in event.actors)
    months = Counter(month_of(event) for event in events if event.status != "scheduled")
    with_page = {*actors_with_timelines(data), *months_with_timelines(data)}
    first = words.horizon.story_from.isoformat()[:7] if words.horizon.story_from else ""
    people = [
        FacetLink(
            key, data.actors[key].name.in_language(lang), count, _if(key in with_page, routes.timeline_of_actor(key))
        )
        for key, count in actors.items()
        if count >= OFTEN
    ]
    return FacetsView(
        count=len(events),
        key_count=len(site.key_events),
        key_from=KEY,
        topics=tuple(
            FacetLink(topic.id, topic.name.in_language(lang), topics[topic.id], routes.timeline_of(topic.id))
            for topic in in_order(site)
            if topics[topic.id]
        ),
        people=tuple(sorted(people, key=lambda link: link.label.casefold())),
        months=tuple(
            FacetLink(
                month, month_heading(month, lang), count, _if(month in with_page, routes.timeline_of_month(month))
            )
            for month, count in sorted(months.items())
            if len(month) == len("2026-01") and month >= first
        ),
    )


def _if(holds: bool, href: str) -> str | None:
    return href if holds else None
