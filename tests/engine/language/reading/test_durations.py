"""Times between two dates, as a text says them."""

from __future__ import annotations

import pytest

from explainer.language import Lang
from explainer.language.reading.durations import elapsed
from explainer.language.reading.figures import figures


def times(text: str, lang: Lang) -> list[tuple[str, tuple[float, ...], str, str]]:
    found = elapsed(text, figures(text, lang), lang)
    return [(text[one.start : one.end], one.amounts, one.span, one.bound) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It came nine days later.", ("nine days later", (9,), "day", "exactly")),
        ("Nine days after that", ("Nine days after", (9,), "day", "exactly")),
        ("two weeks earlier", ("two weeks earlier", (2,), "week", "exactly")),
        ("held a month apart", ("a month apart", (1,), "month", "exactly")),
        ("48 hours after", ("48 hours after", (48,), "hour", "exactly")),
        ("the day before", ("the day before", (1,), "day", "exactly")),
        ("the next day", ("the next day", (1,), "day", "exactly")),
        ("more than 50 days after the vote", ("50 days after", (50,), "day", "at-least")),
        ("less than three weeks after", ("three weeks after", (3,), "week", "at-most")),
        ("about two years later", ("two years later", (2,), "year", "about")),
        ("a decade earlier", ("a decade earlier", (10,), "year", "exactly")),
    ],
)
def test_times_between_dates_in_english(text: str, found: tuple[str, tuple[float, ...], str, str]) -> None:
    assert times(text, "en") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nueve días después", ("nueve días después", (9,), "day", "exactly")),
        ("dos semanas antes", ("dos semanas antes", (2,), "week", "exactly")),
        ("un mes más tarde", ("un mes más tarde", (1,), "month", "exactly")),
        ("al día siguiente", ("al día siguiente", (1,), "day", "exactly")),
        ("más de 50 días después", ("50 días después", (50,), "day", "at-least")),
        ("con nueve días de diferencia", ("nueve días de diferencia", (9,), "day", "exactly")),
    ],
)
def test_times_between_dates_in_spanish(text: str, found: tuple[str, tuple[float, ...], str, str]) -> None:
    assert times(text, "es") == [found]


@pytest.mark.parametrize(
    "text", ["for 90 days", "in the first days after 3 January", "the months after it", "in the following week"]
)
def test_other_times_are_none(text: str) -> None:
    assert times(text, "en") == []
