"""The numbers in an answer's words, and whether they are its fact's figure."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.fact import Figure
from explainer.views.parts.answers.numbers_named import names_figure, numbers_in


def test_numbers_are_read_with_their_thousands_and_decimals() -> None:
    assert numbers_in("1,082 before 8 January, or 1,011.5") == [1082, 8, 1011.5]


@pytest.mark.parametrize(
    ("words", "figure", "named"),
    [
        ("266 by 26 January", {"number": 266}, True),
        ("2,660", {"number": 266}, False),
        ("1.2 million", {"number": 1200}, False),
        ("100 to 120", {"low": 100, "high": 120}, True),
        ("at least 100", {"low": 100, "high": 120}, False),
        ("not given", {"number": 0}, False),
    ],
)
def test_an_answer_names_a_figure_by_all_its_numbers_as_they_are(
    words: str, figure: dict[str, Any], named: bool
) -> None:
    assert names_figure(words, Figure.model_validate({"unit": "people"} | figure)) is named
