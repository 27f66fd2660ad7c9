"""The rule withheld-words: names and sentences that may not be shown, where they were written down again."""

from __future__ import annotations

from explainer.checks.words import withheld_words
from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.place import Place
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.site.page import Page
from tests.engine.built import prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

WHY = {"date": "2026-11-30", "why": "A court ordered it."}
HINT = "take the words out, or withhold what they stand in, too"
NAMED = 'this names "somebody", whose name is withheld'
ACTOR = make(Actor, "somebody", name="Ada Ferry", aliases=["A. Boat"], withheld=WHY)
WORDS = 'these are words of "gone", which is withheld'
GONE = fact("gone", text="The ferry sank off the pier.", note="Few words.", withheld=WHY)


def found(*parts: Record | Page) -> list[Said]:
    return said(withheld_words, placed(*parts))


def test_a_name_is_found_in_every_spelling_of_the_record() -> None:
    told = found(ACTOR, fact("f", text="ada  ferry sank it.", note="So did A Boat."), fact("g", text="Ada sank it."))
    assert told == [("f/text/en", NAMED, HINT), ("f/note/en", NAMED, HINT)]
    assert found(ACTOR, prose("a", "It was\nAda\nFerry.", title="Who?")) == [("content/a.md:2:1", NAMED, HINT)]


def test_so_is_the_name_of_a_place_and_what_is_said_of_it() -> None:
    place = make(Place, "somewhere", name="Old Lock", description="A house behind the lock.", withheld=WHY)
    told = found(place, fact("f", text="It sank at Old Lock.", note="There is a house behind the lock."))
    message = 'this names "somewhere", whose name is withheld'
    assert told == [("f/text/en", message, HINT), ("f/note/en", message, HINT)]


def test_a_sentence_is_found_in_a_record_a_page_and_a_head() -> None:
    told = found(GONE, prose("a", "So “the ferry sank off the pier”.", standfirst="The ferry sank off the pier?"))
    assert told == [("content/a.md", WORDS, HINT), ("content/a.md:1:5", WORDS, HINT)]
    assert found(GONE, make(Correction, "c", was="The ferry sank off the pier.")) == [("c/was/en", WORDS, HINT)]


def test_few_words_are_everybodys() -> None:
    assert found(GONE, fact("f", note="Few words.")) == []


def test_what_is_emptied_with_it_is_not_told() -> None:
    account = {"fact": "gone", "position": "The ferry sank off the pier."}
    change = make(Correction, "c", records=["gone"], was="The ferry sank off the pier.")
    assert found(GONE, make(Question, "q", accounts=[account]), change) == []


def test_nor_is_what_is_withheld_itself_but_for_the_reason() -> None:
    also = fact("also", text="The ferry sank off the pier.", withheld=WHY | {"why": "Ada Ferry asked for it."})
    assert found(ACTOR, GONE, also) == [("also/withheld/why/en", NAMED, HINT)]


def test_words_of_a_withheld_page_are_those_of_its_head() -> None:
    page = prose("gone", title="How the red ferry sank here", withheld=WHY)
    message = 'these are words of "content/gone.md", which is withheld'
    told = found(page, prose("a", "See [how the red ferry sank here](/explainers/gone/)."))
    assert told == [("content/a.md:1:6", message, HINT)]
