"""Numbers as readers of each language write them."""

from __future__ import annotations

import pytest

from explainer.language.numbers import number_words
from explainer.model.fact import Figure
from explainer.views.parts.fact import figure_view


@pytest.mark.parametrize(
    ("number", "english", "spanish"),
    [
        (0, "0", "0"),
        (7, "7", "7"),
        (1200, "1,200", "1200"),
        (12000, "12,000", "12\u202f000"),
        (1234567, "1,234,567", "1\u202f234\u202f567"),
        (3.5, "3.5", "3,5"),
        (1200.25, "1,200.25", "1200,25"),
        (12000.5, "12,000.5", "12\u202f000,5"),
        (2.0, "2", "2"),
        (10, "10", "10"),
        (100.0, "100", "100"),
        (0.1 + 0.2, "0.3", "0,3"),
        (-1500, "−1,500", "−1500"),
        (-0.5, "−0.5", "−0,5"),
    ],
)
def test_number_is_written_as_its_readers_write_it(number: float, english: str, spanish: str) -> None:
    assert (number_words(number, "en"), number_words(number, "es")) == (english, spanish)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"number": "83"}, "83"),
        ({"low": "30", "high": "50"}, "30–50"),
        ({"low": "1000", "high": "2500.5"}, "1,000–2,500.5"),
        ({"low": "40", "high": "40"}, "40"),
        ({"low": "0", "high": "1"}, "0–1"),
    ],
)
def test_range_is_written_from_low_to_high(given: dict[str, str], expected: str) -> None:
    figure = Figure.model_validate({"unit": "people"} | given)
    assert figure_view(figure, "en").number == expected
