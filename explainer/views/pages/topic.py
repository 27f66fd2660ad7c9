"""One topic: its explainers, how its questions stand, its latest and expected events, its numbers and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from explainer.model.question import QuestionStatus
from explainer.site import routes
from explainer.site.lists.division import MOST
from explainer.site.plan import PlannedPage
from explainer.views.charts.series_chart import ChartGroup, chart_groups
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.cards import ExplainerCard, explainer_cards
from explainer.views.parts.correction import CorrectionView, correction_views
from explainer.views.parts.fact import FactView
from explainer.views.parts.latest import MoreView, facts_or_latest
from explainer.views.parts.links import LinkView
from explainer.views.parts.question_summary import MOST_OF_STATE, QuestionsByStatus, by_status, totals
from explainer.views.parts.timeline import EventView, timeline_of_topic

MOST_EVENTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView(PageView):
    """Everything of one topic; `latest` are the last few events, the newest first."""

    kind: ClassVar[str] = "topic"

    timeline: LinkView
    explainers: tuple[ExplainerCard, ...]
    questions: QuestionsByStatus
    totals: Mapping[QuestionStatus, int]
    latest: tuple[EventView, ...]
    expected: tuple[EventView, ...]
    charts: tuple[ChartGroup, ...]
    facts: tuple[FactView, ...]
    more_facts: MoreView | None
    corrections: tuple[CorrectionView, ...]

    @property
    def tells_changes(self) -> bool:
        """Whether it was changed."""
        return bool(self.corrections)


def view(ctx: ViewContext, planned: PlannedPage) -> TopicView:
    """The topic's own page."""
    data, topic = ctx.dataset, ctx.dataset.topics[planned.subject]
    name, timeline = topic.name.in_language(ctx.lang), ctx.ask(timeline_of_topic, topic.id)
    asked = [question for question in data.questions.values() if topic.id in question.topics]
    of_topic = [fact for fact in data.facts_in_order if topic.id in fact.topics]
    facts, more_facts = facts_or_latest(ctx, topic, of_topic)
    return TopicView(
        path=planned.address,
        subject=topic,
        title=name,
        description=topic.description.in_language(ctx.lang),
        lang=ctx.lang,
        timeline=LinkView(name, routes.timeline_of(topic.id)),
        explainers=explainer_cards(ctx, topic.id)[:MOST],
        questions=by_status(ctx, asked, MOST_OF_STATE),
        totals=totals(ctx, asked),
        latest=tuple(reversed(timeline.past[-MOST_EVENTS:])),
        expected=timeline.expected,
        charts=chart_groups(ctx, [series for series in data.series.values() if topic.id in series.topics]),
        facts=facts,
        more_facts=more_facts,
        corrections=correction_views(ctx, ctx.site.corrections_of(topic)),
    )
