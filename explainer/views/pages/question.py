"""One question: how it stands, who says what and when, and the pages that rest on its accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site import routes
from explainer.site.plan import PlannedPage
from explainer.views.charts.activity_strip import ActivityStripView
from explainer.views.context import ViewContext
from explainer.views.page import PageView, described
from explainer.views.parts.correction import CorrectionView, correction_views, turned_answer_view
from explainer.views.parts.links import LinkView, page_links
from explainer.views.parts.question import QuestionView, question_strip, question_view


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPageView(PageView):
    """A question with all its accounts; `strip` has how many accounts came on which day.

    `turned` is the change that turned its answer, as long as that is news.
    """

    kind: ClassVar[str] = "question"

    question: QuestionView
    pages: tuple[LinkView, ...]
    strip: ActivityStripView | None
    embed: str
    turned: CorrectionView | None
    corrections: tuple[CorrectionView, ...]

    @property
    def tells_changes(self) -> bool:
        """Whether it, or its answer, was changed."""
        return bool(self.turned or self.corrections)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Those of its accounts, in their order."""
        references = (reference for row in self.question.accounts for reference in row.fact.references)
        return tuple(dict.fromkeys(reference.id for reference in references))


def view(ctx: ViewContext, planned: PlannedPage) -> QuestionPageView:
    """The question's own page."""
    question, words = ctx.dataset.questions[planned.subject], ctx.ask(question_view, planned.subject)
    pages = ctx.site.pages_citing_any(question.id, *(account.fact for account in question.accounts))
    return QuestionPageView(
        path=planned.address,
        subject=question,
        title=words.question,
        description=described(words.common_ground or words.open_because or words.question),
        lang=ctx.lang,
        question=words,
        pages=page_links(pages, ctx.lang),
        strip=question_strip(ctx, question),
        embed=routes.embed_of(planned.address),
        turned=turned_answer_view(ctx, question),
        corrections=correction_views(ctx, ctx.site.corrections_of(question)),
    )
