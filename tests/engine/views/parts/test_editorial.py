"""What readers see of how a record was made: searches, replies, stages of the law, retellings, who compared it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.views.pages.fact import FactPageView
from explainer.views.pages.person import PersonView
from explainer.views.pages.question import QuestionPageView
from explainer.views.pages.source import SourcePageView
from explainer.views.parts.editorial.accusation import AccusationView, ReplyView
from explainer.views.parts.editorial.search import CheckedView, SearchView, WordsView, search_view
from explainer.views.parts.fact import FactView
from explainer.views.parts.links import ActorLink, DateView, LinkView
from explainer.views.parts.review import ReviewView, review_view
from tests.engine.built import context, prose, site, view
from tests.engine.records import fact, make

ANN = make(Actor, "ann", name="Ann")
BEN = make(Actor, "ben", name="Ben")
SEARCH = {
    "on": "2026-01-10",
    "for": {"en": ["no boats", "the ferry"], "es": ["sin barcos"]},
    "where": {"en": "The archive", "es": "El archivo"},
}
ON = DateView("10 January 2026", "10 Jan 2026", "2026-01-10", "2026-01-10")
ENGLISH = (WordsView("no boats", "en"), WordsView("the ferry", "en"))
SPANISH = (WordsView("sin barcos", "es"),)
FOUND = SearchView(ON, (*ENGLISH, *SPANISH), "The archive")


def worded(*parts: Any, of: str = "f", **changes: Any) -> FactView:
    return view(f"/facts/{of}/", site(*parts), FactPageView, **changes).fact


def test_a_search_says_when_by_which_words_and_where() -> None:
    assert worded(fact("f", searched=SEARCH)).searched == FOUND
    assert worded(fact("f")).searched is None


def test_the_words_of_the_readers_language_stand_first() -> None:
    searched = fact("f", searched=SEARCH).searched
    assert searched is not None
    shown = search_view(searched, "es")
    assert (shown.words, shown.where) == ((*SPANISH, *ENGLISH), "El archivo")


@pytest.mark.parametrize(("day", "stale"), [("2026-07-09", False), ("2026-07-10", True)])
def test_a_search_is_due_half_a_year_on_and_its_page_says_so(day: str, stale: bool) -> None:
    today = dt.date.fromisoformat(day)
    question = make(Question, "q", accounts=["f"], searched=SEARCH)
    made = site(fact("f", searched=SEARCH), question, prose("a"))
    shown = worded(fact("f", searched=SEARCH), today=today)
    asked = view("/questions/q/", made, QuestionPageView, today=today).question
    for record in (shown, asked):
        assert record.stale is stale
        assert record.review_by is not None
        assert record.review_by.text == "2026-07-09"


def test_a_page_counts_its_facts_whose_searches_have_aged() -> None:
    made = site(fact("f", searched=SEARCH), prose("a"))
    page = context(made, today=dt.date(2026, 8, 1)).ask(_prose_of, "/explainers/a/")
    assert page == ReviewView(1, DateView("9 July 2026", "9 Jul 2026", "2026-07-09", "2026-07-09"))


def _prose_of(ctx: Any, address: str) -> Any:
    return review_view(ctx, ctx.site.page_at(address))


def test_a_reply_stands_with_the_accusation_and_leads_back_to_it() -> None:
    accusation = fact("f", text="He sank it.", kind="accusation", against=["ben"], reply="g", legal_stage="charged")
    reply = fact("g", text="He did not.", said_by="ben", reported="2026-01-10")
    made = site(accusation, reply, BEN)
    ben = ActorLink("ben", "Ben", "/people/ben/", "person", None)
    assert view("/facts/f/", made, FactPageView).fact.accusation == AccusationView(
        (ben,), "charged", ReplyView("He did not.", "/facts/g/", ben, ON), None
    )
    answering = view("/facts/g/", made, FactPageView)
    assert (answering.answers, answering.fact.accusation) == ((LinkView("He sank it.", "/facts/f/"),), None)


def test_two_who_accuse_each_other_are_each_the_others_reply() -> None:
    made = site(fact("f", kind="accusation", reply="g"), fact("g", kind="accusation", reply="f"))
    for one, other in (("f", "g"), ("g", "f")):
        told = view(f"/facts/{one}/", made, FactPageView).fact.accusation
        assert told is not None
        assert told.reply is not None
        assert told.reply.href == f"/facts/{other}/"


def test_a_reply_that_was_not_found_says_where_it_was_looked_for() -> None:
    told = worded(fact("f", kind="accusation", against=["ben"], no_reply={"searched": SEARCH}), BEN).accusation
    assert told is not None
    assert (told.reply, told.no_reply) == (None, FOUND)


def test_a_statement_accuses_nobody_and_may_tell_what_the_law_did() -> None:
    assert worded(fact("f")).accusation is None
    assert worded(fact("f", legal_stage="acquitted")).accusation == AccusationView((), "acquitted", None, None)


@pytest.mark.parametrize(
    ("sources", "retellings"),
    [(["a", "b"], ("digest", "rewrite")), (["a", "s"], ()), (["s"], ()), (["a"], ("digest",))],
)
def test_a_fact_rests_on_retellings_where_all_of_its_sources_are(sources: list[str], retellings: object) -> None:
    records = (make(Source, "a", retelling="digest"), make(Source, "b", retelling="rewrite"))
    assert worded(fact("f", sources=sources), *records).retellings == retellings


def test_who_compared_a_record_and_when_is_told_of_facts_and_sources() -> None:
    checked = {"on": "2026-01-10", "by": "A. B."}
    made = site(fact("f", checked=checked, sources=["r"]), make(Source, "r", checked=checked, retelling="summary"))
    assert view("/facts/f/", made, FactPageView).fact.checked == CheckedView(ON, "A. B.")
    reference = view("/sources/r/", made, SourcePageView).reference
    assert (reference.checked, reference.retelling) == (CheckedView(ON, "A. B."), "summary")


def test_who_is_not_named_says_so_and_for_whom_somebody_speaks() -> None:
    clerk = {"text": "clerk", "speaks_for": "board"}
    made = site(
        fact("f", said_by="x", why_unnamed="Not allowed to speak."),
        make(Actor, "x", unnamed=True, speaks_for="board", roles=[clerk]),
        make(Actor, "board", name="The Board", kind="body"),
        ANN,
    )
    board = ActorLink("board", "The Board", "/people/board/", "body", None)
    shown = view("/people/x/", made, PersonView)
    assert (shown.unnamed, shown.speaks_for, shown.roles[0].speaks_for) == (True, board, board)
    named = view("/people/ann/", made, PersonView)
    assert (named.unnamed, named.speaks_for) == (False, None)
    assert view("/facts/f/", made, FactPageView).fact.why_unnamed == "Not allowed to speak."


def test_a_document_that_is_quoted_is_named() -> None:
    quote = {"text": "So", "language": "en", "document": "Order of 3 January"}
    shown = worded(fact("f", said_by="ann", quote=quote), ANN).quote
    assert shown is not None
    assert shown.document == "Order of 3 January"
