"""The rule elapsed-differs: times between two dates, against the dates that are told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from explainer.checks.figures import elapsed_differs
from explainer.language import Lang
from explainer.model.question import Question
from tests.engine.built import prose
from tests.engine.checks.checked import placed, said
from tests.engine.records import fact, make

FACTS = (
    fact("first", text="It began.", date="2026-01-07", reported="2026-01-07"),
    fact("then", text="It ended.", date="2026-01-16", reported="2026-01-16"),
    fact("month", text="It was planned.", date="2025-11", reported=None),
    fact("told", text="It took four days after the storm.", date="2026-01-16", reported="2026-01-16"),
)


def found(text: str, lang: Lang = "en", day: dt.date | None = None) -> list[str]:
    made = replace(placed(*FACTS, prose("a", text, lang=lang)), story_day=day)
    return [message.split('"')[1] for _, message, _ in said(elapsed_differs, made)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It began on 7 January.[@first]\nNine days later it ended.[@then]", None),
        ("It began on 7 January.[@first]\nTen days later it ended.[@then]", "Ten days later"),
        ("It began on 7 January.[@first]\nA day later it ended.[@then]", "A day later"),
        ("It began, and nine days later it ended.[@first; @then]", None),
        ("The two are nine days apart.[@first; @then]", None),
        ("The two are 8 days apart.[@first; @then]", "8 days apart"),
        ("It ended nine days after it began.[@first; @then]", None),
        ("It began nine days earlier.[@first; @then]", None),
        # what is counted from a day that these words give is counted from that day
        ("It rained on 8 January, it began on 7 January and, nine days later, it ended.[@first; @then]", None),
        (
            "It rained on 8 January.[@then]\nIt began on 7 January and, eight days later, ended.[@first; @then]",
            "eight days later",
        ),
        # one of the two dates is of these words or of their facts
        ("It rained on 1 and 9 January.[@first]\nEight days later it ended.[@then]", "Eight days later"),
        ("It rained on 1 and 9 January.[@first]\nA week later it ended.[@then]", None),
        ("It ended a week later.[@first; @then]", None),
        ("It ended two weeks later.[@first; @then]", "two weeks later"),
        ("It ended four weeks later.[@first; @then]", "four weeks later"),
        ("It ended two months after it was planned.[@month; @then]", None),
        ("It ended six months after it was planned.[@month; @then]", "six months after"),
        ("It ended more than 8 days later.[@first; @then]", None),
        ("It ended more than 10 days later.[@first; @then]", "10 days later"),
        ("It ended less than 10 days later.[@first; @then]", None),
        ("It ended less than 9 days later, on 10 January.[@then]", None),
        ("It ended 216 hours later.[@first; @then]", None),
        ("It ended 90 hours later.[@first; @then]", "90 hours later"),
        ("It took four days after that.[@told; @first]", None),
        ("It ended years later.[@first; @then]", None),
    ],
)
def test_times_in_english(text: str, wrong: str | None) -> None:
    assert found(text) == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Empezó el 7 de enero.[@first]\nNueve días después terminó.[@then]", None),
        ("Empezó el 7 de enero.[@first]\nDiez días después terminó.[@then]", "Diez días después"),
        ("Terminó al día siguiente.[@first; @then]", "al día siguiente"),
        ("Terminó una semana más tarde.[@first; @then]", None),
        ("Terminó un mes más tarde.[@first; @then]", "un mes más tarde"),
        ("Empezó nueve días antes.[@first; @then]", None),
    ],
)
def test_times_in_spanish(text: str, wrong: str | None) -> None:
    assert found(text, "es") == ([wrong] if wrong else [])


def test_dates_further_back_than_three_claims_are_forgotten() -> None:
    between = "It was so.[@told]\n"
    assert found(f"It began.[@first]\n{between * 2}Nine days later it ended.[@then]") == []
    assert found(f"It began.[@first]\n{between * 3}Nine days later it ended.[@then]") == ["Nine days later"]


def test_what_another_page_or_question_says_is_no_date_of_this_one() -> None:
    first = make(Question, "p", accounts=[{"fact": "first", "position": "It began on 7 January."}])
    then = make(Question, "q", accounts=[{"fact": "then", "position": "Nine days later."}], open_because="So.")
    pages = prose("a", "It began on 7 January.[@first]"), prose("b", "Nine days later it ended.[@then]")
    for parts in ((first, then), pages, (pages[0], then)):
        made = replace(placed(*FACTS, *parts), story_day=dt.date(2026, 1, 1))
        assert [message.split('"')[1] for _, message, _ in said(elapsed_differs, made)] == ["Nine days later"]


def test_the_day_of_the_story_is_one_of_the_dates() -> None:
    assert found("Four days later it began.[@first]", day=dt.date(2026, 1, 3)) == []
    assert found("Four days later it began.[@first]", day=dt.date(2026, 1, 2)) == ["Four days later"]


def test_one_date_alone_is_compared_with_nothing() -> None:
    assert found("Nine days later it began.[@first]") == []


def test_message_says_where_and_what_to_do() -> None:
    made = placed(*FACTS, prose("a", "It began, and ten days later it ended.[@first; @then]"))
    assert said(elapsed_differs, made) == [(
        "content/a.md:1:15",
        '"ten days later" fits no two dates of these words, of those before them and of their facts',
        "count again, or cite the fact that has the date from which is counted",
    )]  # fmt: skip


def test_words_of_questions_are_looked_at() -> None:
    accounts = [{"fact": "first", "position": "Yes"}, {"fact": "then", "position": "No"}]
    question = make(Question, "q", accounts=accounts, common_ground="The second came ten days later.")
    assert len(said(elapsed_differs, placed(*FACTS, question))) == 1
