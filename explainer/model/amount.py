"""One number or a range: what a fact's figure and a point of a series both say."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from explainer.language.typed_numbers import has_two_readings
from explainer.model.fields import FieldKind, fault, read_number

Range = tuple[float, float]

# A unit that is itself a part or a multiple: three decimals of it are decimals, `9.528 thousand barrels`.
_SCALED = re.compile(
    r"percent|per cent|por ciento|%|thousand|million|billion|trillion|\bmil\b|\bmiles\b|millones|mill\u00f3n|billones",
    re.IGNORECASE,
)


def _read_amount(given: Any) -> int | float:
    return read_number(given, counted=True)


Amount = Annotated[
    int | float,
    PlainValidator(_read_amount),
    WithJsonSchema({"type": "number"}),
    FieldKind("number"),
]


def read_decimals(given: Any, unit: Any, *names: str) -> Any:
    """The fields as they were typed, but for those of these names that have one reading only thanks to their unit."""
    words = " ".join(map(str, unit.values())) if isinstance(unit, dict) else unit
    if not isinstance(given, dict) or not isinstance(words, str) or not _SCALED.search(words):
        return given
    typed = {name: given[name] for name in names if isinstance(given.get(name), str)}
    return given | {name: float(text) for name, text in typed.items() if "." in text and has_two_readings(text)}


def check_amount(noun: str, name: str, number: float | None, low: float | None, high: float | None) -> None:
    """Refuses what is neither one number (in the field of that name) nor a whole range."""
    if number is not None and (low is not None or high is not None):
        raise fault("bad-value", *_not_both(noun, name))
    if number is None and (low is None or high is None):
        raise fault("bad-value", *_needed(noun, name))
    if low is not None and high is not None and low > high:
        hint = f"write low: {high} and high: {low}"
        raise fault("bad-value", f"the range begins at {low} and ends at {high}, which is lower", hint)


def _not_both(noun: str, name: str) -> tuple[str, str]:
    return f"a {noun} is one number or a range, not both", f"keep {name}, or low and high"


def _needed(noun: str, name: str) -> tuple[str, str]:
    hint = f"write {name}: 83; for a range, both low: 80 and high: 90"
    return f"a {noun} needs a {name}, or low and high", hint


def span_of(number: float | None, low: float | None, high: float | None) -> Range:
    """The lowest and the highest number that a checked amount can mean."""
    if number is not None:
        return (number, number)
    assert low is not None
    assert high is not None
    return (low, high)


def amount_schema(noun: str, name: str) -> dict[str, Any]:
    """What a JSON Schema says of the same to an editor: one of the two, and not both."""
    nothing = {"type": "null", "errorMessage": ": ".join(_not_both(noun, name))}
    return {
        "if": {"required": [name], "properties": {name: {"not": {"type": "null"}}}},
        "then": {"properties": {"low": nothing, "high": nothing}},
        "else": {"required": ["low", "high"], "errorMessage": ": ".join(_needed(noun, name))},
    }
