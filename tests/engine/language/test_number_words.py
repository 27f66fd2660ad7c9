"""Numbers in words and in figures, where the digits of the one language part from those of the other."""

from __future__ import annotations

import pytest

from explainer.language.numbers import number_words, spelled


@pytest.mark.parametrize(
    ("number", "english", "spanish"),
    [
        (-1, "−1", "−1"),
        (0, "none", "cero"),
        (1, "one", "uno"),
        (2, "two", "dos"),
        (9, "nine", "nueve"),
        (11, "eleven", "once"),
        (12, "twelve", "doce"),
        (13, "13", "13"),
        (12000, "12,000", "12\u202f000"),
    ],
)
def test_a_number_up_to_twelve_is_a_word_and_from_thirteen_on_in_figures(
    number: int, english: str, spanish: str
) -> None:
    assert (spelled(number, "en"), spelled(number, "es")) == (english, spanish)


@pytest.mark.parametrize(
    ("number", "english", "spanish"),
    [
        (999, "999", "999"),
        (1000, "1,000", "1000"),
        (9999, "9,999", "9999"),
        (10000, "10,000", "10\u202f000"),
        (-9999, "−9,999", "−9999"),
        (-10000.5, "−10,000.5", "−10\u202f000,5"),
        (-0.25, "−0.25", "−0,25"),
        (0.000001, "0.000001", "0,000001"),
        (1e15, "1,000,000,000,000,000", "1\u202f000\u202f000\u202f000\u202f000\u202f000"),
    ],
)
def test_digits_are_parted_in_threes_in_spanish_from_five_on(number: float, english: str, spanish: str) -> None:
    assert (number_words(number, "en"), number_words(number, "es")) == (english, spanish)
