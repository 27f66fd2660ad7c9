"""An amount is one number or a whole range, and nothing else: in the check, in its span and in its schema."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator
from pydantic_core import PydanticCustomError

from explainer.model.amount import amount_schema, check_amount, span_of

Amount = tuple[float | None, float | None, float | None]


@pytest.mark.parametrize(
    ("amount", "span"),
    [
        ((83, None, None), (83, 83)),
        ((0, None, None), (0, 0)),
        ((-1.5, None, None), (-1.5, -1.5)),
        ((None, 80, 90), (80, 90)),
        ((None, 0, 0), (0, 0)),
        ((None, -2, -1), (-2, -1)),
    ],
)
def test_one_number_or_a_range_that_does_not_fall_is_taken_and_spans_what_it_can_mean(
    amount: Amount, span: tuple[float, float]
) -> None:
    check_amount("figure", "number", *amount)
    assert span_of(*amount) == span


BOTH, NEEDS = "a figure is one number or a range, not both", "a figure needs a number, or low and high"


@pytest.mark.parametrize(
    ("amount", "message", "hint"),
    [
        ((83, 80, 90), BOTH, "keep number, or low and high"),
        ((0, 0, None), BOTH, "keep number, or low and high"),
        ((83, None, 90), BOTH, "keep number, or low and high"),
        ((None, None, None), NEEDS, "write number: 83; for a range, both low: 80 and high: 90"),
        ((None, 80, None), NEEDS, "write number: 83; for a range, both low: 80 and high: 90"),
        ((None, None, 0), NEEDS, "write number: 83; for a range, both low: 80 and high: 90"),
        ((None, 90, 80), "the range begins at 90 and ends at 80, which is lower", "write low: 80 and high: 90"),
    ],
)
def test_anything_else_is_refused_with_a_remedy(amount: Amount, message: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        check_amount("figure", "number", *amount)
    assert (refused.value.type, refused.value.message(), (refused.value.context or {})["hint"]) == (
        "bad-value",
        message,
        hint,
    )


@pytest.mark.parametrize("name", ["number", "value"])
@pytest.mark.parametrize("given", [{"NAME"}, {"low", "high"}, {"NAME", "low"}, {"NAME", "low", "high"}, {"low"}, set()])
def test_its_schema_takes_what_the_check_takes(name: str, given: set[str]) -> None:
    fields = {key.replace("NAME", name): 1 for key in given}
    taken = Draft202012Validator(amount_schema("figure", name)).is_valid(fields)
    try:
        check_amount("figure", name, fields.get(name), fields.get("low"), fields.get("high"))
    except PydanticCustomError:
        assert not taken
    else:
        assert taken
