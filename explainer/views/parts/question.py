"""A question, how it stands, and its accounts: who says what, when, on which source."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.question import Question, QuestionStatus
from explainer.site import routes
from explainer.views.charts.dot_plot import SpreadView, spread_view
from explainer.views.parts.account import AccountView, account_views
from explainer.views.parts.fact import FactWords, earlier_words
from explainer.views.parts.links import LinkView


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question, its state, its accounts by date then name, and what is and is not in dispute."""

    id: str
    href: str
    question: str
    status: QuestionStatus
    was: str
    accounts: tuple[AccountView, ...]
    spread: SpreadView | None
    common_ground: str | None
    settled_by: str | None
    open_because: str | None
    topics: tuple[LinkView, ...]


def question_view(question: Question, words: FactWords) -> QuestionView:
    """The question in finished words."""
    data, lang = words.dataset, words.lang
    accounts = account_views(question, words)
    return QuestionView(
        id=question.id,
        href=routes.of_record(question) or "",
        question=question.question.in_language(lang),
        status=data.question_status(question),
        was=earlier_words(words.knowledge.earlier_of_question(question)),
        accounts=accounts,
        spread=spread_view(accounts, words),
        common_ground=question.common_ground.in_language(lang) if question.common_ground else None,
        settled_by=question.settled_by.in_language(lang) if question.settled_by else None,
        open_because=question.open_because.in_language(lang) if question.open_because else None,
        topics=tuple(
            LinkView(data.topics[topic].name.in_language(lang), f"/topics/{topic}/") for topic in question.topics
        ),
    )
