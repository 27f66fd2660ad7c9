"""Each reader begins at a token, and says how many it took."""

from __future__ import annotations

import pytest

from explainer.language import LANGUAGES, Lang
from explainer.language.normal_form import without_accents
from explainer.language.reading.amounts import number_at
from explainer.language.reading.clock import time_at
from explainer.language.reading.date_words import DateWords
from explainer.language.reading.dates import date_at
from explainer.language.reading.neighbours import in_company
from explainer.language.reading.number_words import in_words
from explainer.language.reading.numbers import Number
from explainer.language.reading.tokens import tokens
from explainer.language.reading.vocabulary import WORDS
from explainer.language.reading.years import decade_at, year_at


def test_tokens_know_the_words_between_them() -> None:
    line = tokens("Up to 4 and  5 January 2026.", "en")
    assert [(token.text, token.gap, token.close) for token in line] == [
        ("4", "up to", False), ("5", "and", False), ("January", "", False), ("2026", "", False),
    ]  # fmt: skip


def test_letters_right_behind_digits_are_their_suffix() -> None:
    assert [(token.text, token.suffix) for token in tokens("3rd 5bn 3.º 46A", "en")] == [
        ("3", "rd"), ("5", "bn"), ("3", ".º"), ("46", "A"),
    ]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_known_without_its_accents_but_no_other_word_is_made(lang: Lang) -> None:
    assert {word for word in WORDS[lang] if "ñ" not in word and without_accents(word) not in WORDS[lang]} == set()
    assert "ano" not in WORDS[lang]


def test_months_of_english_begin_with_a_capital() -> None:
    assert [token.text for token in tokens("they may march in May", "en")] == ["May"]
    assert [token.text for token in tokens("en mayo", "es")] == ["mayo"]


def test_readers_take_what_belongs_together() -> None:
    line = tokens("5 million dollars more", "en")
    assert number_at(line, 0) == (Number(0, 17, (5e6,), unit="money", scale=1e6), 3)
    line = tokens("ciento dos presos", "es")
    assert in_words(line, 0) == (Number(0, 10, (102,), digits=False), 2)
    line = tokens("3 January 2026", "en")
    assert date_at(line, 0) == ([DateWords("day", 0, 14, ((2026, 1, 3),))], 3)
    assert year_at(line, 2) == ([DateWords("year", 10, 14, ((2026, None, None),), (2026,))], 1)
    line = tokens("1990s", "en")
    assert decade_at(line, 0) == ([DateWords("decade", 0, 5, ((1990, None, None),))], 1)


def test_readers_leave_alone_what_does_not_begin_with_theirs() -> None:
    line = tokens("dollars 5", "en")
    assert (in_words(line, 0), date_at(line, 0), time_at("dollars 5", line, 1), year_at(line, 1)) == (None,) * 4


def test_numbers_far_apart_share_nothing() -> None:
    text = "5 of them, and much later to 80 million"
    first, second = Number(0, 1, (5,)), Number(29, 39, (80e6,), scale=1e6)
    assert in_company([first, second], text) == [first, second]
