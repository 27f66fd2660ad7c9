"""What one counter said, one answer after the other: the accounts that replaced one another, and nothing else."""

from __future__ import annotations

from typing import Any

from explainer.model.question import Question
from explainer.views.parts.account import AccountView, account_views
from explainer.views.parts.answers.succession import StepView, counters
from tests.engine.built import context, site
from tests.engine.records import fact, make

Given = tuple[str, str, str, dict[str, Any]]  # id, day, position, more fields of the fact


def rows(*given: Given) -> dict[str, AccountView]:
    facts = [fact(name, reported=day, **fields) for name, day, _, fields in given]
    asked = make(Question, "q", accounts=[{"fact": name, "position": position} for name, _, position, _ in given])
    return {row.fact.id: row for row in account_views(context(site(asked, *facts)), asked)}


def count(number: int, **more: Any) -> dict[str, Any]:
    return {"value": {"number": number, "unit": "people"} | more}


def told(steps: tuple[StepView, ...]) -> list[str]:
    return [f"{step.figure.number if step.figure else step.words} ({step.date.short})" for step in steps]


CHAIN: tuple[Given, ...] = (
    ("a", "2026-01-26", "266 by 26 January", count(266) | {"superseded_by": "b"}),
    ("b", "2026-02-04", "350", count(350) | {"superseded_by": "d"}),
    ("c", "2026-02-01", "about 300", count(300) | {"superseded_by": "d"}),
    ("d", "2026-03-08", "at least 670", count(670, bound="at-least")),
    ("e", "2026-02-20", "603", count(603)),
)


def test_all_that_were_replaced_by_one_account_are_steps_to_it_in_order_of_their_reports() -> None:
    found = rows(*CHAIN)
    assert told(found["d"].steps) == ["266 (26 Jan)", "300 (1 Feb)", "350 (4 Feb)", "670 (8 Mar)"]
    assert told(found["b"].steps) == ["266 (26 Jan)", "300 (1 Feb)", "350 (4 Feb)"]
    assert [step.href for step in found["c"].steps] == ["/facts/a/", "/facts/c/"]
    assert (found["a"].steps, found["e"].steps) == ((), ())


def test_an_account_gives_way_on_the_day_of_the_next_of_its_counter() -> None:
    replaced = {name: row.replaced for name, row in rows(*CHAIN).items()}
    assert replaced == {"a": "2026-02-01", "b": "2026-03-08", "c": "2026-02-04", "d": "", "e": ""}


def test_two_counts_of_one_speaker_are_two_counters_unless_one_replaced_the_other() -> None:
    given = [("a", "2026-01-06", "6.5", {"said_by": "x"}), ("b", "2026-01-15", "8.5", {"said_by": "x"})]
    facts = [fact(name, reported=day) for name, day, _, _ in given]
    asked = make(Question, "q", accounts=["a", "b"])
    found = counters(context(site(asked, *facts)), asked, asked.accounts)
    assert {name: [one.fact for one in counter] for name, counter in found.items()} == {"a": ["a"], "b": ["b"]}


def test_answers_that_count_from_different_days_stand_in_their_own_words() -> None:
    found = rows(
        ("a", "2026-01-13", "over 400 since 2024", count(400, since="2024") | {"superseded_by": "b"}),
        ("b", "2026-01-14", "406 since 2025", count(406, since="2025")),
    )
    assert told(found["b"].steps) == ["over 400 since 2024 (13 Jan)", "406 since 2025 (14 Jan)"]


def test_answers_that_are_not_their_facts_figure_stand_in_their_own_words() -> None:
    found = rows(
        ("a", "2026-01-13", "not given", count(400) | {"superseded_by": "b"}), ("b", "2026-01-14", "406", count(406))
    )
    assert told(found["b"].steps) == ["not given (13 Jan)", "406 (14 Jan)"]


def test_years_are_told_where_they_differ() -> None:
    found = rows(("a", "2025-12-20", "902", {"superseded_by": "b"}), ("b", "2026-01-08", "863", {}))
    assert told(found["b"].steps) == ["902 (20 Dec 2025)", "863 (8 Jan 2026)"]


def test_what_was_retracted_says_so_among_the_steps() -> None:
    why = {"date": "2026-02-01", "why": "Wrong."}
    found = rows(("a", "2026-01-20", "9", {"superseded_by": "b", "retracted": why}), ("b", "2026-01-25", "8", {}))
    assert [step.retracted for step in found["b"].steps] == [True, False]


def test_a_step_that_was_reported_later_than_what_replaced_it_tells_its_day() -> None:
    found = rows(("a", "2026-01", "9", {"superseded_by": "b"}), ("b", "2026-01-25", "8", {}))
    assert [step.known for step in found["b"].steps] == ["2026-01-31", ""]


def test_accounts_that_replace_one_another_in_a_circle_come_to_an_end() -> None:
    assert set(
        rows(("a", "2026-01-01", "1", {"superseded_by": "b"}), ("b", "2026-01-02", "2", {"superseded_by": "a"}))
    ) == {"a", "b"}
