"""An entry of the record of changes: all that it says, in words that readers have."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.model.actor import Actor
from explainer.model.correction import Correction
from explainer.model.event import Event
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.site.page import Page
from explainer.views.parts.changes.differing_words import Run
from explainer.views.parts.correction import CorrectionView, correction_view
from explainer.views.parts.links import LinkView
from tests.engine.built import context, prose, site
from tests.engine.records import fact, make

ASKED = make(Question, "q", question={"en": "Does it hold?", "es": "¿Aguanta?"}, accounts=["f"])
DAM = fact("f", text={"en": "The dam holds.", "es": "La presa aguanta."})


def entry(*parts: Record | Page, lang: str = "en", **fields: object) -> CorrectionView:
    made = site(DAM, ASKED, *parts, make(Correction, "c", **fields))
    return correction_view(context(made, lang), "c")


def said(runs: Sequence[Run]) -> str:
    return "".join(run.words for run in runs)


def test_words_before_and_after_have_the_marks_of_printers_and_those_that_differ_stand_out() -> None:
    told = entry(was='It\'s 83 "at most".', now='It\'s 84 "at most".')
    assert (told.was, told.now) == ("It’s 83 “at most”.", "It’s 84 “at most”.")
    assert [run.words for run in told.rewording.was if run.differs] == ["83"]
    assert [run.words for run in told.rewording.now if run.differs] == ["84"]


def test_words_that_are_not_to_be_said_again_are_not_there_and_it_is_known() -> None:
    told = entry(was=None, now=None, was_digests=["0123456789abcdef"])
    assert (told.was, told.now, told.unsaid) == (None, None, True)
    assert (told.rewording.was, told.rewording.now) == ((), ())
    assert not entry(was="It was.", now=None).unsaid


def test_each_detail_says_of_which_field_it_is_and_what_it_said_and_says_in_the_order_of_the_entry() -> None:
    details = [
        {"record": "f", "field": "date", "was": "2026-01-03", "now": "2026-01-04"},
        {"record": "f", "field": "note", "now": "It's new."},
        {"record": "f", "field": "said_by", "was": "ada"},
    ]
    told = entry(make(Actor, "ada", name="Ada Lock"), records=["f"], details=details)
    assert [(one.name, said(one.was), said(one.now)) for one in told.details] == [
        ("When it happened", "3 January 2026", "4 January 2026"),
        ("Note", "", "It’s new."),
        ("Who says it", "Ada Lock", ""),
    ]
    assert told.details[2].was[0].href == "/people/ada/"


def test_where_a_detail_stands_is_said_if_the_entry_touches_more_than_one_place() -> None:
    of_fact = {"record": "f", "field": "text", "was": "a", "now": "b"}
    of_page = {"page": "the-dam", "was": "It held.", "now": "It holds."}
    assert entry(records=["f"], details=[of_fact]).details[0].where is None
    page = prose("the-dam", title="The dam")
    of_series = {"record": "n", "field": "unit", "was": "boats", "now": "ships"}
    told = entry(page, make(Series, "n"), records=["f"], details=[of_fact, of_page, of_series])
    assert [one.where for one in told.details] == [
        LinkView("The dam holds.", "/facts/f/"),
        LinkView("The dam", "/explainers/the-dam/"),
        LinkView("S", "/data/"),
    ]
    assert told.details[1].name == "Sentence"


def test_what_it_names_is_called_as_in_lists_and_never_by_an_id() -> None:
    gone = {"date": "2026-03-18", "why": "It was wrong."}
    event = make(Event, "e", title="It opens", retracted=gone)
    told = entry(event, make(Series, "n", title="Boats a day"), records=["f", "e", "n"])
    assert [link.label for link in told.records] == ["The dam holds.", "Retracted: It opens", "Boats a day"]


def test_an_account_is_told_by_the_fact_that_it_rests_on() -> None:
    details = [{"record": "q", "field": "accounts.f", "was": "no", "now": "yes"}]
    (told,) = entry(records=["q"], details=details).details
    assert (told.name, told.entry) == ("Account", LinkView("The dam holds.", "/facts/f/"))


def test_the_questions_whose_answer_it_turns_are_led_to_but_not_by_mended_wording() -> None:
    assert entry(answers=["q", "gone"]).answers == (LinkView("Does it hold?", "/questions/q/"),)
    assert entry(answers=["q"], **{"class": "wording"}).answers == ()


def test_it_speaks_the_language_of_the_page() -> None:
    details = [{"record": "f", "field": "date", "was": "2026-01-03", "now": "2026-01-04"}]
    told = entry(lang="es", records=["f"], answers=["q"], details=details)
    assert told.answers[0].label == "¿Aguanta?"
    assert (told.details[0].name, said(told.details[0].now)) == ("Cuándo ocurrió", "4 de enero de 2026")
