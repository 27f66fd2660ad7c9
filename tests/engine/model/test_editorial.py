"""What a record says of how it was made: searches in both languages, and when they are due again."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from explainer.model.editorial.accusation import LegalStage
from explainer.model.editorial.checked import Checked
from explainer.model.editorial.search import HOLDS, Search
from explainer.model.question import Question
from tests.engine.records import fact, make

WORDS = {"en": ["no boats"], "es": ["sin barcos", "ningún barco"]}
SEARCH = {"on": "2026-01-01", "for": WORDS, "where": "In the archive of the gazette"}


def test_a_search_has_its_words_in_both_languages() -> None:
    search = Search.model_validate(SEARCH)
    assert (search.words.en, search.words.es) == (("no boats",), ("sin barcos", "ningún barco"))


@pytest.mark.parametrize(
    "spoiled",
    [
        {"for": {"en": ["no boats"]}},
        {"for": {"es": ["sin barcos"]}},
        {"for": {"en": [], "es": ["sin barcos"]}},
        {"for": ["no boats"]},
        {"for": None},
        {"on": "2026-01"},
        {"where": None},
    ],
)
def test_a_search_in_one_language_on_no_day_or_nowhere_is_none(spoiled: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Search.model_validate(SEARCH | spoiled)


@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2026-01-01", "2026-06-30"),
        ("0001-01-01", "0001-06-30"),
        ("9998-07-05", "9998-12-31"),
        ("9998-12-31", "9998-12-31"),
    ],
)
def test_a_search_holds_for_half_a_year_and_never_beyond_the_calendar(on: str, due: str) -> None:
    assert HOLDS == 180
    assert Search.model_validate(SEARCH | {"on": on}).due.text == due


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({}, None),
        ({"review_by": "2026-03-01"}, "2026-03-01"),
        ({"searched": SEARCH}, "2026-06-30"),
        ({"searched": SEARCH, "review_by": "2026-07-01"}, "2026-06-30"),
        ({"searched": SEARCH, "review_by": "2026-03-01"}, "2026-03-01"),
    ],
)
def test_a_fact_or_a_question_is_due_on_the_first_of_its_days(fields: dict[str, Any], due: str | None) -> None:
    for record in (fact("f", **fields), make(Question, "q", **fields)):
        assert (record.due and record.due.text) == due


def test_a_search_for_a_reply_ages_as_any_other_does() -> None:
    found = fact("f", no_reply={"searched": SEARCH}, searched=SEARCH | {"on": "2026-02-01"}).due
    assert found is not None
    assert found.text == "2026-06-30"


def test_stages_of_the_law_stand_in_the_order_in_which_they_come() -> None:
    assert get_args(LegalStage) == ("investigated", "arrested", "charged", "on-trial", "convicted", "acquitted")


def test_who_compared_a_record_is_named() -> None:
    assert Checked.model_validate({"on": "2026-02-01", "by": "A. B."}).by == "A. B."
    with pytest.raises(ValidationError):
        Checked.model_validate({"on": "2026-02-01"})
