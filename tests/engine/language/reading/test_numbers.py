"""Numbers of a text: where they stand, and what they may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.language import LANGUAGES, Lang
from explainer.language.numbers import number_words, spelled
from explainer.language.reading.figures import figures
from explainer.language.reading.numbers import Number, digits_value

MILLION = 10**6


def numbers(text: str, lang: Lang = "en") -> dict[str, tuple[float, ...]]:
    """The values of each number by its words."""
    return {text[one.start : one.end]: one.values for one in figures(text, lang).numbers}


def only(text: str, lang: Lang = "en") -> Number:
    (found,) = figures(text, lang).numbers
    return found


@pytest.mark.parametrize(
    ("digits", "values"),
    [
        ("83", (83,)),
        ("1,200", (1200, 1.2)),
        ("1.200", (1200, 1.2)),
        ("1 200", (1200,)),
        ("1\u202f200", (1200,)),
        ("1\u00a0200", (1200,)),
        ("1’200", (1200,)),
        ("1,200.5", (1200.5,)),
        ("1.200,5", (1200.5,)),
        ("12\u202f000,5", (12000.5,)),
        ("10,000,000", (10_000_000,)),
        ("10.000.000", (10_000_000,)),
        ("3.5", (3.5,)),
        ("3,5", (3.5,)),
        ("0.383", (0.383,)),
        ("0,383", (0.383,)),
        ("12.3456", (12.3456,)),
    ],
)
def test_digits_are_read_with_the_separators_of_both_languages(digits: str, values: tuple[float, ...]) -> None:
    assert digits_value(digits) == values
    for lang in LANGUAGES:
        assert numbers(f"({digits})", lang) == {digits: values}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5 million", (5 * MILLION,)),
        ("2.5bn", (2500 * MILLION,)),
        ("12k", (12_000,)),
        ("300 thousand", (300_000,)),
        ("twenty-three", (23,)),
        ("Twenty three", (23,)),
        ("one hundred and two", (102,)),
        ("two hundred thousand", (200_000,)),
        ("fifty-seven thousand", (57_000,)),
        ("one thousand two hundred", (1200,)),
        ("two and a half million", (2_500_000,)),
        ("half a million", (500_000,)),
        ("three dozen", (36,)),
        ("62½", (62.5,)),
        ("4¾ million", (4.75 * MILLION,)),
        ("two thirds", (2 / 3,)),
        ("two-thirds", (2 / 3,)),
        ("three quarters", (0.75,)),
        ("one third", (1 / 3,)),
        ("a quarter", (0.25,)),
        ("half", (0.5,)),
        ("nobody", (0,)),
        ("none", (0,)),
        ("both", (2,)),
        ("third", (3, 1 / 3)),
        ("47th", (47,)),
        ("twenty-first", (21,)),
    ],
)
def test_numbers_in_english(text: str, values: tuple[float, ...]) -> None:
    assert only(text).values == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("mil millones", (1000 * MILLION,)),
        ("5 mil millones", (5000 * MILLION,)),
        ("2,5 millones", (2.5 * MILLION,)),
        ("dos mil quinientos", (2500,)),
        ("dos mil quinientos millones", (2500 * MILLION,)),
        ("ciento dos", (102,)),
        ("doscientas cincuenta mil", (250_000,)),
        ("treinta y dos", (32,)),
        ("veintitrés", (23,)),
        ("veintitres", (23,)),
        ("dieciséis", (16,)),
        ("un billón", (MILLION * MILLION,)),
        ("medio millón", (500_000,)),
        ("dos millones y medio", (2_500_000,)),
        ("una docena", (12,)),
        ("la mitad", (0.5,)),
        ("un tercio", (1 / 3,)),
        ("dos tercios", (2 / 3,)),
        ("tres cuartas", (0.75,)),
        ("la tercera parte", (3, 1 / 3)),
        ("nadie", (0,)),
        ("ningún", (0,)),
        ("ambos", (2,)),
        ("3.º", (3,)),
        ("3er", (3,)),
        ("vigésimo", (20, 1 / 20)),
    ],
)
def test_numbers_in_spanish(text: str, values: tuple[float, ...]) -> None:
    assert only(text, "es").values == values


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("between a thousand and two thousand", "en", [(1000,), (2000,)]),
        ("eleven of the twelve", "en", [(11,), (12,)]),
        ("two three", "en", [(2,), (3,)]),
        ("51–50", "en", [(51,), (50,)]),
        ("51 a 50", "es", [(51,), (50,)]),
        ("2/3", "en", [(2, 2 / 3), (3,)]),
        ("once", "en", [(1,)]),
        ("once", "es", [(11,)]),
    ],
)
def test_numbers_that_stand_together_are_told_apart(text: str, lang: Lang, values: list[tuple[float, ...]]) -> None:
    assert [one.values for one in figures(text, lang).numbers] == values


@pytest.mark.parametrize(
    ("text", "lang", "first"),
    [
        ("75 to 80 million", "en", (75, 75 * MILLION)),
        ("30 or 50 million barrels", "en", (30, 30 * MILLION)),
        ("between 1.1 and 1.2 million", "en", (1.1, 1.1 * MILLION)),
        ("300 of the 500 million dollars", "en", (300, 300 * MILLION)),
        ("$5 to $7 billion", "en", (5, 5000 * MILLION)),
        ("de 75 a 80 millones", "es", (75, 75 * MILLION)),
        ("one in five", "en", (1, 0.2)),
        ("uno de cada cinco", "es", (1, 0.2)),
    ],
)
def test_a_number_takes_the_scale_of_the_next_one(text: str, lang: Lang, first: tuple[float, ...]) -> None:
    assert figures(text, lang).numbers[0].values == pytest.approx(first)


@pytest.mark.parametrize(
    ("text", "lang", "unit"),
    [
        ("5%", "en", "percent"),
        ("5 %", "es", "percent"),
        ("5\u00a0%", "es", "percent"),
        ("5 percent", "en", "percent"),
        ("5 per cent", "en", "percent"),
        ("5 percentage points", "en", "percent"),
        ("five percent", "en", "percent"),
        ("5 por ciento", "es", "percent"),
        ("cinco por ciento", "es", "percent"),
        ("5 puntos porcentuales", "es", "percent"),
        ("US$5", "en", "money"),
        ("US$5bn", "en", "money"),
        ("$5 million", "en", "money"),
        ("€5", "en", "money"),
        ("5 dollars", "en", "money"),
        ("5 million dollars", "en", "money"),
        ("29 US cents", "en", "money"),
        ("5 bolívares", "es", "money"),
        ("5 millones de dólares", "es", "money"),
        ("Bs. 50", "es", "money"),
        ("5 people", "en", None),
        ("5 presos", "es", None),
    ],
)
def test_what_a_number_is_of(text: str, lang: Lang, unit: str | None) -> None:
    assert only(text, lang).unit == unit


@pytest.mark.parametrize(("text", "lang"), [("75–80 percent", "en"), ("75 y 80 por ciento", "es")])
def test_both_ends_of_a_range_are_per_cent(text: str, lang: Lang) -> None:
    assert [one.unit for one in figures(text, lang).numbers] == ["percent", "percent"]


@pytest.mark.parametrize(
    ("text", "lang", "span"),
    [
        ("67-year-old", "en", "year"),
        ("90-day", "en", "day"),
        ("nine days", "en", "day"),
        ("48 hours", "en", "hour"),
        ("two more weeks", "en", "week"),
        ("de 80 años", "es", "year"),
        ("nueve días", "es", "day"),
        ("18 meses", "es", "month"),
        ("two women", "en", None),
    ],
)
def test_what_a_number_counts_of_time(text: str, lang: Lang, span: str | None) -> None:
    assert only(text, lang).span == span


@pytest.mark.parametrize("name", ["F-35", "G7", "MH-60", "H1N1", "COVID-19", "B-1B"])
def test_numbers_in_names_by_their_shape_are_none(name: str) -> None:
    assert figures(f"The {name} was there.", "en").numbers == ()


def test_a_letter_behind_digits_is_part_of_a_code() -> None:
    assert only("General License 46A").code == "46A"
    assert only("$5M").code == ""


def test_hundreds_are_any_number_from_there() -> None:
    for text, lang, value in [("hundreds", "en", 100), ("tens of thousands", "en", 10_000), ("a hundred", "en", 100),
                              ("cientos de miles", "es", 100_000), ("decenas", "es", 10)]:  # fmt: skip
        assert (only(text, lang).several, only(text, lang).values) == (True, (value,))  # type: ignore[arg-type]


@given(st.one_of(st.integers(0, 10**12), st.decimals(0, 10**6, places=2)), st.sampled_from(LANGUAGES))
def test_what_is_written_is_read_back(number: float, lang: Lang) -> None:
    words = number_words(float(number), lang)
    dates = {float(year or 0) for date in figures(words, lang).dates for year, *_ in date.dates}
    assert float(number) in {*dates, *(value for one in figures(words, lang).numbers for value in one.values)}


@given(st.integers(0, 12), st.sampled_from(LANGUAGES))
def test_small_numbers_as_words_are_read_back(number: int, lang: Lang) -> None:
    assert only(spelled(number, lang), lang).values == (number,)


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_can_be_read_and_each_place_is_in_it(text: str, lang: Lang) -> None:
    read = figures(text, lang)
    places = [(one.start, one.end) for many in (read.numbers, read.dates, read.times) for one in many]
    assert all(0 <= start < end <= len(text) for start, end in places)
