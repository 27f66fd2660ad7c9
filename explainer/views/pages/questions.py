"""The list of all questions, by how they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from explainer.model.question import Question, QuestionStatus
from explainer.site.alphabet import sort_key
from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.parts.links import LinkView, link_to
from explainer.views.parts.lists.division import ListPageView, division
from explainer.views.parts.question_summary import QuestionsByStatus, QuestionSummary, by_status, totals


@dataclass(frozen=True, slots=True)
class QuestionsOfTopic:
    """The questions whose first topic is this one."""

    topic: LinkView
    questions: tuple[QuestionSummary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView(ListPageView):
    """All questions by state, or those of a part; the disputed ones, which are many, by topic.

    On the front of a divided list stand none, and `totals` counts them.
    """

    kind: ClassVar[str] = "questions"

    questions: QuestionsByStatus
    disputed: tuple[QuestionsOfTopic, ...]
    totals: Mapping[QuestionStatus, int]


def view(ctx: ViewContext, planned: PlannedPage) -> QuestionsView:
    """All questions, each group by its wording; of a question with several topics, the first counts."""
    data, part = ctx.dataset, ctx.ask(list_pages)[planned.address].part
    shown: tuple[Question, ...] = () if part.parts else part.entries
    of_topic: dict[str, list[Question]] = {}
    for question in shown:
        of_topic.setdefault(question.topics[0], []).append(question)
    topics = sorted(data.topics.values(), key=lambda topic: sort_key(topic.name.in_language(ctx.lang)))
    groups = [(topic, by_status(ctx, of_topic.get(topic.id, ())).disputed) for topic in topics]
    return QuestionsView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address),
        questions=by_status(ctx, shown),
        disputed=tuple(QuestionsOfTopic(link_to(ctx, topic), lines) for topic, lines in groups if lines),
        totals=totals(ctx, part.entries),
    )
