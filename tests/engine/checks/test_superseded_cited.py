"""The rule superseded-cited: facts that were withdrawn or replaced and still stand, alone, on pages or in events."""

from __future__ import annotations

import pytest

from explainer.checks.prose import superseded_cited
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.topic import Topic
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

WITHDRAWN = {"retracted": {"date": "2026-02-03", "why": "No."}}
RETRACTED = ('"gone" was retracted on 2026-02-03', "cite what replaced it, or take the sentence out")
REPLACED = '"old" was superseded, and what replaced it is not on this page'


def found(*parts: Record | Page) -> list[Said]:
    records = (fact("old", superseded_by="new"), fact("new", superseded_by="newest"), fact("newest"), fact("f"))
    return said(superseded_cited, placed(*records, fact("gone", **WITHDRAWN), *parts))


def test_a_retracted_fact_may_be_neither_cited_nor_shown() -> None:
    assert found(prose("a", "So.[@gone]\n\n/// fact | gone\n///")) == [
        ("content/a.md:1:5", *RETRACTED),
        ("content/a.md:3:12", *RETRACTED),
    ]


def test_a_replaced_fact_alone_is_told_with_the_latest_that_replaced_it() -> None:
    hint = "cite [@newest] beside it"
    assert found(prose("a", "So.[@old]\n\n/// fact | old\n///")) == [
        ("content/a.md:1:5", REPLACED, hint),
        ("content/a.md:3:12", REPLACED, hint),
    ]


@pytest.mark.parametrize("beside", ["Or.[@new]", "Or.[@newest]", "/// fact | newest\n///", "/// question | q\n///"])
def test_a_replaced_fact_may_stand_beside_any_that_replaced_it(beside: str) -> None:
    question = make(Question, "q", accounts=["f", "newest"])
    told = [message for _, message, _ in found(question, prose("a", f"So.[@old]\n\n{beside}"))]
    assert REPLACED not in told


@pytest.mark.parametrize("beside", ["Or.[@f]", "/// question | q\n///", "/// timeline | t\n///", "/// chart | f\n///"])
def test_what_else_stands_on_the_page_does_not_stand_for_it(beside: str) -> None:
    parts = (make(Question, "q", accounts=["f", "old"]), make(Event, "e", facts=["newest"]))
    assert [place for place, _, _ in found(*parts, prose("a", f"So.[@old]\n\n{beside}"))] == ["content/a.md:1:5"]


def test_another_page_does_not_stand_for_it() -> None:
    assert [place for place, _, _ in found(prose("a", "So.[@old]"), prose("b", "So.[@newest]"))] == ["content/a.md:1:5"]


def test_a_fact_that_was_replaced_and_withdrawn_is_told_as_both() -> None:
    both = fact("both", superseded_by="f", **WITHDRAWN)
    hints = [hint for _, _, hint in found(both, prose("a", "So.[@both]"))]
    assert hints == [RETRACTED[1], "cite [@f] beside it"]


@pytest.mark.parametrize("text", ["So.[@f][@s][@nobody]", "/// question | q\n///", "/// timeline | gone\n///"])
def test_facts_that_stand_sources_and_accounts_of_a_question_are_left_alone(text: str) -> None:
    parts = (make(Question, "q", accounts=["old", "gone"]), make(Topic, "u"))
    assert found(*parts, prose("a", text)) == []


def test_an_event_whose_facts_were_all_retracted() -> None:
    message = 'every fact of the event "e" was retracted'
    hint = "name a fact that stands, or write retracted: {date: …, why: …} into the event, too"
    gone = fact("went", **WITHDRAWN)
    assert found(gone, make(Event, "e", facts=["gone", "went"])) == [("e/facts", message, hint)]
    assert found(gone, make(Event, "e", facts=["gone", "went"], **WITHDRAWN)) == []


def test_a_page_that_is_withheld_cites_nothing() -> None:
    assert found(prose("a", "So.[@gone]", withheld=WITHDRAWN["retracted"])) == []


@pytest.mark.parametrize("facts", [["gone", "f"], ["f", "gone"], ["gone", "old"], ["gone", "unknown"], ["unknown"]])
def test_an_event_with_a_fact_that_stands_or_that_is_not_known_is_left_alone(facts: list[str]) -> None:
    assert found(make(Event, "e", facts=facts)) == []
