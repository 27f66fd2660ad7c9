"""A chain goes from each record to the one that it names, to its end or once round."""

from __future__ import annotations

import pytest

from explainer.model.chains import chain


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({}, []),
        ({"b": "a"}, []),
        ({"a": "b"}, ["b"]),
        ({"a": "b", "b": "c"}, ["b", "c"]),
        ({"a": "a"}, ["a"]),
        ({"a": "b", "b": "a"}, ["b", "a"]),
        ({"a": "b", "b": "c", "c": "a"}, ["b", "c", "a"]),
        ({"a": "b", "b": "c", "c": "b"}, ["b", "c"]),
        ({"a": "b", "b": "b"}, ["b"]),
    ],
)
def test_it_yields_the_ids_that_follow_and_of_a_circle_each_once_the_start_last(
    links: dict[str, str], expected: list[str]
) -> None:
    assert list(chain("a", links.get)) == expected


def test_it_asks_for_no_more_than_is_taken() -> None:
    numbers = chain("1", lambda at: str(int(at) + 1))
    assert [next(numbers) for _ in range(3)] == ["2", "3", "4"]
