"""One number or a range: what a fact's figure and a point of a series both say."""

from __future__ import annotations

from typing import Any

from explainer.model.fields import fault

Range = tuple[float, float]


def check_amount(noun: str, name: str, number: float | None, low: float | None, high: float | None) -> None:
    """Refuses what is neither one number (in the field of that name) nor a whole range."""
    if number is not None and (low is not None or high is not None):
        raise fault("bad-value", f"a {noun} is one number or a range, not both", f"keep {name}, or low and high")
    if number is None and (low is None or high is None):
        hint = f"write {name}: 83; for a range, both low: 80 and high: 90"
        raise fault("bad-value", f"a {noun} needs a {name}, or low and high", hint)
    if low is not None and high is not None and low > high:
        hint = f"write low: {high} and high: {low}"
        raise fault("bad-value", f"the range begins at {low} and ends at {high}, which is lower", hint)


def span_of(number: float | None, low: float | None, high: float | None) -> Range:
    """The lowest and the highest number that a checked amount can mean."""
    if number is not None:
        return (number, number)
    assert low is not None
    assert high is not None
    return (low, high)


def amount_schema(name: str) -> dict[str, Any]:
    """What a JSON Schema says of the same: one of the two, and not both."""
    return {
        "oneOf": [
            {"required": [name], "not": {"anyOf": [{"required": ["low"]}, {"required": ["high"]}]}},
            {"required": ["low", "high"], "not": {"required": [name]}},
        ]
    }
