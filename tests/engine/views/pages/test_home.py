"""The front page: what it begins with, which questions and events it tells, what it counts."""

from __future__ import annotations

import re

import pytest

from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.views.pages.home import HomeView
from explainer.views.pages.not_found import NotFoundView
from tests.engine.built import home, prose, site, view
from tests.engine.records import fact, make


def front(*parts: object, **changes: object) -> HomeView:
    return view("/", site(home(), fact("f"), *parts), HomeView, **changes)  # type: ignore[arg-type]


def event(name: str, date: str, **fields: object) -> Event:
    return make(Event, name, date=date, title=name, **fields)


def asked(name: str, *accounts: str, **fields: object) -> Question:
    return make(Question, name, question=name, accounts=list(accounts), **fields)


def test_the_first_four_explainers_stand_before_everything_and_the_others_below() -> None:
    pages = [prose(name, order=place) for place, name in enumerate("fedcba")]
    page = front(*pages)
    assert [card.title for card in page.first] == ["f", "e", "d", "c"]
    assert [card.title for card in page.explainers] == ["b", "a"]


def test_the_latest_five_events_that_happened_stand_newest_first() -> None:
    events = [event(f"e{day}", f"2026-03-0{day}") for day in range(1, 8)]
    assert [one.id for one in front(*events).latest] == ["e7", "e6", "e5", "e4", "e3"]


def test_events_of_one_day_stand_by_their_order_in_it_then_by_id() -> None:
    events = [
        event("a", "2026-03-03", seq=2),
        event("c", "2026-03-03", seq=1),
        event("b", "2026-03-03", seq=1),
        event("z", "2026-03-02", seq=9),
    ]
    assert [one.id for one in front(*events).latest] == ["a", "c", "b", "z"]


def test_what_happened_is_told_up_to_the_last_day_of_the_record() -> None:
    events = [
        event("inside", "2026-03-26"),
        event("beyond", "2026-03-27"),
        event("open", "2026-03-01/.."),
        event("over", "2026-03-01", end="2026-03-26"),
        event("goes-on", "2026-03-02", end="2026-03-27"),
    ]
    assert [one.id for one in front(*events, as_of="2026-03-26").latest] == ["inside", "over"]


def test_expected_events_are_told_apart_the_next_five_first() -> None:
    events = [event(f"x{day}", f"2026-04-0{day}", status="scheduled") for day in range(7, 0, -1)]
    missed = event("missed", "2026-03-02", status="scheduled")
    page = front(*events, missed, event("past", "2026-03-01"), event("off", "2026-04-01", status="cancelled"))
    assert [one.id for one in page.expected] == ["missed", "x1", "x2", "x3", "x4"]
    assert [one.id for one in page.latest] == ["past"]


def _questions(state: str) -> list[Record]:
    """Seven questions of that state, of which the last is touched by the most pages."""
    others: dict[str, tuple[dict[str, object], ...]] = {
        "answered": ({"fact": "f", "position": "yes"},),
        "estimates": ({"fact": "f", "position": "1", "method": "m"}, {"fact": "g", "position": "2", "method": "n"}),
        "disputed": ({"fact": "f", "position": "yes"}, {"fact": "g", "position": "no"}),
        "open": (),
    }
    return [make(Question, f"{state}-{n}", question=f"{state} {n}", accounts=list(others[state])) for n in range(7)]


@pytest.mark.parametrize("state", ["answered", "estimates", "disputed", "open"])
def test_of_each_state_the_six_questions_that_most_pages_touch_are_told_and_all_are_counted(state: str) -> None:
    shown = prose("shows", f"/// question | {state}-6\n///")
    page = front(fact("g"), *_questions(state), shown)
    told = [line.question for line in getattr(page.questions, state)]
    assert told == [f"{state} {n}" for n in (0, 1, 2, 3, 4, 6)]
    assert page.totals == {state: 7}


def test_a_question_is_touched_by_every_page_that_cites_one_of_its_accounts() -> None:
    questions = [asked(f"q{n}", f"f{n}") for n in range(7)]
    facts = [fact(f"f{n}") for n in range(7)]
    citing = [prose("one", "So.[@f6]"), prose("two", "So.[@f6] So.[@f6]"), prose("three", "So.[@f5]")]
    told = [line.question for line in front(*questions, *facts, *citing).questions.answered]
    assert told == ["q0", "q1", "q2", "q3", "q5", "q6"]


def test_it_tells_the_three_newest_changes() -> None:
    changes = [make(Correction, f"c{day}", date=f"2026-03-0{day}") for day in range(1, 6)]
    assert [entry.id for entry in front(*changes).changes] == ["c5", "c4", "c3"]


def test_each_claim_has_a_letter_that_leads_to_its_fact_and_none_is_folded_away() -> None:
    cited = "- One.[@f] Two.[@f; @g]\n- Three.[@f; @g; @h]"
    page = view("/", site(home(f"/// keypoints\n{cited}\n///"), *map(fact, "fgh")), HomeView)
    links = re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', page.state[0].html)
    f, g, h = ("/facts/f/", "a"), ("/facts/g/", "b"), ("/facts/h/", "c")
    assert links == [f, f, g, f, g, h]
    assert "<button" not in page.state[0].html


def _drawn(**of_the_first: str) -> HomeView:
    """A front page on which four figures are drawn, unless the first has been replaced."""
    values = [{"number": number, "unit": "people"} for number in range(1, 5)]
    facts = [
        fact(f"f{at}", reported=f"2026-01-0{at + 1}", value=value, **(of_the_first if at == 0 else {}))
        for at, value in enumerate(values)
    ]
    question = make(Question, "q", accounts=[{"fact": f"f{at}", "position": str(at + 1)} for at in range(4)])
    shown = home("/// keypoints\n- So.[@f1]\n///\n\n/// question | q\n///")
    return view("/", site(shown, question, *facts), HomeView, as_of="2026-03-26", story_from="2026-01-01")


def test_the_question_drawn_can_be_looked_back_to() -> None:
    assert {key: (strip.first.text, strip.last.text) for key, strip in _drawn().strips.items()} == {
        "q": ("2026-01-01", "2026-03-26")
    }


def test_a_drawing_without_the_figures_that_were_replaced_cannot_be_looked_back_to() -> None:
    assert _drawn(superseded_by="f3").strips == {}


def test_every_topic_has_its_card() -> None:
    assert [card.link.href for card in front().topic_cards] == ["/topics/t/"]


def test_what_is_not_there_has_a_page() -> None:
    page = view("/404.html", site(home(), fact("f")), NotFoundView)
    assert page.file == "404.html"
    assert page.markdown_path is None
