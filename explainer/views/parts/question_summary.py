"""How questions stand, each in one line: its state and its answers in brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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

MOST_OF_STATE = 50  # questions on a page that is not about them; all stand on their own page
FEWEST_FIGURES = 3  # fewer are told one by one
MOST_ANSWERS = 3  # more are counted


@dataclass(frozen=True, slots=True)
class FigureRange:
    """Several figures of one unit, by the lowest and the highest of them."""

    count: int
    low: str
    high: str
    unit: str


@dataclass(frozen=True, slots=True)
class QuestionSummary:
    """A question, how it stands, and its current answers: as a span of figures, else one by one, else their number."""

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


def by_status(ctx: ViewContext, questions: Iterable[Question], most: int | None = None) -> QuestionsByStatus:
    """The questions by their derived state, each group by its wording; of each no more than `most`."""
    groups: dict[QuestionStatus, list[QuestionSummary]] = {state: [] for state in get_args(QuestionStatus)}
    for question in questions:
        groups[ctx.dataset.question_status(question)].append(ctx.ask(question_summary, question.id))
    for lines in groups.values():
        lines.sort(key=lambda line: sort_key(line.question))
    return QuestionsByStatus(**{state: tuple(lines[:most]) for state, lines in groups.items()})


def totals(ctx: ViewContext, questions: Iterable[Question]) -> Mapping[QuestionStatus, int]:
    """How many questions there are of each state."""
    return Counter(ctx.dataset.question_status(question) for question in questions)


def question_summary(ctx: ViewContext, question_id: str) -> QuestionSummary:
    """The question in one line; an open one says why and gives no answers, nor does one that we no longer stand by."""
    data, lang, question = ctx.dataset, ctx.lang, ctx.dataset.questions[question_id]
    status = data.question_status(question)
    told = status in ("answered", "estimates", "disputed")
    current = list(data.current_accounts(question)) if told else []
    positions = [localized(account.position, lang) for account in current]
    answers = tuple(dict.fromkeys(position for position in positions if position))
    found = comparable(zip(positions, (data.facts[account.fact].value for account in current), strict=True))
    span = _range([figure for figure in found if figure], lang) if len(answers) >= FEWEST_FIGURES else None
    few = span is None and len(answers) <= MOST_ANSWERS
    return QuestionSummary(
        question=question.question.in_language(lang),
        href=routes.of(question),
        status=status,
        answers=answers if few else (),
        more=0 if few or span else len(answers),
        span=span,
        open_because=localized(question.open_because, lang),
    )


def _range(figures: list[Figure], lang: Lang) -> FigureRange | None:
    """From the lowest to the highest, where there are enough of them."""
    spans = {figure.span for figure in figures}
    if len(spans) < FEWEST_FIGURES:
        return None
    low, high = min(low for low, _ in spans), max(high for _, high in spans)
    unit = figures[0].unit.in_language(lang)
    return FigureRange(len(spans), number_words(low, lang), number_words(high, lang), unit)
