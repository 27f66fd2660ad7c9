"""Scales and ticks: round numbers from zero, time by real dates, names that have room."""

import pytest

from explainer.model.series import Point
from explainer.views.charts.scale import percent, time_scale, time_ticks, value_scale


def points(*given: tuple[str, float]) -> tuple[Point, ...]:
    return tuple(Point(at=at, value=value, source="a-source") for at, value in given)


def of_dates(*dates: str) -> tuple[Point, ...]:
    return points(*((date, 1) for date in dates))


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ((16, 670), ["0", "200", "400", "600", "800"]),
        ((2, 7), ["0", "2", "4", "6", "8"]),
        ((1, 2), ["0", "1", "2"]),
        ((0.2, 0.9), ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ((3231, 7727), ["0", "2,000", "4,000", "6,000", "8,000"]),
        ((-30, 50), ["−40", "−20", "0", "20", "40", "60"]),
        ((-50, -10), ["−50", "−40", "−30", "−20", "−10", "0"]),
        ((0, 0), ["0", "1"]),
    ],
)
def test_value_ticks_are_round_and_hold_zero(values: tuple[float, ...], labels: list[str]) -> None:
    scale = value_scale(points(*((f"2026-01-0{day}", value) for day, value in enumerate(values, start=1))))
    assert [tick.label for tick in scale.ticks("en")] == labels


def test_things_that_come_whole_have_no_half_ticks() -> None:
    for high in range(1, 200):
        assert float(value_scale(points(("2026-01-01", high))).step).is_integer()


def test_time_runs_by_real_dates() -> None:
    scale = time_scale(of_dates("2026-01-01", "2026-01-11", "2026-01-31"))
    assert scale.at(scale.start) == 4
    assert scale.at(scale.end) == 96
    assert percent(scale.at(scale.start + 15)) == "50"


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("2026-01-03", "2026-01-05"), 2),
        (("2026-01-03",), 2),
        (("2025-11", "2026-01"), 92),
        (("2024", "2026-02"), 366 + 365 + 365),
        (("2026-01", "2026-02-15"), 59),
    ],
)
def test_a_scale_gives_years_and_months_their_whole_room(dates: tuple[str, ...], days: int) -> None:
    scale = time_scale(of_dates(*dates))
    assert scale.end - scale.start == days


EVEN = ["Feb", "Apr", "Jun", "Aug", "Oct", "Dec"]
ODD = ["Mar", "May", "Jul", "Sep", "Nov", "Jan"]


@pytest.mark.parametrize(
    ("dates", "always", "wide", "full"),
    [
        (("2000", "2014", "2019", "2020", "2024"), ["2000", "2014", "2019", "2024"], [], []),
        (("2020", "2023"), ["2020", "2021", "2022", "2023"], [], []),
        (("2017", "2025-12"), ["2017", "2019", "2021", "2023", "2025"], ["2018", "2020", "2022", "2024"], []),
        (("2025-11", "2026-02"), ["Nov", "Dec", "Jan", "Feb"], [], []),
        (("2026-01-10", "2026-03-08"), ["15 Jan", "1 Feb", "15 Feb", "1 Mar"], [], []),
        (("2026-02-22", "2026-02-25"), ["22 Feb", "23 Feb", "24 Feb", "25 Feb"], [], []),
        (("2025-12-15", "2026-03-08"), ["1 Jan", "1 Feb", "1 Mar"], ["15 Dec", "15 Jan", "15 Feb"], []),
        (("2025-12-30", "2026-01-30"), ["1 Jan", "15 Jan"], [], []),
        (("2025-01-10", "2026-01-10"), ODD, [], EVEN),
    ],
)
def test_time_is_named_where_there_is_room(
    dates: tuple[str, ...], always: list[str], wide: list[str], full: list[str]
) -> None:
    ticks = time_ticks(time_scale(of_dates(*dates)), "en")
    by_need = {need: [tick.label for tick in ticks if tick.needs == need] for need in ("", "wide", "full")}
    assert by_need == {"": always, "wide": wide, "full": full}


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        (("2025-11", "2026-02"), [("Nov", "2025", ""), ("Jan", "2026", "")]),
        (("2025-12-15", "2026-03-08"), [("15 Dec", "2025", ""), ("1 Jan", "2026", "")]),
        (("2025-12-30", "2026-01-30"), [("1 Jan", "2026", "")]),
        (("2025-02", "2026-01"), [("Feb", "2025", ""), ("Mar", "2025", "full"), ("Jan", "2026", "")]),
        (("2020", "2023"), []),
    ],
)
def test_a_year_is_named_under_its_first_month_or_day_that_is_shown(
    dates: tuple[str, ...], years: list[tuple[str, str, str]]
) -> None:
    ticks = time_ticks(time_scale(of_dates(*dates)), "en")
    assert [(tick.label, tick.year, tick.year_until) for tick in ticks if tick.year] == years


def test_months_have_the_names_of_the_language() -> None:
    assert [tick.label for tick in time_ticks(time_scale(of_dates("2026-01", "2026-02")), "es")] == ["ene", "feb"]


@pytest.mark.parametrize(("position", "text"), [(33.333, "33.3"), (50.0, "50"), (100.0, "100"), (-0.001, "0")])
def test_positions_are_short(position: float, text: str) -> None:
    assert percent(position) == text
