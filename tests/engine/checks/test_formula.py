"""The rule formula: texts that a spreadsheet would run, wherever in a record they stand."""

from __future__ import annotations

import pytest

from explainer.checks.records import formula
from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.record import Record
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make


def found(record: Record) -> list[Said]:
    return said(formula, placed(record), "warning")


def told(place: str, text: str) -> Said:
    message = f'the text "{text}" begins with {text[0]}, which spreadsheets take for a formula'
    return (place, message, "begin with a word")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_each_sign_that_begins_a_formula(sign: str) -> None:
    assert found(fact("f", text=f"{sign}1 it is")) == [told("f/text/en", f"{sign}1 it is")]


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (fact("f", text={"en": "So.", "es": "-3"}), "f/text/es"),
        (fact("f", note="-3"), "f/note/en"),
        (fact("f", sources=["s", {"source": "s", "locator": "-3"}]), "f/sources/1/locator"),
        (fact("f", value={"number": 1, "unit": "-3"}), "f/value/unit/en"),
        (make(Actor, "a", aliases=["A", "-3"]), "a/aliases/1"),
        (make(Actor, "a", roles=[{"text": "-3"}]), "a/roles/0/text/en"),
        (make(Question, "q", accounts=[{"fact": "f", "position": "-3"}]), "q/accounts/0/position/en"),
    ],
)
def test_texts_inside_lists_and_groups_are_looked_at(record: Record, place: str) -> None:
    assert found(record) == [told(place, "-3")]


def test_of_a_long_text_the_first_thirty_letters_are_told() -> None:
    long = "-" + "x" * 30
    assert found(fact("f", text=long)) == [told("f/text/en", long[:30])]


@pytest.mark.parametrize("text", ["a = b", "3 - 4", "a@b.example", "–3", "minus 3"])
def test_a_sign_inside_a_text_is_no_formula(text: str) -> None:
    assert found(fact("f", text=text)) == []


def test_what_a_text_cites_is_no_formula() -> None:
    assert found(make(Question, "q", common_ground="So it is.[@a; @b] Or so.[@c;@d]")) == []
    (told_of,) = found(make(Question, "q", common_ground="The sum;=1[@a; @b]"))
    assert told_of[:2] == (
        "q/common_ground/en", '";=1" begins a formula in spreadsheets that part their cells at ;',
    )  # fmt: skip


def test_numbers_below_nothing_are_no_texts() -> None:
    assert found(fact("f", value={"number": -3, "unit": "degrees"})) == []


@pytest.mark.parametrize(
    ("text", "part", "at"),
    [
        ("The sum;=1+1", ";=1+1", ";"),
        ("The sum; =1+1", "; =1+1", ";"),
        ('The sum;"=1+1"', ';"=1+1"', ";"),
        ("The sum|@A1 is", "|@A1 is", "|"),
        ("The sum;\uff1d1", ";\uff1d1", ";"),
    ],
)
def test_a_sign_behind_what_some_spreadsheets_part_cells_at_is_told(text: str, part: str, at: str) -> None:
    message = f'"{part}" begins a formula in spreadsheets that part their cells at {at}'
    assert found(fact("f", text=text)) == [("f/text/en", message, "put a word behind that sign")]


@pytest.mark.parametrize("text", ["a; b = c", "a; - b", "a | b", "a;b=c", "a\t-b", "a\n+b", "either; or"])
def test_other_words_behind_such_a_sign_are_left_alone(text: str) -> None:
    assert found(fact("f", text=text)) == []
