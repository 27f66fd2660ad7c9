"""What stands in words and records, and whether something else stands in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from explainer.dates.edtf import parse_date
from explainer.language.reading.figures import figures
from explainer.site.figures.held import Held, dates_of, rounded
from explainer.site.figures.names import Names
from explainer.site.figures.nearest import nearest
from explainer.site.figures.of_records import of_fact
from explainer.site.figures.of_site import SiteFigures
from explainer.site.figures.of_words import misses
from explainer.site.figures.spans import days_of, fits, moved
from explainer.site.figures.times_apart import times_apart
from tests.engine.built import prose, site
from tests.engine.records import fact


def held(text: str) -> Held:
    made = Held()
    made.add(figures(text, "en"))
    return made


def test_what_one_holds_the_other_may_take_over() -> None:
    both = held("83 died on 7 January 2026 at 02:00.")
    both.add_all(held("It was 5 percent."))
    assert [*misses("83, 5 percent, 02:00", figures("83, 5 percent, 02:00", "en"), "en", both, Held())] == []


def test_days_without_a_year_take_the_year_in_which_they_are_near() -> None:
    made = held("7 January, 30 December, 15 June")
    made.settle([dt.date(2026, 1, 3)])
    assert made.days == {(2026, 1, 7), (2025, 12, 30), (2025, 6, 15), (2026, 6, 15)}


def test_ends_of_a_range_of_a_record_are_days() -> None:
    made = Held()
    made.add_edtf(parse_date("2026-01-09/2026-01-13"))
    assert made.days == {(2026, 1, 9), (2026, 1, 13)}


def test_days_that_the_calendar_lacks_are_left_out() -> None:
    assert [*dates_of([(None, 2, 29), (2026, 13, 1)], [2024, 2025])] == [dt.date(2024, 2, 29)]


def test_sums_are_compared_without_their_noise() -> None:
    assert rounded(0.1 + 0.2) == 0.3


@pytest.mark.parametrize(("days", "span", "amount", "right"), [
    (9, "day", 9, True), (10, "day", 9, False), (16, "week", 2, True), (20, "week", 2, False),
    (38, "month", 1, True), (45, "month", 1, False), (500, "year", 1, True), (600, "year", 1, False),
    (3, "hour", 62, True), (4, "hour", 62, False),
])  # fmt: skip
def test_units_have_their_leeway(days: int, span: str, amount: float, right: bool) -> None:
    start = dt.date(2026, 1, 3)
    assert fits([amount], span, "exactly", [start, start + dt.timedelta(days)]) is right  # type: ignore[arg-type]


def test_days_out_of_the_calendar_are_none() -> None:
    assert moved(dt.date(9999, 12, 31), 1) is None
    assert [*days_of([10**9, 2], "week")] == [14]
    assert [*days_of([2], "month")] == []


def test_names_are_blanked_sign_for_sign() -> None:
    names = Names.of(["Order 12", "Order 12A"])
    assert names.masked("By order 12A, of 12.") == "By " + " " * len("order 12A") + ", of 12."
    assert Names.of([]).masked("By order 12A.") == "By order 12A."


def test_each_claim_is_asked_for_what_it_lacks() -> None:
    made = site(fact("f", text="83 died."), prose("a", "84 died nine days later.[@f]"))
    known = SiteFigures(made.dataset)
    claim = next(claim for claim in made.claims if claim.cited)
    (miss,) = known.misses(claim)
    assert nearest(miss, claim.facts) == (made.dataset.facts["f"], "83")
    assert [*known.misses(replace(claim, text="83 died."))] == []
    assert [*times_apart(claim, [], known)] == []
    assert of_fact(made.dataset.facts["f"], made.dataset).said.numbers.keys() >= {83.0}
