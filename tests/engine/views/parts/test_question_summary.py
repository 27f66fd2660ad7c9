"""Questions in one line each: how they stand, and their current answers as a span, one by one, or by their number."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.question import Question
from explainer.views.pages.questions import QuestionsView
from explainer.views.parts.question_summary import (
    FigureRange,
    QuestionsByStatus,
    QuestionSummary,
    by_status,
    told_answers,
)
from tests.engine.built import context, site, view
from tests.engine.records import fact, make

Answer = tuple[str | None, dict[str, Any] | None]


def line(*answers: Answer, **fields: Any) -> QuestionSummary:
    """The one line of a question that is answered so, by a position and the figure of its fact."""
    facts = [fact(f"f{at}", value=value) for at, (_, value) in enumerate(answers)]
    accounts = [{"fact": f"f{at}", "position": position} for at, (position, _) in enumerate(answers)]
    asked = make(Question, "q", accounts=accounts, **fields)
    standing = view("/questions/", site(asked, *facts), QuestionsView).questions
    (found,) = (*standing.answered, *standing.estimates, *standing.disputed, *standing.open)
    return found


def figures(*numbers: float | tuple[float, float]) -> list[Answer]:
    found: list[Answer] = []
    for number in numbers:
        low, high = number if isinstance(number, tuple) else (number, number)
        position = f"{low} to {high}" if low != high else str(number)
        found.append((position, {"low": low, "high": high, "unit": "people"}))
    return found


def words(*positions: str | None) -> list[Answer]:
    return [(position, None) for position in positions]


def test_it_leads_to_the_question_and_tells_its_wording() -> None:
    found = line(question="Did it fall?")
    assert (found.question, found.href, found.status) == ("Did it fall?", "/questions/q/", "open")


def test_three_answers_are_told_one_by_one() -> None:
    found = line(*words("c", "a", "b"))
    assert (found.answers, found.more, found.span) == (("c", "a", "b"), 0, None)


def test_of_four_answers_the_first_three_are_told_and_the_rest_counted() -> None:
    found = line(*words("c", "a", "b", "g"))
    assert (found.answers, found.more, found.span) == (("c", "a", "b"), 1, None)


def test_where_there_is_little_room_more_than_three_answers_are_only_counted() -> None:
    facts = [fact(f"f{at}") for at in range(4)]
    accounts = [{"fact": one.id, "position": one.id} for one in facts]
    asked = [make(Question, "p", accounts=accounts[:2]), make(Question, "q", accounts=accounts)]
    lines = by_status(context(site(*asked, *facts)), asked, counted=True).disputed
    assert [(line.answers, line.more) for line in lines] == [(("f0", "f1"), 0), ((), 4)]


@pytest.mark.parametrize(("given", "told", "more"), [("cabgdf", "cabgdf", 0), ("cabgdfe", "cabg", 3)])
def test_the_head_of_the_page_tells_six_answers_and_of_more_the_first_four(given: str, told: str, more: int) -> None:
    facts = [fact(f"f{at}") for at in range(len(given))]
    accounts = [{"fact": one.id, "position": words} for one, words in zip(facts, given, strict=True)]
    asked = make(Question, "q", accounts=accounts)
    found = told_answers(context(site(asked, *facts)), asked)
    assert ("".join(answer.words for answer in found.answers), found.more) == (told, more)


def test_an_answer_given_twice_is_one_answer_and_an_account_without_a_position_is_none_beside_those_with() -> None:
    found = line(*words("c", "a", "c", None, "b"))
    assert (found.answers, found.more) == (("c", "a", "b"), 0)


def test_where_no_account_has_a_position_the_figures_are_the_answers() -> None:
    found = line((None, {"number": 40, "unit": "people"}), (None, {"low": 50, "high": 60, "unit": "people"}))
    assert found.answers == ("40 people", "50–60 people")


def test_without_positions_or_figures_the_statements_are_the_answers_and_a_list_counts_them() -> None:
    facts = [fact(f"f{at}", text=f"It fell on pier {at}.") for at in range(3)]
    asked = make(Question, "q", accounts=[one.id for one in facts])
    (found,) = view("/questions/", site(asked, *facts), QuestionsView).questions.answered
    assert (found.answers, found.more) == ((), 3)


def test_answers_stand_in_order_of_date_and_not_of_the_record() -> None:
    facts = [fact(f"f{at}", reported=f"2026-01-0{day}") for at, day in enumerate((3, 1, 2))]
    accounts = [{"fact": one.id, "position": f"day {at}"} for at, one in enumerate(facts)]
    (found,) = view(
        "/questions/", site(make(Question, "q", accounts=accounts), *facts), QuestionsView
    ).questions.disputed
    assert found.answers == ("day 1", "day 2", "day 0")


def test_answers_that_were_withdrawn_or_replaced_are_left_out() -> None:
    facts = [
        fact("f", superseded_by="g"),
        fact("g"),
        fact("h", retracted={"date": "2026-02-01", "why": "Wrong."}),
    ]
    accounts = [{"fact": one.id, "position": one.id} for one in facts]
    made = site(make(Question, "q", accounts=accounts), *facts)
    (found,) = view("/questions/", made, QuestionsView).questions.answered
    assert found.answers == ("g",)


def test_an_open_question_tells_why_and_none_of_several_answers() -> None:
    found = line(*words("a", "b", "c", "d"), open_because="Nobody looked.")
    assert (found.status, found.answers, found.more, found.open_because) == ("open", (), 0, "Nobody looked.")


def test_an_open_question_to_which_all_answer_alike_tells_that_answer_and_why_it_is_open() -> None:
    found = line(*words("not yet", "not yet"), open_because="Nobody looked.")
    assert (found.status, found.answers, found.open_because) == ("open", ("not yet",), "Nobody looked.")


MANY = (75, 40, 80, 81, 82, 83)


def test_seven_figures_are_told_by_the_lowest_and_the_highest_that_they_can_mean() -> None:
    found = line(*figures(*MANY, (40, 1200)))
    assert (found.answers, found.more, found.span) == ((), 0, FigureRange(7, "40", "1,200", "people"))


def test_three_figures_are_told_one_by_one() -> None:
    assert line(*figures(75, 40, 1200)).answers == ("75", "40", "1200")


def test_a_figure_given_twice_counts_twice_in_the_span_as_in_the_drawing() -> None:
    assert line(*figures(*MANY, 40, 75, 1200)).span == FigureRange(9, "40", "1,200", "people")


def test_an_answer_in_words_does_not_count_in_the_span() -> None:
    assert line(*words("not known"), *figures(*MANY)).span == FigureRange(6, "40", "83", "people")


def test_two_figures_among_very_many_answers_make_no_span() -> None:
    found = line(*figures(40, 75), *words("few", "some", "many", "most", "all", "none"))
    assert (found.answers, found.more, found.span) == (("40", "75", "few"), 5, None)


STATES: dict[str, list[dict[str, str]]] = {
    "answered": [{"fact": "f", "position": "yes"}],
    "estimates": [{"fact": "f", "position": "1", "method": "m"}, {"fact": "g", "position": "2", "method": "n"}],
    "disputed": [{"fact": "f", "position": "yes"}, {"fact": "g", "position": "no"}],
    "open": [],
}


@pytest.mark.parametrize("state", STATES)
def test_questions_of_a_state_stand_by_wording_whatever_the_capitals(state: str) -> None:
    asked = [
        make(Question, f"{one}-{at}", question=wording, accounts=accounts)
        for one, accounts in STATES.items()
        for at, wording in enumerate(["cable?", "Bridge?", "arch?"])
    ]
    standing = by_status(context(site(fact("f"), fact("g"), *asked)), asked)
    assert [(line.question, line.status) for line in getattr(standing, state)] == [
        ("arch?", state),
        ("Bridge?", state),
        ("cable?", state),
    ]


@pytest.mark.parametrize("state", STATES)
def test_one_question_of_any_state_is_something_to_tell(state: str) -> None:
    nothing: dict[str, tuple[QuestionSummary, ...]] = dict.fromkeys(STATES, ())
    assert not QuestionsByStatus(**nothing)
    assert QuestionsByStatus(**nothing | {state: (line(),)})


def test_words_are_in_the_readers_language() -> None:
    facts = [
        fact(f"f{n}", value={"number": n, "unit": {"en": "people", "es": "personas"}})
        for n in (3, 2000, 12000, 4, 5, 6, 7, 8)
    ]
    accounts = [{"fact": one.id, "position": {"en": one.id[1:], "es": one.id[1:]}} for one in facts]
    asked = make(Question, "q", question={"en": "Many?", "es": "¿Cuántos?"}, accounts=accounts)
    few = make(Question, "p", accounts=[{"fact": "f3", "position": {"en": "three", "es": "tres"}}])
    why = make(Question, "o", open_because={"en": "No.", "es": "Nadie miró."})
    standing = by_status(context(site(asked, few, why, *facts), "es"), [asked, few, why])
    assert [one.span for one in standing.disputed] == [FigureRange(8, "3", "12\u202f000", "personas")]
    assert [one.question for one in standing.disputed] == ["¿Cuántos?"]
    assert [one.answers for one in standing.answered] == [("tres",)]
    assert [one.open_because for one in standing.open] == ["Nadie miró."]
