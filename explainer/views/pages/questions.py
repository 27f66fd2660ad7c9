"""The list of all questions, by how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.question import Question
from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.alphabet import sort_key
from explainer.views.parts.links import LinkView, link_to
from explainer.views.parts.question_summary import QuestionsByStatus, QuestionSummary, by_status


@dataclass(frozen=True, slots=True)
class QuestionsOfTopic:
    """The questions whose first topic is this one."""

    topic: LinkView
    questions: tuple[QuestionSummary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView(PageView):
    """All questions by state; the disputed ones, which are many, by topic."""

    kind: ClassVar[str] = "questions"

    questions: QuestionsByStatus
    disputed: tuple[QuestionsOfTopic, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> QuestionsView:
    """All questions, each group by its wording; of a question with several topics, the first counts."""
    data = ctx.dataset
    of_topic: dict[str, list[Question]] = {}
    for question in data.questions.values():
        of_topic.setdefault(question.topics[0], []).append(question)
    topics = sorted(data.topics.values(), key=lambda topic: sort_key(topic.name.in_language(ctx.lang)))
    groups = [(topic, by_status(ctx, of_topic.get(topic.id, ())).disputed) for topic in topics]
    return QuestionsView(
        path=planned.address,
        lang=ctx.lang,
        questions=by_status(ctx, data.questions.values()),
        disputed=tuple(QuestionsOfTopic(link_to(topic, ctx.lang), lines) for topic, lines in groups if lines),
    )
