"""The accounts of a question: by when they were said, never by preference; those that are past say so."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.views.pages.question import QuestionPageView
from explainer.views.parts.account import AccountView, account_views
from tests.engine.built import context, site, view
from tests.engine.records import fact, make


def rows(*parts: Any, accounts: list[Any]) -> tuple[AccountView, ...]:
    made = site(make(Question, "q", accounts=accounts), *parts)
    return view("/questions/q/", made, QuestionPageView).question.accounts


def order(*parts: Any) -> list[str]:
    """The ids of the facts among these, as accounts; the record has them from z to a."""
    ids = sorted((part.id for part in parts if not isinstance(part, Actor)), reverse=True)
    return [row.fact.id for row in rows(*parts, accounts=ids)]


def test_accounts_stand_by_the_day_on_which_they_were_said_else_by_that_of_which_they_tell() -> None:
    facts = [
        fact("a", date="2026-01-01", reported="2026-01-20"),
        fact("b", date="2026-01-15"),
        fact("c", date="2026-01-09", reported="2026-01-10"),
        fact("d", date="2026-01-19", reported="2026-01"),
    ]
    assert order(*facts) == ["d", "c", "b", "a"]


def test_those_of_one_day_stand_by_the_name_of_who_said_them_whatever_the_capitals_and_nobodys_first() -> None:
    speakers = [make(Actor, "x", name="ferryman"), make(Actor, "y", name="Engineer"), make(Actor, "z", name="Guard")]
    facts = [fact("a", said_by="z"), fact("b", said_by="x"), fact("c", said_by="y"), fact("d")]
    assert order(*speakers, *facts) == ["d", "c", "b", "a"]


def test_those_of_one_day_and_one_speaker_stand_by_id() -> None:
    facts = [fact(name, said_by="x") for name in "bca"]
    assert order(make(Actor, "x"), *facts) == ["a", "b", "c"]


def test_an_account_tells_its_position_and_its_method_where_it_has_them() -> None:
    found = rows(
        fact("f"), fact("g"), accounts=[{"fact": "f", "position": "It's 40", "method": "a count"}, {"fact": "g"}]
    )
    assert [(row.position, row.method) for row in found] == [("It’s 40", "a count"), (None, None)]


@pytest.mark.parametrize(
    ("fields", "current", "replaced"),
    [
        ({}, True, ""),
        ({"superseded_by": "later"}, False, "2026-01-20"),
        ({"superseded_by": "elsewhere"}, True, ""),
        ({"superseded_by": "between"}, False, "2026-01-20"),
        ({"retracted": {"date": "2026-02-01", "why": "Wrong."}}, False, ""),
        ({"retracted": {"date": "2026-02-01", "why": "Wrong."}, "superseded_by": "later"}, False, "2026-01-20"),
    ],
)
def test_an_account_is_past_once_it_is_withdrawn_or_replaced_by_another_of_the_question(
    fields: dict[str, Any], current: bool, replaced: str
) -> None:
    facts = [
        fact("f", reported="2026-01-02", **fields),
        fact("between", reported="2026-01-10", superseded_by="later"),
        fact("elsewhere", reported="2026-01-15"),
        fact("later", reported="2026-01-20"),
    ]
    found = rows(*facts, accounts=["f", "later"])
    assert [(row.fact.id, row.current, row.replaced) for row in found] == [
        ("f", current, replaced),
        ("later", True, ""),
    ]


def test_names_positions_and_methods_are_in_the_readers_language() -> None:
    account = {"position": {"en": "yes", "es": "sí"}, "method": {"en": "count", "es": "conteo"}}
    asked = make(Question, "q", accounts=[{"fact": "f", **account}, {"fact": "g"}])
    speakers = [make(Actor, "x", name={"en": "Ann", "es": "Zoe"}), make(Actor, "y", name={"en": "Zed", "es": "Aro"})]
    made = site(asked, *speakers, fact("f", said_by="x"), fact("g", said_by="y"))
    found = account_views(context(made, "es"), asked)
    assert [(row.fact.id, row.position, row.method) for row in found] == [("g", None, None), ("f", "sí", "conteo")]
