"""Figures of a question on one scale: whose are drawn and whose are not, and the lowest and highest told in words."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.question import Question
from explainer.views.charts.dot_plot import DotPlotMark, DotPlotView
from explainer.views.pages.question import QuestionPageView
from tests.engine.built import site, view
from tests.engine.records import fact, make

Answer = tuple[str | None, dict[str, Any] | None]


def plot(*answers: Answer, **of_facts: dict[str, Any]) -> DotPlotView | None:
    """The drawing on the page of a question that is answered so; `f0` says more of the first fact, and so on."""
    facts = [
        fact(f"f{at}", value=value, **of_facts.get(f"f{at}", {"reported": f"2026-01-0{at + 1}"}))
        for at, (_, value) in enumerate(answers)
    ]
    accounts = [{"fact": f"f{at}", "position": position} for at, (position, _) in enumerate(answers)]
    made = site(make(Question, "q", accounts=accounts), *facts)
    return view("/questions/q/", made, QuestionPageView).question.dot_plot


def seen(number: float, **more: Any) -> dict[str, Any]:
    return {"number": number, "unit": "people", **more}


def between(low: float, high: float) -> Answer:
    return (f"{low} to {high}", {"low": low, "high": high, "unit": "people"})


def exactly(*numbers: float, **more: Any) -> list[Answer]:
    return [(f"{number:,}", seen(number, **more)) for number in numbers]


def drawn(found: DotPlotView | None) -> list[tuple[str, DotPlotMark | None]]:
    assert found
    return [(row.account.fact.id, row.mark) for row in found.rows]


def exact(end: str) -> DotPlotMark:
    return DotPlotMark(end, "0", loose=False)


def test_accounts_stand_by_the_day_of_their_report() -> None:
    found = plot(*exactly(50, 100, 20), f0={"reported": "2026-01-09"})
    assert drawn(found) == [("f1", exact("100")), ("f2", exact("20")), ("f0", exact("50"))]


def test_the_scale_runs_from_zero_to_the_highest_figure() -> None:
    found = plot(*exactly(50, 100, 20))
    assert found
    assert [(tick.at, tick.label) for tick in found.ticks] == [
        ("0", "0"),
        ("20", "20"),
        ("40", "40"),
        ("60", "60"),
        ("80", "80"),
        ("100", "100"),
    ]


@pytest.mark.parametrize(
    "past", [{"superseded_by": "f3"}, {"retracted": {"date": "2026-02-01", "why": "It was wrong."}}]
)
def test_accounts_that_were_replaced_or_withdrawn_are_not_drawn_and_that_is_told(past: dict[str, Any]) -> None:
    found = plot(*exactly(900, 50, 100, 20), f0={"reported": "2026-01-01", **past})
    assert found
    assert found.partial
    assert drawn(found) == [("f1", exact("50")), ("f2", exact("100")), ("f3", exact("20"))]
    assert (found.count, found.high) == ("three", "100")


def test_where_all_accounts_stand_all_are_drawn() -> None:
    found = plot(*exactly(50, 100, 20))
    assert found
    assert not found.partial


def test_three_current_figures_are_the_fewest_that_are_drawn() -> None:
    assert plot(*exactly(50, 100, 20), f0={"reported": "2026-01-01", "superseded_by": "f1"}) is None


def test_the_lowest_is_where_a_figure_begins_and_the_highest_where_one_ends() -> None:
    found = plot(between(60, 70), between(50, 90), ("55", seen(55)))
    assert found
    assert (found.low, found.high) == ("50", "90")


def test_of_two_that_begin_or_end_alike_the_exact_one_is_told() -> None:
    found = plot(between(30, 100), ("30", seen(30)), ("100", seen(100)))
    assert found
    assert (found.low, found.high) == ("30", "100")


def test_the_lowest_and_the_highest_are_numbers_however_exact_they_are() -> None:
    found = plot(
        ("at least 20", seen(20, bound="at-least")), ("50", seen(50)), ("about 100", seen(100, approximate=True))
    )
    assert found
    assert (found.low, found.high) == ("20", "100")
    assert [row.mark and row.mark.loose for row in found.rows] == [True, False, True]


@pytest.mark.parametrize(("more", "loose"), [({}, False), ({"approximate": True}, True), ({"bound": "at-most"}, True)])
def test_one_figure_that_is_not_exact_makes_the_drawing_loose(more: dict[str, Any], loose: bool) -> None:
    found = plot(*exactly(50, 100), ("20", seen(20, **more)))
    assert found
    assert found.loose is loose


def test_a_figure_of_none_has_its_place_at_zero() -> None:
    assert drawn(plot(*exactly(0, 50, 100))) == [("f0", exact("0")), ("f1", exact("50")), ("f2", exact("100"))]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1_200_000, "1.2 million"),
        (1_200, "1.2 thousand"),
        (1_200, "1,200"),
        (1.2, "1,200"),
        (1.2, "1,200,000"),
    ],
)
def test_answers_name_their_figures_up_to_a_million_times_more_or_less(number: float, said: str) -> None:
    assert plot(*[(said, seen(number))] * 3)


@pytest.mark.parametrize(
    ("number", "said"), [(1_200_000_000, "1.2 billion"), (1.2, "1,200,000,000"), (50, "51"), (50, "500")]
)
def test_answers_that_name_another_figure_than_their_facts_are_not_drawn(number: float, said: str) -> None:
    assert plot(*[(said, seen(number))] * 3) is None


@pytest.mark.parametrize("more", [{"unit": "boats"}, {"measure": "freed"}, {"since": "2026-01-05"}])
def test_figures_of_two_kinds_or_counted_from_two_days_are_not_drawn(more: dict[str, str]) -> None:
    assert plot(*exactly(50, 100, 20), ("30", seen(30, **more))) is None
    assert plot(*((str(number), seen(number, **more)) for number in (50, 100, 20, 30)))


def test_an_answer_in_words_has_no_mark_whatever_its_fact_holds() -> None:
    found = plot(*exactly(50, 100, 20), ("not known", None), ("fewer than was said", seen(7, measure="boats")))
    assert drawn(found)[3:] == [("f3", None), ("f4", None)]
    assert found
    assert found.count == "three"


@pytest.mark.parametrize("answer", [(None, None), (None, seen(20)), ("about 30, later 40", seen(35))])
def test_an_answer_that_has_no_place_and_is_not_in_words_leaves_nothing_drawn(answer: Answer) -> None:
    assert plot(*exactly(50, 100, 20), answer) is None


def test_an_answer_that_names_one_end_of_its_range_stands_by_its_own_number() -> None:
    found = plot(*exactly(50, 100, 20), ("30 at first", {"low": 30, "high": 40, "unit": "people"}))
    assert drawn(found)[3:] == [("f3", exact("30"))]


@pytest.mark.parametrize(("named", "own", "shown"), [(3, 1, True), (3, 2, False), (5, 2, False), (6, 2, True)])
def test_one_answer_in_four_may_stand_by_its_own_number(named: int, own: int, shown: bool) -> None:
    answers: list[Answer] = [("1,500 by one report", None)] * own
    found = plot(*exactly(*range(10, 10 + named)), *answers)
    assert (found is not None) is shown


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (("1,200", seen(1200)), True),
        (("1.2 million", seen(1200)), False),
        (("800 to 1.2 million", {"low": 800, "high": 1200, "unit": "people"}), False),
    ],
)
def test_beside_a_figure_named_in_another_unit_no_answer_stands_by_its_own_number(answer: Answer, shown: bool) -> None:
    assert plot(*exactly(50, 100), answer)
    assert bool(plot(*exactly(50, 100), answer, ("70 by one report", None))) is shown


def test_an_answer_by_its_own_number_is_of_the_kind_of_the_others() -> None:
    found = plot(("1,500 by one report", None), *exactly(20, 50, 100, measure="freed"))
    assert found
    assert (found.high, found.low, found.unit, found.measure) == ("1,500", "20", "people", "freed")
    assert drawn(found)[0] == ("f0", exact("100"))
