"""A map has an area, its labels lie on it, and it holds the maps that show a part of it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from explainer.model.map import Atlas, Map
from tests.engine.records import make

WHOLE = make(Map, "whole")  # from 2 degrees west to 2 east, from 1.5 south to 1.5 north


def faults(**fields: Any) -> list[tuple[str, str]]:
    """The field of each fault, and the rule that found it."""
    try:
        make(Map, "m", **fields)
    except ValidationError as error:
        return [(str(fault["loc"][0]), fault["type"]) for fault in error.errors()]
    return []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"west": 3}, "east"),
        ({"west": 2}, "east"),
        ({"south": 1.6}, "north"),
        ({"south": 1.5}, "north"),
    ],
)
def test_a_map_that_ends_where_it_begins_or_before_has_no_area(fields: dict[str, float], field: str) -> None:
    assert faults(**fields) == [(field, "bad-map")]


@pytest.mark.parametrize(
    ("longitude", "latitude", "on_it"),
    [
        (0, 0, True), (-2, -1.5, True), (2, 1.5, True),
        (-2.1, 0, False), (2.1, 0, False), (0, -1.6, False), (0, 1.6, False), (3, 3, False),
    ],
)  # fmt: skip
def test_a_label_lies_between_the_four_sides(longitude: float, latitude: float, on_it: bool) -> None:
    labels = [
        {"name": "On it", "longitude": 1, "latitude": 1},
        {"name": "Sea", "longitude": longitude, "latitude": latitude},
    ]
    assert faults(labels=labels) == ([] if on_it else [("labels", "bad-map")])


def test_of_a_box_with_a_fault_of_its_own_nothing_else_is_told() -> None:
    assert faults(west=200) == [("west", "bad-value")]
    assert faults(north=95, labels=[{"name": "Sea", "longitude": 50, "latitude": 50}]) == [("north", "bad-value")]


@pytest.mark.parametrize(
    ("box", "held"),
    [
        ({"west": -1, "south": -1, "east": 1, "north": 1}, True),
        ({"west": -2, "south": -1.5, "east": 1, "north": 1.5}, True),
        ({}, False),
        ({"west": -2.1, "east": 0}, False),
        ({"east": 2.1, "west": 0}, False),
        ({"south": -1.6, "north": 0}, False),
        ({"north": 1.6, "south": 0}, False),
        ({"west": 10, "east": 11}, False),
    ],
)
def test_a_map_holds_what_shows_a_part_of_it_and_not_itself(box: dict[str, float], held: bool) -> None:
    other = make(Map, "other", **box)
    assert WHOLE.holds(other) is held
    assert not other.holds(WHOLE) or not held
    assert Atlas((WHOLE, other)).is_inset(other) is held
    assert not Atlas((WHOLE,)).is_inset(WHOLE)
