"""One number or a range: what a fact's figure and a point of a series both say."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from explainer.language.typed_numbers import has_two_readings
from explainer.model.fields import NUMBER_SCHEMA, FieldKind, fault, read_number

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
    WithJsonSchema(NUMBER_SCHEMA, mode="validation"),
    WithJsonSchema({"type": "number"}, mode="serialization"),
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
