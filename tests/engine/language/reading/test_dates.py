"""Dates, years and times of a text: where they stand, and what they may mean."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.dates.edtf import parse_date
from explainer.language import LANGUAGES, Lang
from explainer.language.dates import short_words, words
from explainer.language.reading.date_words import Day
from explainer.language.reading.figures import figures


def dates(text: str, lang: Lang = "en") -> list[tuple[Day, ...]]:
    return [date.dates for date in figures(text, lang).dates]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3 January 2026", [((2026, 1, 3),)]),
        ("January 3, 2026", [((2026, 1, 3),)]),
        ("3 January", [((None, 1, 3),)]),
        ("3rd of January", [((None, 1, 3),)]),
        ("January 3rd", [((None, 1, 3),)]),
        ("Jan. 3", [((None, 1, 3),)]),
        ("4 and 5 January", [((None, 1, 4),), ((None, 1, 5),)]),
        ("3, 4 and 5 January 2026", [((2026, 1, 3),), ((2026, 1, 4),), ((2026, 1, 5),)]),
        ("4–5 January", [((None, 1, 4), (None, 1, 5))]),
        ("4 to 5 January 2026", [((2026, 1, 4), (2026, 1, 5))]),
        ("January 4–5, 2026", [((2026, 1, 4), (2026, 1, 5))]),
        ("from 30 December 2025 to 2 January 2026", [((2025, 12, 30),), ((2026, 1, 2),)]),
        ("January 2026", [((2026, 1, None),)]),
        ("mid-January 2026", [((2026, 1, None),)]),
        ("early February", [((None, 2, None),)]),
        ("2026-01-03", [((2026, 1, 3),)]),
        ("2026-01", [((2026, 1, None),)]),
        ("3/1/2026", [((2026, 1, 3), (2026, 3, 1))]),
        ("13.1.2026", [((2026, 1, 13),)]),
        ("31/31/2027", [((2027, 31, 31),)]),
        ("13.14.2026", [((2026, 14, 13),)]),
        ("2026-13-01", [((2026, 13, 1),)]),
        ("2026-02-32", [((2026, 2, 32),)]),
        ("30 February 2026", [((2026, 2, 30),)]),
        ("2013-14 and 2026-13", [((2013, None, None),), ((2014, None, None),), ((2026, None, None),)]),
        ("in 1999", [((1999, None, None),)]),
        ("the 2024 election", [((2024, None, None),)]),
        ("2001–2018", [((2001, None, None),), ((2018, None, None),)]),
        ("2013–14", [((2013, None, None),), ((2014, None, None),)]),
        ("the 1990s", [((1990, None, None),)]),
        ("the ’90s", [((1990, None, None),)]),
        ("2,026 people", []),
        ("2026 barrels, 2026 million", [((2026, None, None),)]),
        ("they may 12 times march", []),
        ("$1999", []),
        ("1999 dollars", []),
    ],
)
def test_dates_in_english(text: str, found: list[tuple[Day, ...]]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3 de enero de 2026", [((2026, 1, 3),)]),
        ("3 de Enero del 2026", [((2026, 1, 3),)]),
        ("3 ene 2026", [((2026, 1, 3),)]),
        ("1.º de enero", [((None, 1, 1),)]),
        ("primero de enero", [((None, 1, 1),)]),
        ("el 3 y el 4 de enero", [((None, 1, 3),), ((None, 1, 4),)]),
        ("del 3 al 5 de enero de 2026", [((2026, 1, 3), (2026, 1, 5))]),
        ("entre el 3 y el 5 de enero", [((None, 1, 3),), ((None, 1, 5),)]),
        ("enero de 2026", [((2026, 1, None),)]),
        ("mediados de enero", [((None, 1, None),)]),
        ("los años noventa", [((1990, None, None),)]),
        ("los años 90", [((1990, None, None),)]),
        ("la década de los noventa", [((1990, None, None),)]),
        ("en 2014", [((2014, None, None),)]),
        ("80 años", []),
    ],
)
def test_dates_in_spanish(text: str, found: list[tuple[Day, ...]]) -> None:
    assert dates(text, "es") == found


def test_a_day_behind_its_month_may_be_a_number() -> None:
    (date,) = figures("In January 12 were freed.", "en").dates
    assert (date.dates, date.numbers) == (((None, 1, 12),), (12,))


def test_each_date_has_its_place() -> None:
    text = "On 4 and 5 January 2026, and on 7 January."
    assert [text[date.start : date.end] for date in figures(text, "en").dates] == ["4", "5 January 2026", "7 January"]


@pytest.mark.parametrize(
    ("text", "lang", "minutes"),
    [
        ("02:00", "en", (120,)),
        ("2 a.m.", "en", (120,)),
        ("2:01 a.m.", "en", (121,)),
        ("12 a.m.", "en", (0,)),
        ("12 p.m.", "en", (720,)),
        ("10pm", "en", (1320,)),
        ("2 in the morning", "en", (120,)),
        ("at 3:30", "en", (210, 930)),
        ("14h30", "es", (870,)),
        ("14:30 h", "es", (870,)),
        ("2:00 a. m.", "es", (120,)),
        ("las 2 de la madrugada", "es", (120,)),
        ("10 de la noche", "es", (1320,)),
    ],
)
def test_times_of_day(text: str, lang: Lang, minutes: tuple[int, ...]) -> None:
    (time,) = figures(text, lang).times
    assert time.minutes == minutes
    assert figures(text, lang).numbers == ()


DAYS = st.dates(dt.date(1500, 1, 1), dt.date(2199, 12, 31))


@given(DAYS, st.sampled_from(LANGUAGES), st.booleans())
def test_a_day_in_words_is_read_back(day: dt.date, lang: Lang, short: bool) -> None:
    written = (short_words if short else words)(parse_date(day.isoformat()), lang)
    assert dates(f"On {written}, so.", lang) == [((day.year, day.month, day.day),)]


@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_month_and_a_year_in_words_are_read_back(day: dt.date, lang: Lang) -> None:
    month = words(parse_date(f"{day:%Y-%m}"), lang)
    assert dates(month, lang) == [((day.year, day.month, None),)]
    assert dates(words(parse_date(f"{day:%Y}"), lang), lang) == [((day.year, None, None),)]


@given(DAYS, st.integers(1, 400), st.sampled_from(LANGUAGES))
def test_both_ends_of_an_interval_in_words_are_read_back(day: dt.date, length: int, lang: Lang) -> None:
    end = day + dt.timedelta(length)
    written = words(parse_date(f"{day}/{end}"), lang)
    found = {(month, number) for date in figures(written, lang).dates for _, month, number in date.dates}
    assert found == {(day.month, day.day), (end.month, end.day)}
