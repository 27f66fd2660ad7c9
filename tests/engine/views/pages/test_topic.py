"""The page of a topic: what of its explainers, questions, events, charts and facts it tells, and in which order."""

from __future__ import annotations

import pytest

from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.series import Series
from explainer.model.topic import Topic
from explainer.views.pages.topic import TopicView
from explainer.views.parts.links import LinkView
from tests.engine.built import prose, site, view
from tests.engine.records import fact, make


def topic(*parts: object, **changes: object) -> TopicView:
    """The page of topic `t`, on a site with a topic `u` and a fact `f` of both."""
    topics = [make(Topic, "t", name="Ferries", description="What sails."), make(Topic, "u")]
    made = site(fact("f", topics=["u", "t"]), *topics, *parts)  # type: ignore[arg-type]
    return view("/topics/t/", made, TopicView, **changes)


def event(name: str, date: str, **fields: object) -> Event:
    return make(Event, name, date=date, **fields)


def asked(name: str, *accounts: str, **fields: object) -> Question:
    return make(Question, name, **{"question": name, "accounts": list(accounts)} | fields)


def latest(*events: Event, **changes: object) -> list[str]:
    return [one.id for one in topic(*events, **changes).latest]


def test_its_head_says_what_the_topic_is_and_where_its_timeline_is() -> None:
    page = topic()
    assert (page.path, page.title, page.description) == ("/topics/t/", "Ferries", "What sails.")
    assert page.timeline == LinkView("Ferries", "/timeline/t/")


def test_it_tells_the_explainers_that_name_it_in_their_order() -> None:
    pages = [
        prose("a", topics=["u", "t"], order=2),
        prose("b", topics=["u"], order=1),
        prose("c", topics=["t"], order=1),
        prose("d", topics=["t"], order=1),
        prose("e", order=1),
        prose("g", topics=["t"], order=1, kind="editorial"),
    ]
    assert [card.title for card in topic(*pages).explainers] == ["c", "d", "a"]


def test_it_tells_how_its_own_questions_stand_by_their_wording() -> None:
    questions = [
        asked("d", "f", question="is it B?"),
        asked("c", "f", question="Is it a?", topics=["u", "t"]),
        asked("b", "f", question="Is it at all?", topics=["u"]),
        asked("a", question="Is it open?"),
    ]
    page = topic(*questions)
    assert [line.question for line in page.questions.answered] == ["Is it a?", "is it B?"]
    assert [line.question for line in page.questions.open] == ["Is it open?"]
    assert (page.questions.estimates, page.questions.disputed) == ((), ())


def test_its_latest_five_events_stand_newest_first() -> None:
    events = [event(f"e{day}", f"2026-03-0{day}") for day in range(1, 7)]
    assert latest(*events) == ["e6", "e5", "e4", "e3", "e2"]
    assert latest(*events[:5]) == ["e5", "e4", "e3", "e2", "e1"]


def test_its_latest_events_are_its_own() -> None:
    events = [
        event("a", "2026-03-01", topics=["u", "t"]),
        event("b", "2026-03-02", topics=["u"]),
        event("c", "2026-02-28", topics=["t"]),
    ]
    assert latest(*events) == ["a", "c"]


def test_its_events_of_one_day_stand_by_their_order_in_it_then_by_id() -> None:
    events = [
        event("a", "2026-03-03", seq=2),
        event("c", "2026-03-03", seq=1),
        event("b", "2026-03-03", seq=1),
        event("z", "2026-03-02", seq=9),
    ]
    assert latest(*events) == ["a", "c", "b", "z"]


def test_what_came_before_the_story_is_told_where_the_story_has_fewer_than_five() -> None:
    events = [event("old", "1999"), event("older", "1998-01-02"), event("story", "2026-01-02")]
    assert latest(*events, story_from="2025-12") == ["story", "old", "older"]


def test_what_happened_is_told_up_to_the_last_day_of_the_record_and_what_was_called_off_too() -> None:
    events = [
        event("inside", "2026-03-26"),
        event("beyond", "2026-03-27"),
        event("off", "2026-03-25", status="cancelled"),
        event("late", "2026-03-24", status="postponed"),
    ]
    assert latest(*events, as_of="2026-03-26") == ["inside", "off", "late"]


def test_all_that_it_expects_stands_apart_the_next_first() -> None:
    events = [event(f"x{day}", f"2026-04-0{day}", status="scheduled") for day in range(7, 0, -1)]
    other = event("other", "2026-04-01", status="scheduled", topics=["u"])
    missed = event("missed", "2026-03-02", status="scheduled")
    page = topic(*events, other, missed, event("past", "2026-03-01"))
    assert [one.id for one in page.expected] == ["missed", "x1", "x2", "x3", "x4", "x5", "x6", "x7"]
    assert [one.outcome_unknown for one in page.expected] == [True] + [False] * 7
    assert [one.id for one in page.latest] == ["past"]


def test_it_draws_its_own_series() -> None:
    several = [
        make(Series, "a", title="A", topics=["u"]),
        make(Series, "b", title="B", topics=["u", "t"]),
        make(Series, "c", title="C"),
    ]
    drawn = [[chart.series.title for chart in group.charts] for group in topic(*several).charts]
    assert drawn == [["B"], ["C"]]


def test_its_facts_stand_by_when_they_were_so_then_when_they_were_reported_then_by_id() -> None:
    facts = [
        fact("a", date="2026-02-01"),
        fact("b", date="2026-01-05", reported="2026-01-09"),
        fact("c", date="2026-01-05", reported="2026-01-07"),
        fact("e", date="2026-01-05", reported="2026-01-07", retracted={"date": "2026-03-01", "why": "It was wrong."}),
        fact("d", date="2026-01-05", reported="2026-01-07"),
        fact("g", date="2026-01-05", superseded_by="a"),
        fact("h", date="2025-12-01", topics=["u"]),
        fact("i", date="2026-01", topics=["u", "t"]),
    ]
    assert [one.id for one in topic(*facts).facts] == ["i", "f", "g", "c", "d", "e", "b", "a"]


@pytest.mark.parametrize("name", ["explainers", "latest", "expected", "charts"])
def test_a_topic_with_nothing_has_its_page_all_the_same(name: str) -> None:
    assert getattr(topic(), name) == ()
    assert not topic().questions
