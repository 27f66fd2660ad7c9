"""The rule after-as-of: which reports are later than the page that tells them, or than all pages that could."""

from __future__ import annotations

import pytest

from explainer.checks.prose import after_as_of
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.topic import Topic
from explainer.site.page import Page
from tests.engine.built import home, prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

ON_PAGE = "make as_of later, or leave the fact out"
ON_NONE = "cite it on a page whose as_of is as late, or make the front page's as_of later"


def found(*parts: Record | Page) -> list[Said]:
    return said(after_as_of, placed(*parts), "warning")


def page(text: str = "So.[@f]", as_of: str = "2026-03-01", slug: str = "a") -> Page:
    return prose(slug, text, as_of=as_of)


@pytest.mark.parametrize(
    ("reported", "words"),
    [
        ("2026-03-02", "2 March 2026"),
        ("2026-04", "April 2026"),
        ("2026-03-02/2026-03-05", "2–5 March 2026"),
        ("2026-03-02/..", "since 2 March 2026"),
    ],
)
def test_a_fact_that_was_certainly_reported_after_the_day_of_a_page_that_cites_it(reported: str, words: str) -> None:
    message = f'"f" was reported {words}, after the page\'s as_of, 2026-03-01'
    assert found(fact("f", reported=reported), page()) == [("content/a.md:1:5", message, ON_PAGE)]


@pytest.mark.parametrize("reported", ["2026-03-01", "2026-02-28", "2026-03", "2026", "../2026-03-05", None])
def test_a_fact_that_may_have_been_reported_by_the_day_is_given_the_benefit(reported: str | None) -> None:
    assert found(fact("f", reported=reported, date="2026-05-01"), page()) == []


def test_a_fact_is_told_once_a_page_where_it_is_cited_first_and_again_on_the_next_page() -> None:
    late = (fact("f", reported="2026-03-05"), fact("g", reported="2026-03-06"))
    text = "/// fact | f\n///\n\nSo.[@g]\n\nOr.[@f][@g]"
    places = [(place, message[:3]) for place, message, _ in found(*late, page(text), page(slug="b"))]
    assert places == [("content/a.md:4:5", '"g"'), ("content/a.md:6:5", '"f"'), ("content/b.md:1:5", '"f"')]


def test_a_fact_that_is_shown_as_a_card_or_as_an_account_of_a_question_is_told_too() -> None:
    parts = (fact("f", reported="2026-03-05"), fact("g", reported="2026-03-06"), make(Question, "q", accounts=["g"]))
    text = "/// fact | f\n///\n\n/// question | q\n///"
    assert [(place, message[:3]) for place, message, _ in found(*parts, page(text))] == [
        ("content/a.md:1:12", '"f"'),
        ("content/a.md:4:16", '"g"'),
    ]


def test_what_a_timeline_or_a_chart_shows_and_what_is_not_there_is_not_held_against_a_page() -> None:
    late = fact("f", reported="2026-03-05")
    parts = (late, make(Event, "e"), make(Series, "n", points=[{"at": "2026-03-05", "value": 1, "source": "s"}]))
    text = "/// timeline | t\n///\n\n/// chart | n\n///\n\nSo.[@s][@nobody]\n\n/// fact | nothing\n///"
    assert found(*parts, page(text)) == []


def front(as_of: str = "2026-03-10") -> Page:
    return home("/// keypoints\n- So.[@s]\n///", as_of=as_of)


def test_a_fact_beyond_the_front_page_that_no_page_of_its_day_cites() -> None:
    message = '"f" was reported 11 March 2026, after the day that the front page gives, 2026-03-10'
    assert found(fact("f", reported="2026-03-11"), front()) == [("f/reported", message, ON_NONE)]


def test_a_fact_of_the_very_day_of_the_front_page_is_within_it() -> None:
    assert found(fact("f", reported="2026-03-10"), front()) == []


def test_without_a_front_page_nothing_is_beyond_it() -> None:
    assert found(fact("f", reported="2026-03-11"), page("So.[@s]")) == []


@pytest.mark.parametrize("text", ["So.[@f]", "/// fact | f\n///", "/// question | q\n///"])
@pytest.mark.parametrize("as_of", ["2026-03-11", "2026-03-12"])
def test_a_fact_that_a_page_of_its_day_tells_is_not_beyond_the_record(text: str, as_of: str) -> None:
    parts = (fact("f", reported="2026-03-11"), make(Question, "q", accounts=["f"]))
    assert found(*parts, front(), page(text, as_of)) == []


def test_a_page_of_an_earlier_day_does_not_tell_it() -> None:
    places = [place for place, _, _ in found(fact("f", reported="2026-03-11"), front(), page())]
    assert places == ["content/a.md:1:5", "f/reported"]


@pytest.mark.parametrize(
    ("date", "told"),
    [("2026-03-11", False), ("2026-03-10", True), ("2026-03-10/2026-03-12", True), ("../2026-03-12", True)],
)
def test_a_fact_that_an_event_after_the_record_carries_is_told_as_such(date: str, told: bool) -> None:
    late = fact("f", reported="2026-03-11")
    elsewhere = make(Event, "x", date="2026-03-12", facts=["g"])
    places = [place for place, _, _ in found(late, fact("g"), elsewhere, make(Event, "e", date=date), front())]
    assert places == (["f/reported"] if told else [])


def test_one_later_event_among_several_is_enough() -> None:
    events = (make(Event, "a", date="2026-03-01"), make(Event, "b", date="2026-03-12"))
    assert found(fact("f", reported="2026-03-11"), *events, make(Topic, "u"), front()) == []
