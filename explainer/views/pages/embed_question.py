"""A question in its small form, for other sites to show in a frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site import routes
from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.correction import CorrectionView, turned_answer_view
from explainer.views.parts.question import QuestionView, question_view


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedQuestionView(PageView):
    """A question with who says what; `whole` is the path of the page itself, `turned` what turned its answer."""

    kind: ClassVar[str] = "embed_question"
    in_markdown: ClassVar[bool] = False

    whole: str
    question: QuestionView
    turned: CorrectionView | None

    @property
    def tells_changes(self) -> bool:
        """Whether its answer has changed."""
        return self.turned is not None


def view(ctx: ViewContext, planned: PlannedPage) -> EmbedQuestionView:
    """The small page."""
    question = ctx.dataset.questions[planned.subject]
    return EmbedQuestionView(
        path=planned.address,
        subject=question,
        title=planned.title,
        lang=ctx.lang,
        whole=routes.of(question),
        question=ctx.ask(question_view, question.id),
        turned=turned_answer_view(ctx, question),
    )
