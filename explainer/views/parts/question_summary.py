"""How questions stand, each in one line: its state and its answers in brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from explainer.language import Lang
from explainer.language.numbers import number_words
from explainer.model.fact import Figure
from explainer.model.fields import localized
from explainer.model.question import Question, QuestionStatus
from explainer.site import routes
from explainer.site.alphabet import sort_key
from explainer.views.charts.dot_plot import comparable
from explainer.views.context import ViewContext
from explainer.views.parts.answers.different import AnswerView, answer_views

MOST_OF_STATE = 50  # questions on a page that is not about them; all stand on their own page
FEWEST_FIGURES = 3  # fewer are told one by one
MOST_ANSWERS = 6  # at the head of a page; of more, the lowest and the highest figure are told, or the first few answers
FIRST_ANSWERS = 4  # of more than those
FIRST_SENTENCES = 2  # of more, where whole statements are the answers
MOST_LISTED = 3  # in a list; of more, the first of those at the head


@dataclass(frozen=True, slots=True)
class FigureRange:
    """How many answers give a figure of one unit, and the lowest and the highest of these."""

    count: int
    low: str
    high: str
    unit: str


@dataclass(frozen=True, slots=True)
class QuestionSummary:
    """A question, how it stands, and its current answers in order of date: one by one, else as a span of figures.

    Of more than three it tells the first, and in `more` how many there are beyond; several whole statements are only
    counted. An open question gives an answer where all accounts give the same, and says why it is open.
    """

    question: str
    href: str
    status: QuestionStatus
    answers: tuple[str, ...]
    more: int
    span: FigureRange | None
    open_because: str | None


@dataclass(frozen=True, slots=True)
class QuestionsByStatus:
    """The questions of a page by how they stand: a query, so that it cannot drift."""

    answered: tuple[QuestionSummary, ...]
    estimates: tuple[QuestionSummary, ...]
    disputed: tuple[QuestionSummary, ...]
    open: tuple[QuestionSummary, ...]
    retracted: tuple[QuestionSummary, ...] = ()
    withheld: tuple[QuestionSummary, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.answered or self.estimates or self.disputed or self.open or self.retracted or self.withheld)


def by_status(
    ctx: ViewContext, questions: Iterable[Question], most: int | None = None, counted: bool = False
) -> QuestionsByStatus:
    """The questions by their derived state, each group by its wording; of each no more than `most`.

    `counted`: of a question with more answers than a list tells, only how many there are.
    """
    groups: dict[QuestionStatus, list[QuestionSummary]] = {state: [] for state in get_args(QuestionStatus)}
    for question in questions:
        line = ctx.ask(question_summary, question.id)
        groups[ctx.dataset.question_status(question)].append(line if not (counted and line.more) else _counted(line))
    for lines in groups.values():
        lines.sort(key=lambda line: sort_key(line.question))
    return QuestionsByStatus(**{state: tuple(lines[:most]) for state, lines in groups.items()})


def _counted(line: QuestionSummary) -> QuestionSummary:
    return replace(line, answers=(), more=len(line.answers) + line.more)


def totals(ctx: ViewContext, questions: Iterable[Question]) -> Mapping[QuestionStatus, int]:
    """How many questions there are of each state."""
    return Counter(ctx.dataset.question_status(question) for question in questions)


def question_summary(ctx: ViewContext, question_id: str) -> QuestionSummary:
    """The question in one line; one that we no longer stand by gives no answers."""
    data, lang, question = ctx.dataset, ctx.lang, ctx.dataset.questions[question_id]
    status = data.question_status(question)
    told = told_answers(ctx, question)
    one_of_open = status == "open" and len(told.answers) == 1
    answers = told.answers if one_of_open or status in ("answered", "estimates", "disputed") else ()
    several_sentences = len(answers) + told.more > 1 and any(answer.sentence for answer in answers)
    listed = () if several_sentences else answers[:MOST_LISTED]
    return QuestionSummary(
        question=question.question.in_language(lang),
        href=routes.of(question),
        status=status,
        answers=tuple(answer.words for answer in listed),
        more=len(answers) - len(listed) + told.more if answers else 0,
        span=told.span if status in ("answered", "estimates", "disputed") else None,
        open_because=localized(question.open_because, lang),
    )


@dataclass(frozen=True, slots=True)
class ToldAnswers:
    """The answers to a question that are told where it stands in brief, how many more there are, or their span."""

    answers: tuple[AnswerView, ...]
    more: int
    span: FigureRange | None


def told_answers(ctx: ViewContext, question: Question) -> ToldAnswers:
    """All answers of its current accounts; of very many the span of their figures, else the first of them."""
    if not question.stands:
        return ToldAnswers((), 0, None)
    answers = answer_views(ctx, question)
    first = FIRST_SENTENCES if any(answer.sentence for answer in answers) else FIRST_ANSWERS
    if len(answers) <= (first if first == FIRST_SENTENCES else MOST_ANSWERS):
        return ToldAnswers(answers, 0, None)
    current = list(ctx.dataset.current_accounts(question))
    positions = [localized(account.position, ctx.lang) for account in current]
    found = comparable(zip(positions, (ctx.dataset.facts[account.fact].value for account in current), strict=True))
    span = _range([figure for figure in found if figure], ctx.lang)
    return ToldAnswers((), 0, span) if span else ToldAnswers(answers[:first], len(answers) - first, None)


def _range(figures: list[Figure], lang: Lang) -> FigureRange | None:
    """From the lowest to the highest, where there are enough of them."""
    spans = {figure.span for figure in figures}
    if len(spans) < FEWEST_FIGURES:
        return None
    low, high = min(low for low, _ in spans), max(high for _, high in spans)
    unit = figures[0].unit.in_language(lang)
    return FigureRange(len(figures), number_words(low, lang), number_words(high, lang), unit)
