"""A fact's words as the title of a tab."""

import pytest

from explainer.views.pages.fact import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Ten letters", "Ten letters"),
        ("Ten letters and more", "Ten letters …"),
        ("Ten words, and more", "Ten words …"),
        ("Ten (letters) and more", "Ten (letters) …"),
        ("Ten or – moreletters", "Ten or …"),
    ],
)
def test_long_words_are_cut_between_words(text: str, short: str) -> None:
    assert shortened(text, 13) == short
