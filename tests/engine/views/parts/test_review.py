"""What a page says of reviews that are overdue: how many of its facts, by which day, on the day of the build."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.model.event import Event
from explainer.model.question import Question
from explainer.views.pages.explainer import ExplainerView
from explainer.views.parts.review import ReviewView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make

TODAY = dt.date(2026, 4, 1)
OVERDUE = {"review_by": "2026-03-31"}


def review(text: str, *parts: object) -> ReviewView | None:
    """What the explainer of that text says on 1 April, on a site with a fact `f` that needs no review."""
    made = site(fact("f"), prose("a", text), *parts)  # type: ignore[arg-type]
    return view("/explainers/a/", made, ExplainerView, today=TODAY).prose.review


def told(text: str, *parts: object) -> tuple[int, str] | None:
    found = review(text, *parts)
    return (found.count, found.day.text) if found else None


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-03-31", (1, "2026-03-31")), ("2026-04-01", None), ("2026-04-02", None)]
)
def test_a_fact_is_overdue_from_the_day_after_that_of_its_review(day: str, expected: tuple[int, str] | None) -> None:
    assert told("So.[@g]", fact("g", review_by=day)) == expected


def test_the_overdue_facts_are_counted_once_each_and_the_latest_of_their_days_is_told() -> None:
    facts = [
        fact("g", review_by="2026-02-01"),
        fact("h", review_by="2026-03-09"),
        fact("i", review_by="2026-03-09"),
        fact("j", review_by="2026-06-01"),
        fact("k", review_by="2026-03-30"),
    ]
    assert told("So.[@i] So.[@h] So.[@g; @j] So.[@h] So.[@f] So.[@s]", *facts) == (3, "2026-03-09")


def test_what_was_replaced_or_withdrawn_needs_no_review() -> None:
    withdrawn = fact("g", retracted={"date": "2026-03-01", "why": "It was wrong."}, **OVERDUE)
    assert told("So.[@g] So.[@h]", withdrawn, fact("h", superseded_by="f", **OVERDUE)) is None


def test_a_fact_that_the_page_shows_counts() -> None:
    assert told("/// fact | g\n///", fact("g", **OVERDUE)) == (1, "2026-03-31")


def test_the_accounts_of_a_question_that_the_page_shows_count() -> None:
    facts = [fact("g", **OVERDUE), fact("h", review_by="2026-03-30"), fact("i", **OVERDUE)]
    asked = make(Question, "q", accounts=["g", "h"])
    assert told("So.[@g]\n\n/// question | q\n///", asked, *facts) == (2, "2026-03-31")


def test_what_a_page_neither_cites_nor_shows_does_not_count() -> None:
    facts = [fact("g", **OVERDUE), fact("h", **OVERDUE)]
    parts = [make(Question, "q", accounts=["f", "g"]), make(Event, "e", facts=["h"]), prose("b", "So.[@g]")]
    assert told("So.[@f]\n\n/// timeline | t\n///", *parts, *facts) is None
