"""What editors changed on purpose, which the notes no longer bind; and how a test tells them of what they did not.

A record is amended when an entry of `data/corrections/` names it, as CONTRIBUTING.md asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import pytest

from explainer.site.site import Site

V = TypeVar("V")
REMEDY = (
    "If this was a slip, put it back. If it is a correction, record it: an entry in data/corrections/ with the id\n"
    'under records: (CONTRIBUTING.md, "Correct a fact").'
)


def amended(site: Site) -> frozenset[str]:
    """The ids of the records that some correction names."""
    return frozenset(record for correction in site.dataset.corrections.values() for record in correction.records)


def without(records: Mapping[str, V], left_out: Iterable[str]) -> dict[str, V]:
    """The entries of the other records."""
    return {key: value for key, value in records.items() if key not in left_out}


def assert_as_in_the_notes(field: str, found: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    """Fails with a line for each record that says something else than the notes do."""
    different = sorted(key for key in found.keys() | expected.keys() if found.get(key) != expected.get(key))
    assert_none(
        [f"{key}: {field} is {_shown(found.get(key))}; the notes have {_shown(expected.get(key))}" for key in different]
    )


def assert_none(lines: Iterable[str], remedy: str = REMEDY) -> None:
    """Fails with these lines, and what to do about them."""
    told = list(lines)
    if told:
        pytest.fail("\n".join([*told, "", remedy]), pytrace=False)


def _shown(value: Any) -> str:
    if value is None:
        return "not there"
    if isinstance(value, list) and len(value) == 3:
        number, low, high = value
        return str(number) if number is not None else f"{low} to {high}"
    return str(value)
