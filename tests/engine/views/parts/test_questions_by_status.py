"""A question in one line: its answers as a span of figures, one by one, or by their number."""

from __future__ import annotations

from typing import Any

from explainer.model.question import Question
from explainer.views.parts.question_summary import FigureRange, QuestionSummary, question_summary
from tests.engine.built import context, site
from tests.engine.records import fact, make


def line(*positions: str | None, figures: tuple[dict[str, Any], ...] = (), **fields: Any) -> QuestionSummary:
    """The line of a question with these positions, whose facts have these figures."""
    facts = [fact(f"f{at}", **({"value": figures[at]} if at < len(figures) else {})) for at in range(len(positions))]
    accounts = [{"fact": f"f{at}", "position": position} for at, position in enumerate(positions)]
    question = make(Question, "q", accounts=accounts, **fields)
    return question_summary(context(site(question, *facts)), "q")


def people(*numbers: float) -> tuple[dict[str, Any], ...]:
    return tuple({"number": number, "unit": "people"} for number in numbers)


def test_few_answers_are_told_one_by_one() -> None:
    assert line("yes", "no").answers == ("yes", "no")
    assert line("32", "32").answers == ("32",)


def test_eight_figures_or_more_of_one_unit_are_told_by_the_lowest_and_the_highest() -> None:
    numbers = (40, 1200, 75, 76, 77, 78, 79, 80)
    told = line(*(f"{number:,}" for number in numbers), figures=people(*numbers))
    assert told.span == FigureRange(8, "40", "1,200", "people")
    assert told.answers == ()


def test_fewer_figures_are_told_one_by_one() -> None:
    told = line("40", "100", "3 or more", figures=people(40, 100, 4))
    assert told.span is None
    assert told.answers == ("40", "100", "3 or more")


def test_of_more_than_three_answers_the_first_are_told_and_the_others_counted() -> None:
    told = line(*"abcdefgh")
    assert (told.answers, told.more) == (("a", "b", "c"), 5)


def test_an_open_question_says_why_and_gives_no_answer() -> None:
    told = line("a", "b", open_because="Nobody has said.")
    assert (told.status, told.answers, told.more, told.open_because) == ("open", (), 0, "Nobody has said.")
