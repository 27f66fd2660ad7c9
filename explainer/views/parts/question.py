"""A question, how it stands, and its accounts: who says what, when, on which source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explainer.model.fields import localized
from explainer.model.question import Question, QuestionStatus
from explainer.site import routes
from explainer.site.queries import known_since, past_of_question
from explainer.views.charts.activity_strip import ActivityStripView, activity_strip
from explainer.views.charts.dot_plot import DotPlotView, dot_plot
from explainer.views.context import ViewContext
from explainer.views.parts.account import AccountView, account_views
from explainer.views.parts.cited_words import CitedRun, cited_runs
from explainer.views.parts.editorial.search import SearchView, optional_search
from explainer.views.parts.editorial.withdrawn import WithdrawnView, optional_withdrawn
from explainer.views.parts.fact import past_words
from explainer.views.parts.links import DateView, LinkView, optional_date, topic_links
from explainer.views.parts.question_summary import ToldAnswers, told_answers


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question, its state, its accounts by date then name, and what is and is not in dispute.

    `told` are its answers in brief, with who gives each. `cited` has what it says in words of ours once more, by the
    name of their field, with the markers of what they cite.
    """

    id: str
    href: str
    question: str
    status: QuestionStatus
    was: str
    told: ToldAnswers
    accounts: tuple[AccountView, ...]
    dot_plot: DotPlotView | None
    common_ground: str | None
    settled_by: str | None
    open_because: str | None
    cited: Mapping[str, tuple[CitedRun, ...]]
    topics: tuple[LinkView, ...]
    searched: SearchView | None
    review_by: DateView | None
    stale: bool
    retracted: WithdrawnView | None = None


def question_view(ctx: ViewContext, question_id: str) -> QuestionView:
    """The question in finished words."""
    lang, question = ctx.lang, ctx.dataset.questions[question_id]
    accounts = account_views(ctx, question)
    return QuestionView(
        id=question.id,
        href=routes.of(question),
        question=question.question.in_language(lang),
        status=ctx.dataset.question_status(question),
        was=past_words(ctx.ask(past_of_question, question.id)),
        told=told_answers(ctx, question),
        accounts=accounts,
        dot_plot=dot_plot(ctx, accounts),
        common_ground=localized(question.common_ground, lang),
        settled_by=localized(question.settled_by, lang),
        open_because=localized(question.open_because, lang),
        cited=cited_runs(ctx, question.words),
        topics=topic_links(ctx, question.topics),
        searched=optional_search(question.searched, lang),
        review_by=optional_date(question.due, lang),
        stale=ctx.dataset.is_stale(question, ctx.today),
        retracted=optional_withdrawn(question.retracted, lang),
    )


def question_strip(ctx: ViewContext, question: Question) -> ActivityStripView | None:
    """How many accounts a day, from the first on; None where all were reported on one day, so that nothing changes."""
    days = [ctx.ask(known_since, account.fact) for account in question.accounts]
    start, end = ctx.coverage.story_from, ctx.coverage.as_of
    if not (start and end) or len(set(days)) < 2:
        return None
    return activity_strip(days, max(start, min(days)), end, ctx.lang)
