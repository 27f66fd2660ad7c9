"""A number in whatever hand it was typed: the hint writes it as records have it, and what it says can be read."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from explainer.language.typed_numbers import DIGITS_ONLY, explain_number, has_two_readings
from explainer.model.fact import Figure
from explainer.model.fields import read_number
from explainer.model.place import Place
from explainer.model.series import Series
from tests.engine.records import make


def hint(typed: str) -> str:
    """What an editor is told who typed this as a figure."""
    with pytest.raises(ValidationError) as caught:
        Figure.model_validate({"number": typed, "unit": "people"})
    (found,) = caught.value.errors()
    assert (found["type"], found["loc"]) == ("bad-number", ("number",))
    return str(found["ctx"]["hint"])


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1 200", "1200"),
        ("1\u00a0200", "1200"),
        ("1\u202f200\u202f000", "1200000"),
        ("1'200", "1200"),
        ("1\u2019200", "1200"),
        ("1_200", "1200"),
        ("1.200,5", "1200.5"),
        ("1,200.5", "1200.5"),
        ("12 000,25", "12000.25"),
        ("1.200.000", "1200000"),
        ("1,200,000", "1200000"),
        ("1,00,000", "100000"),
        ("3,5", "3.5"),
        ("0,500", "0.5"),
        ("1200,125", "1200.125"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1e6", "1000000"),
        ("1.5E3", "1500"),
        ("2\u00d710^6", "2000000"),
        ("\u0661\u0662\u0660\u0660", "1200"),
        ("\u06f1\u06f2", "12"),
        ("\u0967\u0968", "12"),
        ("\u0663\u066b\u0665", "3.5"),
        ("\uff11\uff12", "12"),
        ("\u00bd", "0.5"),
        ("2\u00bd", "2.5"),
        ("2 1/2", "2.5"),
        ("\u2153", "0.33"),
        ("\u20135", "-5"),
        ("\u22125", "-5"),
        ("+5", "5"),
    ],
)
def test_number_in_any_usual_hand_is_written_out(typed: str, number: str) -> None:
    assert hint(typed) == f"write {number}"
    assert read_number(number, counted=True) == float(number)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12%", "write 12, and unit: percent"),
        ("12 %", "write 12, and unit: percent"),
        ("\u0661\u0662\u066a", "write 12, and unit: percent"),
        ("12 per cent", "write 12, and unit: percent"),
        ("12 por ciento", "write 12, and unit: percent"),
        ("$5", "write 5, and unit: US dollars"),
        ("US$ 5", "write 5, and unit: US dollars"),
        ("5 USD", "write 5, and unit: US dollars"),
        ("\u20ac5", "write 5, and unit: euros"),
        ("$5 million", "write 5000000, and unit: US dollars"),
        ("5 million", "write 5000000; or 5, with the scale in its unit"),
        ("5 bn", "write 5000000000; or 5, with the scale in its unit"),
        ("5 mil", "write 5000; or 5, with the scale in its unit"),
        ("5 mil millones", "write 5000000000; or 5, with the scale in its unit"),
        ("5 million people", "write 5000000, and unit: people; or 5, with the scale in its unit"),
        ("83 people", "write 83, and unit: people"),
        ("about 80", "write 80, and approximate: true"),
        ("~80", "write 80, and approximate: true"),
        ("unos 80", "write 80, and approximate: true"),
        ("more than 80", "write 80, and bound: at-least"),
        (">80", "write 80, and bound: at-least"),
        ("80+", "write 80, and bound: at-least"),
        ("m\u00e1s de 80", "write 80, and bound: at-least"),
        ("up to 80", "write 80, and bound: at-most"),
        ("80-90", "write low: 80 and high: 90"),
        ("80\u201390", "write low: 80 and high: 90"),
        ("80 to 90", "write low: 80 and high: 90"),
        ("entre 80 y 90", "write low: 80 and high: 90"),
        ("1 million to 2 million", "write low: 1000000 and high: 2000000"),
        ("800 thousand to 1 million", "write low: 800000 and high: 1000000"),
        ("75 to 80 million", "write low: 75000000 and high: 80000000"),
        ("5\u20136 million", "write low: 5000000 and high: 6000000"),
        ("0 to 6 bn", "write low: 0 and high: 6000000000"),
        ("entre 5 y 6 millones", "write low: 5000000 and high: 6000000"),
        ("de 5 a 6 mil millones", "write low: 5000000000 and high: 6000000000"),
        ("between 5 and 6 million", "write low: 5000000 and high: 6000000"),
        ("about 5 to 6 million", "write low: 5000000 and high: 6000000, and approximate: true"),
        ("5 to 6 million people", "write low: 5000000 and high: 6000000, and unit: people"),
        ("entre 5 y 6 millones de personas", "write low: 5000000 and high: 6000000, and unit: personas"),
        ("75 to 80 people", "write low: 75 and high: 80, and unit: people"),
        ("5 to 6 %", "write low: 5 and high: 6, and unit: percent"),
        ("5% to 6%", "write low: 5 and high: 6, and unit: percent"),
        ("entre 5 y 6 por ciento", "write low: 5 and high: 6, and unit: percent"),
        ("$5 to $6 million", "write low: 5000000 and high: 6000000, and unit: US dollars"),
        ("US$ 5-6 million", "write low: 5000000 and high: 6000000, and unit: US dollars"),
        ("5 to 6 million euros", "write low: 5000000 and high: 6000000, and unit: euros"),
    ],
)
def test_what_stands_beside_a_number_has_a_field_of_its_own(typed: str, told: str) -> None:
    assert hint(typed) == told


@pytest.mark.parametrize(
    "typed", ["ten", "", "nan", "inf", "0x10", "1,2,3", "0.5.1", "-", "%", "1/0", "\u4e94", "9" * 61]
)
def test_what_is_no_number_in_any_hand_is_answered_with_how_numbers_are_written(typed: str) -> None:
    known = {DIGITS_ONLY, "write at most 15 digits on each side of the point"}
    assert explain_number(typed, counted=True)[1] in known


@pytest.mark.parametrize("typed", ["9" * 16, "0." + "1" * 16])
def test_number_with_more_digits_than_can_be_kept_is_told_how_many(typed: str) -> None:
    assert hint(typed) == "write at most 15 digits on each side of the point"


@pytest.mark.parametrize(
    ("typed", "whole", "decimals"),
    [
        ("1.200", "1200", "1.2"),
        ("-1.200", "-1200", "-1.2"),
        ("999.999", "999999", "999.9990"),
        ("1.234", "1234", "1.2340"),
        ("12.340", "12340", "12.34"),
    ],
)
def test_three_decimals_of_a_figure_are_asked_about_and_both_answers_can_be_read(
    typed: str, whole: str, decimals: str
) -> None:
    message, told = explain_number(typed, counted=True)
    assert message == f'"{typed}" is {whole} to some, {decimals} to others'
    assert hint(typed) == told == f"write {whole}; or {decimals}, if its point begins the decimals"
    assert Figure.model_validate({"number": whole, "unit": "people"}).number == float(whole)
    assert Figure.model_validate({"number": decimals, "unit": "people"}).number == float(typed)


@pytest.mark.parametrize(("typed", "whole", "decimals"), [("1,200", "1200", "1.2"), ("-9,528", "-9528", "-9.5280")])
def test_comma_before_three_digits_may_be_either_too(typed: str, whole: str, decimals: str) -> None:
    assert hint(typed) == f"write {whole}; or {decimals}, if its comma begins the decimals"


_SCALED = "; the scale belongs in its unit"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("US$ 1.200 million", f"write 1200; or 1.2, if its point begins the decimals{_SCALED}"),
        ("1.200 million people", f"write 1200; or 1.2, if its point begins the decimals{_SCALED}"),
        ("1.200 to 1.300",
         "write low: 1200 and high: 1300; or low: 1.2 and high: 1.3, if the point begins the decimals"),
        ("entre 1 y 1,300",
         "write low: 1 and high: 1300; or low: 1 and high: 1.3, if the comma begins the decimals"),
        ("$1.200 to $1.300",
         "write low: 1200 and high: 1300; or low: 1.2 and high: 1.3, if the point begins the decimals, "
         "and unit: US dollars"),
        ("1.200 to 1.300 million",
         f"write low: 1200 and high: 1300; or low: 1.2 and high: 1.3, if the point begins the decimals{_SCALED}"),
    ],
)  # fmt: skip
def test_what_has_two_readings_has_them_with_a_scale_and_in_a_range_too(typed: str, told: str) -> None:
    assert hint(typed) == told


@pytest.mark.parametrize(
    "typed",
    ["900 to 1 million", "80 to 75", "900 to 1.200", "1.200 to 1,300", "1.200 million to 2 million",
     "5 to 6 % of output", "up to 5 to 6 million"],
)  # fmt: skip
def test_no_range_is_guessed(typed: str) -> None:
    assert hint(typed) == DIGITS_ONLY


@pytest.mark.parametrize("typed", ["1.2", "1.20", "1.2000", "0.125", "-0.125", "1200.125", "12", "1200"])
def test_number_that_has_one_reading_is_read(typed: str) -> None:
    assert not has_two_readings(typed)
    assert Figure.model_validate({"number": typed, "unit": "people"}).number == float(typed)


@pytest.mark.parametrize(
    "unit",
    ["percent", "per cent of output", "million people", "thousand barrels per day", "billion US dollars",
     "miles de barriles", "millones", {"en": "million", "es": "millones"}, {"en": "% of output"}],
)  # fmt: skip
def test_three_decimals_of_a_part_or_a_multiple_are_decimals(unit: Any) -> None:
    figure = Figure.model_validate({"low": "9.528", "high": "10.125", "unit": unit})
    assert figure.span == (9.528, 10.125)
    points = [{"at": "2026-01", "value": "9.528", "source": "s"}]
    assert make(Series, "n", unit=unit, points=points).points[0].value == 9.528


@pytest.mark.parametrize("unit", ["people", "US dollars", "barrels", "smiles", {"en": "tankers"}])
def test_three_decimals_of_anything_else_are_asked_about_in_facts_and_series(unit: Any) -> None:
    with pytest.raises(ValidationError, match=r"is 9528 to some, 9\.5280 to others"):
        Figure.model_validate({"low": "9.528", "high": "10", "unit": unit})
    with pytest.raises(ValidationError, match=r"is 9528 to some, 9\.5280 to others"):
        make(Series, "n", unit=unit, points=[{"at": "2026-01", "value": "9.528", "source": "s"}])


def test_coordinates_have_as_many_decimals_as_they_like_and_no_unit_beside_them() -> None:
    assert make(Place, "p", latitude="10.488", longitude="-66.879").latitude == 10.488
    with pytest.raises(ValidationError) as caught:
        make(Place, "p", latitude="10,488", longitude="12 people")
    hints = [found["ctx"]["hint"] for found in caught.value.errors()]
    assert hints == ["write 10488; or 10.4880, if its comma begins the decimals", DIGITS_ONLY]


@pytest.mark.parametrize("typed", ["1.200", "1,200", "80-90", "5 million people", "about 1.200 people", "12,345"])
def test_whatever_the_hint_tells_to_write_is_read(typed: str) -> None:
    for number in re.findall(r"-?\d+(?:\.\d+)?", hint(typed)):
        read_number(number, counted=True)
