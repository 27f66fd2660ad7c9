"""Which change stands on top of a page, and for how long."""

from __future__ import annotations

import pytest

from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site.corrections.turned_answers import turned_answer
from explainer.site.page import Page
from tests.engine.built import context, home, prose, site
from tests.engine.records import fact, make

ASKED = make(Question, "q", accounts=["f"])
EMBEDS = prose("embeds", "/// question | q\n///", published="2026-01-01")
NAMED = prose("named", published="2026-01-01")
OTHER = prose("other", published="2026-01-01")


def turns(name: str, date: str, **fields: object) -> Correction:
    return make(Correction, name, date=date, **{"answers": ["q"]} | fields)


def on_top(subject: Page | Question, *parts: Record | Page) -> str | None:
    made = site(home(published="2026-01-01"), EMBEDS, NAMED, OTHER, ASKED, make(Question, "r"), fact("f"), *parts)
    found = turned_answer(context(made), subject)
    return found.id if found else None


def test_it_stands_on_the_page_of_the_question_on_pages_that_show_it_and_on_those_it_names() -> None:
    entry = turns("c", "2026-03-01", pages=["named"])
    assert [on_top(subject, entry) for subject in (ASKED, EMBEDS, NAMED, OTHER)] == ["c", "c", "c", None]
    assert on_top(make(Question, "r"), entry) is None


def test_only_the_newest_stands_there() -> None:
    assert on_top(ASKED, turns("old", "2026-03-01"), turns("new", "2026-03-02")) == "new"
    assert on_top(ASKED, turns("only", "2026-03-01"), turns("later", "2026-03-02", answers=[])) == "only"


@pytest.mark.parametrize(("later", "stays"), [("2026-04-30", True), ("2026-05-01", False)])
def test_it_stays_until_something_was_changed_more_than_sixty_days_later(later: str, stays: bool) -> None:
    changed = make(Correction, "d", date=later)
    assert (on_top(ASKED, turns("c", "2026-03-01"), changed) == "c") is stays
    published = prose("new", published=later)
    assert (on_top(ASKED, turns("c", "2026-03-01"), published) == "c") is stays


def test_mended_wording_neither_stands_there_nor_makes_another_old() -> None:
    assert on_top(ASKED, turns("c", "2026-03-01", **{"class": "wording"})) is None
    wording = make(Correction, "w", date="2026-12-01", **{"class": "wording"})
    assert on_top(ASKED, turns("c", "2026-03-01"), wording) == "c"
