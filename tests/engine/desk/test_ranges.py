"""Which part of a file a request asks for, by RFC 9110."""

from __future__ import annotations

import pytest

from explainer.desk.ranges import UnsatisfiableError, asked_range


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=2-5", (2, 6)),
        ("bytes=2-", (2, 10)),
        ("bytes=-3", (7, 10)),
        ("bytes=-30", (0, 10)),
        ("bytes=8-99", (8, 10)),
        ("BYTES=9-9", (9, 10)),
    ],
)
def test_one_range_is_given(header: str, part: tuple[int, int]) -> None:
    assert asked_range(header, 10) == part


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=a-b",
        "lines=1-2",
        "bytes=0-1,4-5",
        f"bytes=0-{'9' * 5000}",
    ],
)
def test_what_is_no_single_range_is_passed_over(header: str | None) -> None:
    assert asked_range(header, 10) is None


@pytest.mark.parametrize(
    ("header", "size"), [("bytes=10-", 10), ("bytes=99-100", 10), ("bytes=-0", 10), ("bytes=0-", 0), ("bytes=-1", 0)]
)
def test_what_is_not_there_cannot_be_given(header: str, size: int) -> None:
    with pytest.raises(UnsatisfiableError):
        asked_range(header, size)
