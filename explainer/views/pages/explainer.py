"""An explainer: its prose, what its questions leave open, the words that it explains, and where to read on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from explainer.language import Lang
from explainer.model.question import Question, QuestionStatus
from explainer.site.mentions import mentions
from explainer.site.page import Page
from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.glossary_terms import DefinitionView, definition_views
from explainer.views.parts.links import LinkView, page_links
from explainer.views.parts.prose import ProseView, prose_view
from explainer.views.parts.question_summary import MOST_OF_STATE, QuestionsByStatus, by_status, totals


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainerView(PageView):
    """An explainer; `previous` and `next` are its neighbours in the order that front matter asks for."""

    kind: ClassVar[str] = "explainer"
    og_type: ClassVar[str] = "article"

    prose: ProseView
    questions: QuestionsByStatus
    totals: Mapping[QuestionStatus, int]
    definitions: tuple[DefinitionView, ...]
    previous: LinkView | None
    next: LinkView | None

    @property
    def tells_changes(self) -> bool:
        """Whether it was changed, or an answer in it."""
        return self.prose.tells_changes

    @property
    def source_ids(self) -> tuple[str, ...]:
        """All that its notes rest on, by publisher: of those that a note only counts, too."""
        return self.prose.source_ids


def view(ctx: ViewContext, planned: PlannedPage) -> ExplainerView:
    """The explainer in finished words."""
    page = ctx.site.page(planned.subject)
    prose = prose_view(ctx, page)
    before, after = (page_links(pages, ctx.lang) for pages in ctx.ask(neighbours, page.lang)[page.path])
    touched = _questions_touched(ctx, page)
    return ExplainerView(
        path=planned.address,
        subject=page,
        title=planned.title,
        description=prose.standfirst,
        lang=ctx.lang,
        prose=prose,
        questions=by_status(ctx, touched, MOST_OF_STATE, counted=True),
        totals=totals(ctx, touched),
        definitions=definition_views(ctx, page),
        previous=before[0] if before else None,
        next=after[0] if after else None,
    )


def neighbours(ctx: ViewContext, lang: Lang) -> Mapping[str, tuple[tuple[Page, ...], tuple[Page, ...]]]:
    """What stands before and after each explainer in that language, by the path of its file; at the ends, nothing."""
    order = tuple(page for page in ctx.site.explainers if page.lang == lang)
    return {page.path: (order[max(at - 1, 0) : at], order[at + 1 : at + 2]) for at, page in enumerate(order)}


def open_questions(ctx: ViewContext) -> Mapping[str, tuple[Question, ...]]:
    """The open questions by the first of their topics."""
    found: defaultdict[str, list[Question]] = defaultdict(list)
    for question in ctx.dataset.questions.values():
        if ctx.dataset.question_status(question) == "open":
            found[question.topics[0]].append(question)
    return {topic: tuple(questions) for topic, questions in found.items()}


def _questions_touched(ctx: ViewContext, page: Page) -> list[Question]:
    """Those that a fact on the page answers, those that it embeds, and the open ones of its first topic.

    None of a page that is withheld.
    """
    if page.withheld:
        return []
    data = ctx.dataset
    facts = {mention.key for mention in mentions(page, data) if mention.way != "account"} & data.facts.keys()
    found = {question.id: question for fact in facts for question in data.questions_of(fact)}
    found |= {embed.key: data.questions[embed.key] for embed in page.scan.embeds if embed.key in data.questions}
    for topic in page.front.topics[:1]:
        found |= {question.id: question for question in ctx.ask(open_questions).get(topic, ())}
    return [question for _, question in sorted(found.items())]
