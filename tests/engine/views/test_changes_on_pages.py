"""Where a change is told besides the record of changes: histories, notices on top, and which pages bring its styles."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.views.pages.embed_question import EmbedQuestionView
from explainer.views.pages.explainer import ExplainerView
from explainer.views.pages.home import HomeView
from explainer.views.pages.question import QuestionPageView
from tests.engine.built import home, prose, site, view, views
from tests.engine.records import fact, make

PARTS = (
    home(), prose("shows", "/// question | q\n///"), prose("named"), prose("other"), fact("f"),
    make(Question, "q", accounts=["f"]), make(Actor, "a"), make(Topic, "u"),
)  # fmt: skip
OF_RECORDS = {"f": "/facts/f/", "q": "/questions/q/", "s": "/sources/s/", "a": "/people/a/", "u": "/topics/u/"}


def change(name: str, date: str = "2026-03-05", **fields: object) -> Correction:
    return make(Correction, name, date=date, **fields)


def page(path: str, kind: type[Any], *changes: Correction) -> Any:
    return view(path, site(*PARTS, *changes), kind)


@pytest.mark.parametrize(("record", "address"), OF_RECORDS.items())
def test_a_record_that_has_a_page_has_its_history_there(record: str, address: str) -> None:
    wording = change("w", "2026-03-06", records=[record], **{"class": "wording"})
    in_a_detail = change("d", "2026-03-04", details=[{"record": record, "field": "note", "now": "So."}])
    found = views(site(*PARTS, change("c", records=[record]), wording, in_a_detail, change("x")))
    assert [entry.id for entry in found[address].corrections] == ["w", "c", "d"]  # type: ignore[attr-defined]


def test_what_turns_an_answer_stands_on_top_of_the_pages_of_the_question_and_of_those_that_show_it() -> None:
    turning = change("c", answers=["q"], pages=["named"])
    assert page("/questions/q/", QuestionPageView, turning).turned.id == "c"
    assert page("/embed/questions/q/", EmbedQuestionView, turning).turned.id == "c"
    on_top = [page(f"/explainers/{name}/", ExplainerView, turning).prose.turned for name in ("shows", "named", "other")]
    assert [entry and entry.id for entry in on_top] == ["c", "c", None]


def test_the_head_of_a_page_announces_the_latest_change_once_and_no_mended_wording() -> None:
    wording = change("w", "2026-03-07", pages=["named"], **{"class": "wording"})
    turning = change("c", "2026-03-06", answers=["q"], pages=["named"])
    prose_of = page("/explainers/named/", ExplainerView, change("b", pages=["named"]), wording).prose
    assert (prose_of.latest_change.id, [entry.id for entry in prose_of.corrections]) == ("b", ["w", "b"])
    assert page("/explainers/named/", ExplainerView, turning, wording).prose.latest_change is None


def test_the_front_page_tells_three_the_weightiest_of_a_day_first_and_no_mended_wording() -> None:
    given = [
        change("clear", **{"class": "clarification"}),
        change("wrong"),
        change("withdrawn", **{"class": "retraction"}),
        change("turning", answers=["q"]),
        change("spelt", "2026-03-09", **{"class": "wording"}),
    ]
    assert [entry.id for entry in page("/", HomeView, *given).changes] == ["turning", "withdrawn", "wrong"]


def test_the_styles_of_changes_come_with_the_pages_that_tell_of_one_and_with_no_other() -> None:
    found = views(site(*PARTS, change("c", records=["a"], pages=["other"], answers=["q"])))
    assert {path for path, made in found.items() if made.tells_changes} == {
        "/", "/changes/", "/explainers/other/", "/explainers/shows/", "/people/a/", "/questions/q/",
        "/embed/questions/q/",
    }  # fmt: skip
    assert [path for path, made in views(site(*PARTS)).items() if made.tells_changes] == []


def test_nothing_stands_on_top_of_a_question_that_is_withheld() -> None:
    why = {"date": "2026-03-06", "why": "A court ordered it."}
    asked = make(Question, "r", accounts=["f"], withheld=why)
    assert view("/questions/r/", site(*PARTS, asked, change("c", answers=["r"])), QuestionPageView).turned is None
