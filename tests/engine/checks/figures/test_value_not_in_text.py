"""The rule value-not-in-text: a figure against the words of its own fact."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from explainer.checks.figures import value_not_in_text
from explainer.model.fact import Figure
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact

HINT = 'make the two say the same; what follows from numbers in the text says how: derived: "180 + 30"'


def found(text: Any, note: str | None = None, **value: Any) -> list[Said]:
    return said(value_not_in_text, placed(fact("f", text=text, note=note, value={"unit": "people"} | value)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost 83 lives.", {"number": 83}),
        ("Eighty-three people died.", {"number": 83}),
        ("Nobody died.", {"number": 0}),
        ("No service member was killed.", {"number": 0}),
        ("The seventh ship was taken.", {"number": 7}),
        ("Both ships were taken.", {"number": 2}),
        ("It was seen twice.", {"number": 2}),
        ("Dozens died.", {"number": 40}),
        ("Some hundreds died.", {"number": 350}),
        ("A third of them approved.", {"number": 33, "unit": "percent"}),
        ("Two thirds approved.", {"number": 66.7, "unit": "percent approving"}),
        ("One in four approved.", {"number": 25, "unit": "percent"}),
        ("About half approved.", {"number": 50, "unit": "percent"}),
        ("Prices rose by 475 percent.", {"number": 475.28, "unit": "percent"}),
        ("It fell by 3.4 percent.", {"number": -3.4, "unit": "percent"}),
        ("It pumped 300,000 barrels.", {"number": 300, "unit": "thousand barrels"}),
        ("It pumped 0.3 million barrels.", {"number": 300, "unit": "thousand barrels"}),
        ("It pumped 1.1 to 1.2 million barrels.", {"low": 1100, "high": 1200, "unit": "thousand barrels"}),
        ("It cost 2.8 billion dollars.", {"number": 2.8, "unit": "billion US dollars"}),
        ("A wage of 29 US cents.", {"number": 0.29, "unit": "US dollars"}),
        ("Between 30 and 50 million barrels.", {"low": 30, "high": 50, "unit": "million barrels"}),
        ("In nine to ten months.", {"low": 9, "high": 10, "unit": "months"}),
        ({"en": "It cost 83 lives.", "es": "Costó ochenta y tres vidas."}, {"number": 83}),
        ({"en": "It cost 1,200 lives.", "es": "Costó 1.200 vidas."}, {"number": 1200}),
        ({"en": "2.8 billion dollars", "es": "2.800 millones de dólares"}, {"number": 2.8, "unit": "billion dollars"}),
    ],
)
def test_value_that_its_text_says_in_any_way(text: Any, value: dict[str, Any]) -> None:
    assert found(text, **value) == []


@pytest.mark.parametrize(
    ("text", "value", "message"),
    [
        ("It cost 83 lives.", {"number": 38}, "the value 38 does not stand in the text, which has 83"),
        ("It cost lives.", {"number": 38}, "the value 38 does not stand in the text"),
        ("70 to 80 died.", {"low": 70, "high": 90}, "the value 90 does not stand in the text, which has 70, 80"),
        ("Dozens died.", {"number": 400}, "the value 400 does not stand in the text"),
        ("A third approved.", {"number": 35, "unit": "percent"}, "the value 35 does not stand in the text"),
        (
            "It pumped 300,000 barrels.",
            {"number": 3, "unit": "million barrels"},
            "the value 3 does not stand in the text, which has 300,000",
        ),
        (
            {"en": "It cost 83 lives.", "es": "Costó 38 vidas."},
            {"number": 83},
            "the value 83 does not stand in the text in Spanish, which has 38",
        ),
    ],
)
def test_value_that_its_text_does_not_say(text: Any, value: dict[str, Any], message: str) -> None:
    assert found(text, **value) == [("f/value", message, HINT)]


@pytest.mark.parametrize(
    ("derived", "number"),
    [("180 + 30", 210), ("180 - 30", 150), ("180 − 30", 150), ("2 x 30", 60), ("180 + 2 * 30", 240)],
)
def test_value_that_follows_from_its_text_says_how(derived: str, number: float) -> None:
    assert found("Of 180 days, and two more.", "And 30 to vote.", number=number, derived=derived) == []
    ((place, message, hint),) = found("Of 180 days, and two more.", "And 30 to vote.", number=7, derived=derived)
    assert (place, hint) == ("f/value/derived", "mend the sum, or the value")
    assert message == f"{derived} makes {number}, and the value is another"


def test_sum_is_made_of_numbers_that_stand_in_text_or_note() -> None:
    assert found("Of 180 days.", number=210, derived="180 + 30") == [
        ("f/value/derived", "30 stands neither in the text nor in the note", "reckon with numbers that stand there")
    ]


@pytest.mark.parametrize("derived", ["180", "180 +", "a sum", "1e3 + 2", "180 / 2", "__import__('os')"])
def test_anything_else_is_no_sum(derived: str) -> None:
    with pytest.raises(ValidationError, match="is not a sum, difference or product of numbers"):
        Figure.model_validate({"number": "210", "unit": "days", "derived": derived})
