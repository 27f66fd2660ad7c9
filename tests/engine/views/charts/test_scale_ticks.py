"""The names along the axes of a chart: round numbers from zero, and as many years, months or days as have room."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.model.series import Series
from explainer.views.charts.scale import TickView, time_scale, time_ticks
from explainer.views.charts.series_chart import ChartView
from explainer.views.pages.topic import TopicView
from tests.engine.built import site, view
from tests.engine.records import make


def chart(points: list[tuple[str, float]], **fields: object) -> ChartView:
    given = [{"at": at, "value": value, "source": "s"} for at, value in points]
    made = site(make(Series, "n", points=given, **fields))
    return view("/topics/t/", made, TopicView).charts[0].charts[0]


def of_values(*values: float) -> ChartView:
    return chart([(f"2026-01-{day:02}", value) for day, value in enumerate(values, start=1)])


def ticks(*dates: str) -> list[str]:
    """The names, each with the narrowest chart that shows it: `Feb`, `Mar wide`."""
    return [f"{tick.label} {tick.needs}".strip() for tick in chart([(date, 1) for date in dates]).time_ticks]


def years(*dates: str) -> list[tuple[str, str, str]]:
    shown = chart([(date, 1) for date in dates]).time_ticks
    return [(tick.label, tick.year, tick.year_until) for tick in shown if tick.year]


def days(count: int, start: str = "2026-01-04") -> tuple[str, str]:
    """The first and the last of so many days."""
    return start, (dt.date.fromisoformat(start) + dt.timedelta(count - 1)).isoformat()


def positions(*dates: str) -> list[str]:
    return [mark.x for mark in chart([(date, 1) for date in dates], chart="line").marks]


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ((3,), ["0", "1", "2", "3"]),
        ((5,), ["0", "1", "2", "3", "4", "5"]),
        ((6,), ["0", "2", "4", "6"]),
        ((10,), ["0", "2", "4", "6", "8", "10"]),
        ((11,), ["0", "5", "10", "15"]),
        ((10.1,), ["0", "2.5", "5", "7.5", "10", "12.5"]),
        ((10, 9.5), ["0", "2", "4", "6", "8", "10"]),
        ((2, 0.5), ["0", "0.5", "1", "1.5", "2"]),
        ((25,), ["0", "5", "10", "15", "20", "25"]),
        ((26,), ["0", "10", "20", "30"]),
        ((101,), ["0", "25", "50", "75", "100", "125"]),
        ((1000,), ["0", "200", "400", "600", "800", "1,000"]),
        ((0.21,), ["0", "0.05", "0.1", "0.15", "0.2", "0.25"]),
        ((-3, 4), ["−4", "−2", "0", "2", "4"]),
        ((0.5, -0.5), ["−0.6", "−0.4", "−0.2", "0", "0.2", "0.4", "0.6"]),
    ],
)
def test_numbers_are_named_in_the_smallest_round_steps_of_which_five_are_enough(
    values: tuple[float, ...], labels: list[str]
) -> None:
    assert [tick.label for tick in of_values(*values).value_ticks] == labels


def test_a_range_is_seen_whole_in_the_scale() -> None:
    points = [{"at": "2026-01-01", "low": -20, "high": 30, "source": "s"}]
    made = site(make(Series, "n", points=points))
    [shown] = view("/topics/t/", made, TopicView).charts[0].charts
    assert [tick.label for tick in shown.value_ticks] == ["−20", "−10", "0", "10", "20", "30"]


def test_the_lowest_number_stands_at_the_bottom_the_highest_at_the_top_and_zero_where_it_is() -> None:
    shown = of_values(-3, 4)
    assert [tick.at for tick in shown.value_ticks] == ["100", "75", "50", "25", "0"]
    assert shown.base == "50"
    assert of_values(12).value_ticks == (
        TickView("100", "0"),
        TickView("66.7", "5"),
        TickView("33.3", "10"),
        TickView("0", "15"),
    )


@pytest.mark.parametrize(
    ("dates", "middle"),
    [
        (("2025", "2026"), ["27", "73"]),
        (("2025-01", "2025-04"), ["15.9", "38.5", "61.1", "84.5"]),
        (("2026-01-01", "2026-01-11"), ["4", "40.8", "86.8"]),
        (("2026-01-05",), ["4", "50", "96"]),
    ],
)
def test_years_and_months_are_named_in_their_middle_and_days_where_they_are(
    dates: tuple[str, ...], middle: list[str]
) -> None:
    assert [tick.at for tick in chart([(date, 1) for date in dates]).time_ticks] == middle


@pytest.mark.parametrize(
    ("dates", "at"),
    [
        (("2026-01-01", "2026-01-02", "2026-01-11"), ["4", "13.2", "96"]),
        (("2026-01-05",), ["50"]),
        (("../2026-01-05", "2026-01-07", "2026-01-11/.."), ["4", "34.7", "96"]),
        (("2026-01-01/2026-01-07", "2026-01-20"), ["18.5", "96"]),
    ],
)
def test_a_number_stands_at_the_middle_of_the_time_that_it_is_about(dates: tuple[str, ...], at: list[str]) -> None:
    assert positions(*dates) == at


@pytest.mark.parametrize(
    ("last", "named"),
    [
        (2006, ["2001", "2002", "2003", "2004", "2005", "2006"]),
        (2007, ["2001", "2002 wide", "2003", "2004 wide", "2005", "2006 wide", "2007"]),
        (
            2009,
            ["2001", "2002 wide", "2003", "2004 wide", "2005", "2006 wide", "2007", "2008 wide", "2009"],
        ),
        (2010, ["2001", "2010"]),
    ],
)
def test_up_to_six_years_are_named_up_to_nine_every_second_and_of_more_those_that_have_a_number(
    last: int, named: list[str]
) -> None:
    assert ticks("2001", str(last)) == named


@pytest.mark.parametrize(
    ("dates", "named"),
    [
        (tuple(map(str, range(2001, 2011))), ["2001", "2003", "2005", "2007", "2010"]),
        (("2001", "2004", "2007", "2020"), ["2001", "2004 wide", "2007", "2020"]),
        (("2001", "2003", "2004", "2007", "2019", "2020"), ["2001", "2004 wide", "2007", "2020"]),
        (("2001", "2002-06", "2006-03-09", "2020"), ["2001", "2006", "2020"]),
    ],
)
def test_of_many_years_the_last_and_the_first_are_named_before_others_and_none_without_room(
    dates: tuple[str, ...], named: list[str]
) -> None:
    assert ticks(*dates) == named


@pytest.mark.parametrize(
    ("last", "named"),
    [
        ("2025-06", ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]),
        ("2025-07", ["Jan", "Feb wide", "Mar", "Apr wide", "May", "Jun wide", "Jul"]),
        ("2025-09", ["Jan", "Feb wide", "Mar", "Apr wide", "May", "Jun wide", "Jul", "Aug wide", "Sep"]),
        (
            "2025-10",
            ["Jan", "Feb full", "Mar", "Apr full", "May", "Jun full", "Jul", "Aug full", "Sep", "Oct full"],
        ),
        (
            "2026-02",
            [
                *("Jan", "Feb full", "Mar full", "Apr", "May full", "Jun full", "Jul", "Aug full", "Sep full"),
                *("Oct", "Nov full", "Dec full", "Jan", "Feb full"),
            ],
        ),
        ("2026-03", ["Jan", "Apr", "Jul", "Oct", "Jan"]),
        ("2026-12", ["Jan", "Apr wide", "Jul", "Oct wide"] * 2),
        ("2028-04", [*["Jan", "Apr full", "Jul wide", "Oct full"] * 3, "Jan", "Apr full"]),
    ],
)
def test_as_many_months_are_named_as_each_width_has_room_for_and_always_january(last: str, named: list[str]) -> None:
    assert ticks("2025-01", last) == named


def test_of_more_than_six_years_of_months_only_januaries_are_named() -> None:
    assert set(ticks("2016-01", "2026-01")) == {"Jan"}


@pytest.mark.parametrize(
    ("count", "named"),
    [
        (1, ["3 Jan", "4 Jan", "5 Jan"]),
        (5, ["4 Jan", "5 Jan", "6 Jan", "7 Jan", "8 Jan"]),
        (6, ["4 Jan", "5 Jan wide", "6 Jan", "7 Jan wide", "8 Jan", "9 Jan wide"]),
        (
            10,
            [
                *("4 Jan", "5 Jan wide", "6 Jan", "7 Jan wide", "8 Jan"),
                *("9 Jan wide", "10 Jan", "11 Jan wide", "12 Jan", "13 Jan wide"),
            ],
        ),
        (11, ["5 Jan", "10 Jan"]),
        (24, ["5 Jan", "10 Jan", "15 Jan", "20 Jan", "25 Jan"]),
        (25, ["15 Jan"]),
        (70, ["15 Jan", "1 Feb", "15 Feb", "1 Mar"]),
        (111, ["15 Jan wide", "1 Feb", "15 Feb wide", "1 Mar", "15 Mar wide", "1 Apr", "15 Apr wide"]),
        (112, ["Feb", "Mar", "Apr"]),
    ],
)
def test_days_are_named_each_then_every_fifth_then_two_a_month_then_months_at_their_first_day(
    count: int, named: list[str]
) -> None:
    assert ticks(*days(count)) == named


def test_of_more_than_five_names_of_days_every_second_waits_for_a_wider_chart() -> None:
    five, six = days(24, "2026-01-25"), days(24, "2026-02-15")
    assert ticks(*five) == ["25 Jan", "1 Feb", "5 Feb", "10 Feb", "15 Feb"]
    assert ticks(*six) == ["15 Feb", "20 Feb wide", "25 Feb", "1 Mar wide", "5 Mar", "10 Mar wide"]


def test_beside_the_first_day_of_the_calendar_the_next_is_named() -> None:
    assert ticks("0001-01-01") == ["1 Jan", "2 Jan"]


def test_a_month_whose_first_day_is_outside_is_not_named_among_days() -> None:
    assert ticks("2026-01-02", "2026-06-01") == ["Feb", "Mar", "Apr", "May", "Jun"]
    assert ticks("2026-01-01", "2026-05-31") == ["Jan", "Feb", "Mar", "Apr", "May"]


@pytest.mark.parametrize(
    ("dates", "named"),
    [
        (("2025-10", "2026-10"), [("Oct", "2025", ""), ("Nov", "2025", "full"), ("Jan", "2026", "")]),
        (days(111), [("15 Jan", "2026", ""), ("1 Feb", "2026", "wide")]),
        (days(300), [("Feb", "2026", ""), ("Mar", "2026", "wide")]),
        (("2025-11-01", "2026-04-01"), [("Nov", "2025", ""), ("Jan", "2026", "")]),
        (("2025", "2026-01"), []),
    ],
)
def test_a_year_stands_under_its_first_name_and_on_narrow_charts_under_the_first_that_they_show(
    dates: tuple[str, ...], named: list[tuple[str, str, str]]
) -> None:
    assert years(*dates) == named


def test_months_and_days_have_their_spanish_names() -> None:
    points = make(Series, "n", points=[{"at": "2026-01-04", "value": 1, "source": "s"}]).points
    assert [tick.label for tick in time_ticks(time_scale(points), "es")] == ["3 ene", "4 ene", "5 ene"]
