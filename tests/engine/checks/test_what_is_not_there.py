"""What is not there, not shown, or has no address: rules neither fall over it nor take it for something that is."""

from __future__ import annotations

import pytest

from explainer.checks.prose import bad_image, superseded_cited
from explainer.checks.records import taken_address, unknown_id
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.source import Source
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make


@pytest.mark.parametrize("block", ["/// question | unknown", "/// fact | q"])
def test_a_block_that_shows_no_question_does_not_stand_for_the_fact_that_replaced_another(block: str) -> None:
    records = (fact("old", superseded_by="new"), fact("new"), make(Question, "q", accounts=["new"]))
    made = placed(*records, prose("a", f"So.[@old]\n\n{block}\n///"))
    assert [place for place, _, _ in said(superseded_cited, made)] == ["content/a.md:1:5"]


@pytest.mark.parametrize("record", [make(Series, "main"), make(Correction, "main")])
def test_a_record_that_stands_on_no_page_takes_no_anchor(record: Record) -> None:
    assert said(taken_address, placed(fact("f"), record)) == []


def test_a_picture_without_words_is_told_though_the_page_would_not_show_it() -> None:
    made = placed(fact("f"), prose("a", "| a |\n|---|\n| b[@f] | ![ ](/b.png) |"))
    assert [message for _, message, _ in said(bad_image, made)] == ['"/b.png" is a picture; pages have none yet']


def test_a_citation_of_nothing_may_have_meant_a_source() -> None:
    made = placed(make(Source, "the-paper"), prose("a", "So.[@the-papers]"))
    hint = 'did you mean "the-paper"? facts live in data/facts/, sources live in data/sources/'
    assert said(unknown_id, made) == [("content/a.md:1:5", 'no fact or source "the-papers"', hint)]
