"""Whom a sentence hands to what it tells, in English and Spanish."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.language.saying import is_said_by, may_say


def at(text: str) -> tuple[int, int]:
    start = text.index("Pérez")
    return start, start + len("Pérez")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Pérez said that it fell.", "en"),
        ("It fell. On 5 January Pérez has also said so.", "en"),
        ("The head of the board, Pérez, told the paper.", "en"),
        ("Pérez, who leads the board, denied it.", "en"),
        ("It fell, Pérez said.", "en"),
        ("It fell, Pérez told the paper on Monday.", "en"),
        ("It “fell”, said the minister Pérez.", "en"),
        ("According to Pérez, it fell.", "en"),
        ("It fell, according to Pérez.", "en"),
        ("Pérez dijo que cayó.", "es"),
        ("El ministro, Pérez, también afirmó que cayó.", "es"),
        ("Cayó, dijo Pérez.", "es"),
        ("Según el ministro Pérez, cayó.", "es"),
    ],
)
def test_who_says_it(text: str, lang: Lang) -> None:
    assert is_said_by(text, *at(text), lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Pérez went.", "en"),
        ("The board said that Pérez went.", "en"),
        ("The lawyer of Pérez said so.", "en"),
        ("She met Pérez.", "en"),
        ("Ash and Pérez said so.", "en"),
        ("Ash said that Pérez had said so.", "en"),
        ("Pérez's lawyer said so.", "en"),
        ("La abogada de Pérez dijo que no.", "es"),
        ("Dijo que Pérez cayó.", "es"),
    ],
)
def test_who_does_not(text: str, lang: Lang) -> None:
    assert not is_said_by(text, *at(text), lang)


def test_in_any_clause_somebody_may_say_something() -> None:
    text = "Ash told the paper that Pérez had said so."
    assert may_say(text, at(text)[1], "en")
    assert not may_say("Pérez went.", 5, "en")
