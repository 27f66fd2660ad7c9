"""How questions stand, each in one line: its state and its answers in brief."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.language.numbers import number_words
from explainer.model.fact import Figure
from explainer.model.question import Question, QuestionStatus
from explainer.site import routes
from explainer.views.charts.dot_plot import comparable
from explainer.views.parts.fact import FactWords

FEWEST_FIGURES = 3  # fewer are told one by one
MOST_ANSWERS = 3  # more are counted


@dataclass(frozen=True, slots=True)
class SpanView:
    """Several figures of one unit, by the lowest and the highest of them."""

    count: int
    low: str
    high: str
    unit: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question, how it stands, and its current answers: as a span of figures, else one by one, else their number."""

    question: str
    href: str
    status: QuestionStatus
    answers: tuple[str, ...]
    more: int
    span: SpanView | None
    open_because: str | None


@dataclass(frozen=True, slots=True)
class StandingView:
    """The questions of a page by how they stand: a query, so that it cannot drift."""

    answered: tuple[QuestionLine, ...]
    estimates: tuple[QuestionLine, ...]
    disputed: tuple[QuestionLine, ...]
    open: tuple[QuestionLine, ...]

    def __bool__(self) -> bool:
        return bool(self.answered or self.estimates or self.disputed or self.open)


def standing_view(questions: Iterable[Question], words: FactWords) -> StandingView:
    """The questions by their derived state, each group by its wording."""
    groups: dict[QuestionStatus, list[QuestionLine]] = {"answered": [], "estimates": [], "disputed": [], "open": []}
    for question in questions:
        groups[words.dataset.question_status(question)].append(question_line(question, words))
    for lines in groups.values():
        lines.sort(key=lambda line: line.question.casefold())
    return StandingView(**{state: tuple(lines) for state, lines in groups.items()})


def question_line(question: Question, words: FactWords) -> QuestionLine:
    """The question in one line; an open one says why and gives no answers."""
    data, lang = words.dataset, words.lang
    status = data.question_status(question)
    current = [] if status == "open" else list(data.current_accounts(question))
    positions = [account.position.in_language(lang) if account.position else None for account in current]
    answers = tuple(dict.fromkeys(position for position in positions if position))
    found = comparable(zip(positions, (data.facts[account.fact].value for account in current), strict=True))
    figures = [figure for figure in found if figure]
    span = _span(figures, words) if len(answers) >= FEWEST_FIGURES else None
    few = span is None and len(answers) <= MOST_ANSWERS
    return QuestionLine(
        question=question.question.in_language(lang),
        href=routes.of_record(question) or "",
        status=status,
        answers=answers if few else (),
        more=0 if few or span else len(answers),
        span=span,
        open_because=question.open_because.in_language(lang) if question.open_because else None,
    )


def _span(figures: list[Figure], words: FactWords) -> SpanView | None:
    """From the lowest to the highest, where there are enough of them."""
    spans = {figure.span for figure in figures}
    if len(spans) < FEWEST_FIGURES:
        return None
    low, high = min(low for low, _ in spans), max(high for _, high in spans)
    return SpanView(
        len(spans),
        number_words(low, words.lang),
        number_words(high, words.lang),
        figures[0].unit.in_language(words.lang),
    )
