"""Explainers and topics in lists: each with what a reader chooses by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.site import routes
from explainer.site.last_change import last_change
from explainer.site.page import Page
from explainer.site.titles import title_in_lists
from explainer.views.context import ViewContext
from explainer.views.parts.links import (
    DateView,
    LinkView,
    date_view,
    link_to,
    optional_date,
    topic_links,
)
from explainer.views.parts.prose import minutes_to_read


@dataclass(frozen=True, slots=True)
class ExplainerCard:
    """An explainer in a list: title, standfirst, reading time, how far it reaches."""

    title: str
    href: str
    standfirst: str
    minutes: int
    as_of: DateView
    changed: DateView | None
    topics: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in a list, with how much it holds."""

    link: LinkView
    timeline: str
    description: str
    facts: int
    events: int
    questions: int


def explainer_cards(ctx: ViewContext, topic: str | None = None) -> tuple[ExplainerCard, ...]:
    """The explainers in order, all or of one topic."""
    return cards_of(ctx, (page for page in ctx.site.explainers if topic is None or topic in page.front.topics))


def cards_of(ctx: ViewContext, pages: Iterable[Page]) -> tuple[ExplainerCard, ...]:
    """The same of these explainers."""
    return tuple(_explainer_card(ctx, page) for page in pages)


def _explainer_card(ctx: ViewContext, page: Page) -> ExplainerCard:
    return ExplainerCard(
        title=title_in_lists(page, ctx.lang),
        href=page.address,
        standfirst=page.front.standfirst.in_language(ctx.lang),
        minutes=minutes_to_read(page),
        as_of=date_view(page.front.as_of, ctx.lang),
        changed=optional_date(last_change(page, ctx.site), ctx.lang),
        topics=topic_links(ctx, page.front.topics),
    )


def topic_cards(ctx: ViewContext) -> tuple[TopicCard, ...]:
    """The topics in order, with how much each holds."""
    data = ctx.dataset
    return tuple(
        TopicCard(
            link=link_to(ctx, topic),
            timeline=routes.timeline_of(topic.id),
            description=topic.description.in_language(ctx.lang),
            facts=sum(topic.id in fact.topics for fact in data.facts.values()),
            events=len(data.events_of_topic(topic.id)),
            questions=sum(topic.id in question.topics for question in data.questions.values()),
        )
        for topic in data.topics_in_order
    )
