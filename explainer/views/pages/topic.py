"""One topic: its explainers, how its questions stand, its latest and expected events, its numbers and facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site import routes
from explainer.site.plan import PlannedPage
from explainer.views.charts.series_chart import ChartGroup, chart_groups
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.cards import ExplainerCard, explainer_cards
from explainer.views.parts.fact import FactView, fact_views
from explainer.views.parts.links import LinkView
from explainer.views.parts.question_summary import QuestionsByStatus, by_status
from explainer.views.parts.timeline import EventView, timeline_of_topic

MOST_EVENTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView(PageView):
    """Everything of one topic; `latest` are the last few events, the newest first."""

    kind: ClassVar[str] = "topic"

    timeline: LinkView
    explainers: tuple[ExplainerCard, ...]
    questions: QuestionsByStatus
    latest: tuple[EventView, ...]
    expected: tuple[EventView, ...]
    charts: tuple[ChartGroup, ...]
    facts: tuple[FactView, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> TopicView:
    """The topic's own page."""
    data, topic = ctx.dataset, ctx.dataset.topics[planned.subject]
    name, timeline = topic.name.in_language(ctx.lang), ctx.ask(timeline_of_topic, topic.id)
    return TopicView(
        path=planned.address,
        subject=topic,
        title=name,
        description=topic.description.in_language(ctx.lang),
        lang=ctx.lang,
        timeline=LinkView(name, routes.timeline_of(topic.id)),
        explainers=explainer_cards(ctx, topic.id),
        questions=by_status(ctx, (question for question in data.questions.values() if topic.id in question.topics)),
        latest=tuple(reversed(timeline.past[-MOST_EVENTS:])),
        expected=timeline.expected,
        charts=chart_groups(ctx, [series for series in data.series.values() if topic.id in series.topics]),
        facts=fact_views(ctx, (fact for fact in data.facts_in_order if topic.id in fact.topics)),
    )
