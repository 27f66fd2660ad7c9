"""Questions that pages ask of the site: each is answered once, for its key, in one context."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from explainer.model.question import Question
from explainer.site.queries import QueryContext, history, known_since, past_of_fact, past_of_question, plan
from tests.engine.built import context, home, prose, site
from tests.engine.records import fact, make

MADE = site(
    home(),
    prose("a"),
    fact("old", reported="2026-01-04", superseded_by="new"),
    fact("new", reported="2026-01-09"),
    make(Question, "q", accounts=["old", "new"]),
)


def asked() -> QueryContext:
    return context(MADE)


def test_a_query_is_answered_once_for_each_key() -> None:
    made: list[str] = []

    def query(ctx: QueryContext, one: str, two: str) -> str:
        made.append(one + two)
        return one + two

    ctx = asked()
    assert [ctx.ask(query, *key) for key in ("ab", "ba", "ab", "ac")] == ["ab", "ba", "ab", "ac"]
    assert made == ["ab", "ba", "ac"]


@pytest.mark.parametrize("answer", [None, 0, "", ()])
def test_an_answer_that_is_empty_is_kept_as_well(answer: object) -> None:
    made: list[QueryContext] = []

    def query(ctx: QueryContext) -> object:
        made.append(ctx)
        return answer

    ctx = asked()
    assert [ctx.ask(query), ctx.ask(query)] == [answer, answer]
    assert made == [ctx]


def test_two_queries_of_one_key_have_answers_of_their_own() -> None:
    def length(ctx: QueryContext, word: str) -> int:
        return len(word)

    def letters(ctx: QueryContext, word: str) -> list[str]:
        return sorted(word)

    ctx = asked()
    assert (ctx.ask(length, "ferry"), ctx.ask(letters, "ferry")) == (5, ["e", "f", "r", "r", "y"])


def test_a_query_may_ask_others() -> None:
    def half(ctx: QueryContext, number: int) -> int:
        return 1 + ctx.ask(half, number // 2) if number > 1 else 0

    assert asked().ask(half, 8) == 3


def test_a_query_that_fails_is_asked_anew() -> None:
    left = [ValueError("not yet")]

    def query(ctx: QueryContext) -> str:
        if left:
            raise left.pop()
        return "answered"

    ctx = asked()
    with pytest.raises(ValueError, match="not yet"):
        ctx.ask(query)
    assert ctx.ask(query) == "answered"


def test_a_context_in_another_language_has_answers_of_its_own() -> None:
    def language(ctx: QueryContext) -> str:
        return ctx.lang

    ctx = asked()
    assert ctx.ask(language) == "en"
    assert replace(ctx, lang="es").ask(language) == "es"
    assert ctx.ask(language) == "en"


def test_what_a_context_says_of_itself_does_not_grow_with_what_is_asked() -> None:
    ctx = asked()
    before = repr(ctx)
    ctx.ask(known_since, "old")
    assert repr(ctx) == before


def test_its_records_are_those_of_the_site() -> None:
    assert asked().dataset is MADE.dataset


def test_the_plan_has_every_page_by_its_address() -> None:
    found = asked().ask(plan)
    assert [path for path, page in found.items() if path != page.address] == []
    assert list(found)[:3] == ["/", "/explainers/a/", "/explainers/"]


def test_a_fact_is_known_since_the_day_on_which_it_was_reported() -> None:
    ctx = asked()
    assert [ctx.ask(known_since, key) for key in ("old", "new")] == [dt.date(2026, 1, 4), dt.date(2026, 1, 9)]


def test_the_past_of_a_fact_and_of_a_question_is_what_their_history_says() -> None:
    ctx = asked()
    of_fact, of_question = ctx.ask(past_of_fact, "old"), ctx.ask(past_of_question, "q")
    assert [past.status for past in of_fact] == ["single-source"]
    assert of_fact == ctx.ask(history).earlier_of_fact(MADE.dataset.facts["old"])
    assert of_question == ctx.ask(history).earlier_of_question(MADE.dataset.questions["q"])
    assert ctx.ask(past_of_fact, "new") == ()
