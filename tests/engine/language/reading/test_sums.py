"""Sums as they are typed."""

from __future__ import annotations

import pytest

from explainer.language.reading.sums import Sum, read_sum


@pytest.mark.parametrize(
    ("text", "numbers", "value"),
    [
        ("180 + 30", (180, 30), 210),
        ("4+1", (4, 1), 5),
        ("100 - 17", (100, 17), 83),
        ("100 − 17.5", (100, 17.5), 82.5),
        ("2 x 90", (2, 90), 180),
        ("10 + 2 * 3 - 1", (10, 2, 3, 1), 15),
    ],
)
def test_sum_is_worked_out_with_products_first(text: str, numbers: tuple[float, ...], value: float) -> None:
    assert read_sum(text) == Sum(numbers, value)


@pytest.mark.parametrize("text", ["", "180", "+ 30", "180 +", "180 / 2", "180 30", "one + two", "2 ** 9", "1e9 + 1"])
def test_anything_else_is_none(text: str) -> None:
    assert read_sum(text) is None
