"""The different answers to a question: each once, in order of date, with who gives it."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.views.parts.answers.different import AnswerView, answer_views
from tests.engine.built import context, site
from tests.engine.records import fact, make

PEOPLE = (
    make(Actor, "body", name="The Ministry", kind="body"),
    make(Actor, "guild", name="The Guild", kind="body"),
    make(Actor, "ann", name="Ann Ruiz", speaks_for="body"),
    make(Actor, "bo", name="Bo Vega", roles=[{"text": "Was its head", "to": "2026-01-05", "speaks_for": "guild"}]),
)


def told(*given: tuple[str | None, dict[str, Any]]) -> list[AnswerView]:
    """The answers of accounts with these positions and fields of their facts."""
    facts = [fact(f"f{at}", **fields) for at, (_, fields) in enumerate(given)]
    accounts = [{"fact": f"f{at}", "position": position} for at, (position, _) in enumerate(given)]
    asked = make(Question, "q", accounts=accounts)
    return list(answer_views(context(site(asked, *PEOPLE, *facts)), asked))


def test_an_answer_is_told_once_with_all_who_give_it_by_the_day_of_the_first() -> None:
    given = [
        ("no", {"said_by": "guild", "reported": "2026-01-03"}),
        ("yes", {"said_by": "body", "reported": "2026-01-02"}),
        ("yes", {"said_by": "guild", "reported": "2026-01-04"}),
    ]
    assert told(*given) == [AnswerView("yes", ("The Ministry", "The Guild"), 0), AnswerView("no", ("The Guild",), 0)]


def test_of_three_who_give_it_one_is_named_and_the_others_are_counted() -> None:
    found = told(*(("yes", {"said_by": who}) for who in ("body", "guild", "ann")))
    assert found == [AnswerView("yes", ("Ann Ruiz",), 2)]


def test_of_many_reports_in_nobodys_name_none_is_named() -> None:
    sources = [make(Source, f"s{at}", publisher=f"Paper {at}") for at in range(3)]
    facts = [fact(f"f{at}", sources=[f"s{at}"]) for at in range(3)]
    asked = make(Question, "q", accounts=[{"fact": one.id, "position": "yes"} for one in facts])
    two = make(Question, "p", accounts=asked.accounts[:2])
    ctx = context(site(asked, two, *sources, *facts))
    assert answer_views(ctx, asked) == (AnswerView("yes", (), 0),)
    assert answer_views(ctx, two) == (AnswerView("yes", ("Paper 0", "Paper 1"), 0),)


@pytest.mark.parametrize(
    ("said_by", "day", "by"),
    [
        ("ann", "2026-01-03", "The Ministry"),
        ("bo", "2026-01-03", "The Guild"),
        ("bo", "2026-01-09", "Bo Vega"),
        ("guild", "2026-01-03", "The Guild"),
    ],
)
def test_a_number_is_given_by_the_body_for_which_somebody_spoke_on_that_day(said_by: str, day: str, by: str) -> None:
    assert told(("about 40", {"said_by": said_by, "reported": day}))[0].by == (by,)


def test_an_answer_in_words_is_that_of_the_person_who_said_it() -> None:
    assert told(("yes", {"said_by": "ann"}))[0].by == ("Ann Ruiz",)


@pytest.mark.parametrize(
    ("position", "said_by"), [("none, says Ruiz", "ann"), ("618, The Ministry", "body"), ("618, The Ministry", "ann")]
)
def test_whom_the_words_name_is_not_named_again(position: str, said_by: str) -> None:
    assert told((position, {"said_by": said_by}))[0].by == ()


def test_no_question_with_an_account_is_without_an_answer() -> None:
    value = {"number": 1200, "unit": "people"}
    assert told((None, {"text": "It fell."}))[0] == AnswerView("It fell.", ("P",), 0, sentence=True)
    assert [one.words for one in told((None, {"value": value}))] == ["1,200 people"]
    assert [one.words for one in told((None, {"value": value, "text": "1,200 fell."}), (None, {"text": "Few."}))] == [
        "1,200 fell.",
        "Few.",
    ]


def test_what_was_replaced_or_withdrawn_is_no_answer() -> None:
    why = {"date": "2026-02-01", "why": "Wrong."}
    given = [("266", {"superseded_by": "f1"}), ("350", {}), ("9", {"retracted": why})]
    assert [one.words for one in told(*given)] == ["350"]
