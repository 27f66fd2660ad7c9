"""The rule withheld-cited: what still says in our own words what a withheld record or page said."""

from __future__ import annotations

from explainer.checks.prose import withheld_cited
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

WHY = {"date": "2026-11-30", "why": "A court ordered it."}
SENTENCE = ('this sentence cites "gone", which is withheld', "take the sentence out, or withhold the page, too")


def found(*parts: Record | Page) -> list[Said]:
    return said(withheld_cited, placed(fact("f"), fact("gone", withheld=WHY), *parts))


def test_a_sentence_and_a_block_are_told_at_their_places() -> None:
    block = ('this page shows "gone", which is withheld', "take the block out, or withhold the page, too")
    text = "So.[@gone]\n\n/// fact | gone\n///"
    assert found(prose("a", text)) == [("content/a.md:1:5", *SENTENCE), ("content/a.md:3:12", *block)]
    assert found(prose("a", text, withheld=WHY)) == []


def test_a_source_that_is_cited_alone_is_told_and_one_behind_a_fact_is_not() -> None:
    source = make(Source, "hidden", withheld=WHY)
    assert found(source, fact("on-it", sources=["hidden"]), prose("a", "So.[@on-it]")) == []
    told = found(source, prose("a", "So.[@hidden]"))
    assert [place for place, _, _ in told] == ["content/a.md:1:5"]


def test_an_event_that_rests_on_it_is_told_at_the_fact() -> None:
    message = 'the event "e" rests on "gone", which is withheld'
    hint = "take the id out, with what was said by it, or withhold the event, too"
    assert found(make(Event, "e", facts=["f", "gone"])) == [("e/facts/1", message, hint)]
    assert found(make(Event, "e", facts=["gone"], withheld=WHY)) == []


def test_a_question_may_have_it_as_an_account_and_not_in_its_own_words() -> None:
    assert found(make(Question, "q", accounts=["gone", "f"])) == []
    told = found(make(Question, "q", accounts=["gone", "f"], common_ground="So.[@gone]"))
    assert [place for place, _, _ in told] == ["q/common_ground/en"]


def test_a_change_that_names_something_else_too_is_told() -> None:
    message = 'the correction "c" names what is withheld beside what is not'
    hint = "let it name one or the other, or withhold it, too"
    assert found(make(Correction, "c", records=["f", "gone"])) == [("c/records/1", message, hint)]
    assert found(make(Correction, "c", records=["gone"])) == []
    assert found(make(Correction, "c", records=["f", "gone"], withheld=WHY)) == []
    gone_page = prose("gone-page", withheld=WHY)
    assert found(gone_page, make(Correction, "c", records=["gone"], pages=["gone-page"])) == []
    assert found(gone_page, make(Correction, "c", records=["f"], pages=["gone-page"])) == [("c/pages/0", message, hint)]
