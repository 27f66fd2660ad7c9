"""Figures on one scale: which may stand there, where they lie, and what is told of them in words."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.question import Question
from explainer.views.charts.dot_plot import DotPlotMark, DotPlotView
from explainer.views.parts.question import question_view
from tests.engine.built import context, site
from tests.engine.records import fact, make


def spread(*answers: tuple[str | None, dict[str, Any] | None]) -> DotPlotView | None:
    """The drawing of a question with these positions and figures, reported a day after one another."""
    facts = [fact(f"f{at}", value=value, reported=f"2026-01-0{at + 1}") for at, (_, value) in enumerate(answers)]
    accounts = [{"fact": f"f{at}", "position": position} for at, (position, _) in enumerate(answers)]
    question = make(Question, "q", accounts=accounts[::-1])
    return question_view(context(site(question, *facts)), "q").dot_plot


def dead(number: float, **more: Any) -> dict[str, Any]:
    return {"number": number, "unit": "people", "measure": "killed", **more}


def test_figures_stand_in_order_of_date_with_words_among_them() -> None:
    drawn = spread(
        ("at least 40", dead(40, bound="at-least")),
        ("not established on 5 January", None),
        ("100", dead(100)),
        ("about 75", dead(75, approximate=True)),
    )
    assert drawn
    assert [row.account.position for row in drawn.rows][1:3] == ["not established on 5 January", "100"]
    assert [row.mark for row in drawn.rows] == [
        DotPlotMark("40", "0", loose=True),
        None,
        DotPlotMark("100", "0", loose=False),
        DotPlotMark("75", "0", loose=True),
    ]
    assert [(tick.at, tick.label) for tick in drawn.ticks][1:3] == [("20", "20"), ("40", "40")]
    assert (drawn.count, drawn.low, drawn.high) == ("three", "40", "100")
    assert (drawn.unit, drawn.measure, drawn.loose) == ("people", "killed", True)


def test_a_range_begins_within_its_own_length() -> None:
    drawn = spread(
        ("30 to 40", {"low": 30, "high": 40, "unit": "days"}),
        *((str(n), {"number": n, "unit": "days"}) for n in (50, 60)),
    )
    assert drawn
    assert drawn.rows[0].mark == DotPlotMark("66.7", "75", loose=False)


def test_an_answer_in_other_units_of_a_thousand_names_its_figure() -> None:
    tonnes = {"unit": "thousand tonnes per day"}
    assert spread(
        ("1.2 million tonnes", {"number": 1200, **tonnes}),
        ("896,000 tonnes", {"number": 896, **tonnes}),
        ("830,000 tonnes", {"number": 830, **tonnes}),
    )


@pytest.mark.parametrize(
    "fourth",
    [
        ("nearly 600 by March", dead(603)),  # the fact's figure is another
        ("50", {"number": 50, "unit": "people", "measure": "moved"}),
        ("50", {"number": 50, "unit": "boats"}),
        (None, dead(50)),
        ("-5", dead(-5)),
    ],
)
def test_answers_that_cannot_stand_beside_the_others_leave_nothing_drawn(fourth: tuple[str | None, Any]) -> None:
    three = [(str(number), dead(number)) for number in (40, 83, 100)]
    assert spread(*three)
    assert spread(*three, fourth) is None


def test_two_figures_need_no_scale() -> None:
    assert spread(("40", dead(40)), ("100", dead(100))) is None


def test_one_number_in_four_may_be_the_answer_s_own() -> None:
    three = [(str(number), dead(number)) for number in (40, 83, 100)]
    other = {"number": 24, "unit": "people", "measure": "bargemen dead"}
    drawn = spread(*three, ("56, by one report", other))
    assert drawn
    assert drawn.rows[3].mark == DotPlotMark("56", "0", loose=False)
    assert spread(*three, ("56, by one report", other), ("57", None)) is None
