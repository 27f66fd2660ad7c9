"""The rule impossible-figure: which numbers cannot be, of what, and which may although they look odd."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.checks.dates import impossible_figure
from explainer.model.series import Series
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import fact, make

HINT = "a change, a mean or a rate says so in its measure; else mend the figure"


def found(**value: Any) -> list[Said]:
    return said(impossible_figure, placed(fact("f", value=value)))


@pytest.mark.parametrize(
    ("number", "unit", "wrong"),
    [
        (-1, "people", "-1 people: fewer than none"),
        (-0.5, "people", "-0.5 people: fewer than none"),
        (1.2, "people", "1.2 people: they are counted one by one"),
        (47.5, "soldiers", "47.5 soldiers: they are counted one by one"),
        (2.5, "US service members killed", "2.5 US service members killed: they are counted one by one"),
        (1.5, "personas", "1.5 personas: they are counted one by one"),
        (-2, "votes in favour", "-2 votes in favour: fewer than none"),
        (100.1, "percent approving of the bridge", "100.1 percent approving of the bridge: the whole is 100"),
        (-1, "percent of output", "-1 percent of output: the whole is 100"),
        (120, "por ciento de los votos", "120 por ciento de los votos: the whole is 100"),
    ],
)
def test_number_that_cannot_be(number: float, unit: str, wrong: str) -> None:
    assert found(number=number, unit=unit) == [("f/value/number", wrong, HINT)]


@pytest.mark.parametrize(
    ("number", "unit", "measure"),
    [
        (0, "people", None),
        (83, "people", "killed"),
        (83.0, "people", None),
        (7.9, "million people", None),
        (7.9, "millones de personas", None),
        (1.5, "people per day", None),
        (980.5, "people a day", None),
        (980.5, "personas al d\u00eda", None),
        (1.5, "daily deaths", None),
        (1.5, "people", "mean of a day"),
        (-12, "people", "change since 2025"),
        (-12, "personas", "saldo migratorio"),
        (1.5, "days", None),
        (-5, "US dollars", None),
        (-12.5, "US dollars per barrel below Brent", None),
        (100, "percent approving", None),
        (0, "percent of output", None),
        (475.28, "percent", "inflation in 2025"),
        (180, "percent of GDP", "public debt"),
        (-8, "percent", "growth of production"),
        (150, "percent rise in output", None),
        (0.5, "mentions in the indictment", None),
        (1.5, "hours of flights", None),
        (2.5, "horas de vuelos", None),
    ],
)
def test_number_that_may_be(number: float, unit: str, measure: str | None) -> None:
    assert found(number=number, unit=unit, measure=measure) == []


def test_words_of_both_languages_are_read() -> None:
    assert len(found(number=101, unit={"en": "percent approving", "es": "por ciento que aprueba"})) == 1
    assert found(number=1.5, unit={"en": "people", "es": "personas"}, measure={"en": "a day", "es": "promedio"}) == []


def test_both_ends_of_a_range_and_every_point_of_a_series_are_looked_at() -> None:
    assert [place for place, _, _ in found(low=-2, high=1.5, unit="people")] == ["f/value/low", "f/value/high"]
    points = [{"at": "2026-01", "value": 1, "source": "s"}, {"at": "2026-02", "low": 1, "high": 2.5, "source": "s"}]
    made = placed(make(Series, "n", unit="people", points=points))
    assert [place for place, _, _ in said(impossible_figure, made)] == ["n/points/1/high"]


@pytest.mark.parametrize("bound", ["at-least", "at-most"])
def test_range_has_both_its_ends(bound: str) -> None:
    told = f"bound: {bound} of a range, which has both its ends"
    hint = "take bound away; or write one number, and bound"
    assert found(low=80, high=90, unit="people", bound=bound) == [("f/value/bound", told, hint)]
    assert found(number=80, unit="people", bound=bound) == []
    point = {"at": "2026-01", "low": 80, "high": 90, "source": "s", "bound": bound}
    assert said(impossible_figure, placed(make(Series, "n", points=[point]))) == [("n/points/0/bound", told, hint)]
