"""A series as drawn: which charts stand together, what mark each number has and where, what is joined, what is said."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.series import Series
from explainer.model.topic import Topic
from explainer.views.charts.series_chart import ChartGroup, ChartView, LabelView
from explainer.views.pages.topic import TopicView
from tests.engine.built import site, view
from tests.engine.records import make


def at(date: str, value: float = 1, **fields: object) -> dict[str, object]:
    return {"at": date, "value": value, "source": "s"} | fields


def between(date: str, low: float, high: float) -> dict[str, object]:
    return {"at": date, "low": low, "high": high, "source": "s"}


def series(name: str, *points: dict[str, object], **fields: object) -> Series:
    return make(Series, name, points=points or [at("2026-01-01")], **fields)


def groups(*parts: Series) -> tuple[ChartGroup, ...]:
    return view("/topics/t/", site(*parts), TopicView).charts


def chart(*points: dict[str, object], **fields: object) -> ChartView:
    [group] = groups(series("n", *points, **fields))
    [only] = group.charts
    return only


def drawn(*points: dict[str, object], **fields: object) -> list[tuple[str, ...]]:
    """Of each mark its shape, where it begins and ends, and how wide and high it is."""
    marks = chart(*points, **fields).marks
    return [(mark.shape, mark.x, mark.y, mark.x2, mark.y2, mark.width, mark.height) for mark in marks]


def paths(*points: dict[str, object], kind: str) -> list[str]:
    """The strokes of the line, each with the numbers of the two points that it joins."""
    shown = chart(*points, chart=kind)
    ends = {f"{mark.x} {mark.y}": mark.point.value for mark in shown.marks}
    strokes = [stroke.split("L" if kind == "line" else "H") for stroke in shown.path.split("M")[1:]]
    return [f"{ends[one]}-{ends[other.replace('V', ' ')]}" for one, other in strokes]


def numbers(*points: dict[str, object], **fields: object) -> list[str]:
    """The labels, the first served first: `10`, or `10 below`, or `10 wide`."""
    labels = chart(*points, **fields).labels
    return [" ".join(filter(None, (one.text, "" if one.above else "below", one.needs))) for one in labels]


def test_a_series_without_a_group_is_not_caught_by_a_group_of_its_name() -> None:
    shown = groups(series("ferries"), series("b", group="ferries"), series("c", group="ferries"))
    assert [[one.series.id for one in group.charts] for group in shown] == [["b", "c"], ["ferries"]]


def test_series_of_one_group_and_unit_stand_together_in_the_order_of_their_first() -> None:
    several = (
        series("a", group="Ferries"),
        series("b"),
        series("c", group="Bridges"),
        series("d", group="Ferries", unit="tons"),
        series("e", group="Ferries"),
        series("f", group="Bridges"),
    )
    shown = [(group.heading, [one.series.id for one in group.charts], group.apart) for group in groups(*several)]
    assert shown == [
        ("Ferries", ["a", "e"], False),
        (None, ["b"], True),
        ("Bridges", ["c", "f"], False),
        (None, ["d"], True),
    ]


def test_one_group_alone_has_its_heading_and_stands_apart_from_nothing() -> None:
    [two] = groups(series("a", group="Ferries"), series("b", group="Ferries"))
    assert (two.heading, two.apart) == ("Ferries", False)
    [one] = groups(series("a", group="Ferries"))
    assert (one.heading, one.apart) == (None, False)


def test_a_topic_draws_the_series_that_are_of_it() -> None:
    several = (series("a"), series("b", topics=["u"]), series("c", topics=["u", "t"]))
    made = site(*several, make(Topic, "u"))
    shown = view("/topics/t/", made, TopicView).charts
    assert [one.series.id for group in shown for one in group.charts] == ["a", "c"]


def test_only_series_of_one_group_share_a_scale() -> None:
    low, high = [at("2026-01-01", 5), at("2026-01-11", 10)], [at("2026-01-01", 50), at("2026-01-21", 100)]
    together = groups(series("a", *low, group="Ferries"), series("b", *high, group="Ferries"))
    apart = groups(series("a", *low), series("b", *high))
    assert [[(mark.x, mark.y) for mark in one.marks] for group in together for one in group.charts] == [
        [("4", "95"), ("50", "90")],
        [("4", "50"), ("96", "0")],
    ]
    assert ([group.apart for group in together], [group.apart for group in apart]) == ([False], [True, True])
    assert [[(mark.x, mark.y) for mark in one.marks] for group in apart for one in group.charts] == [
        [("4", "50"), ("96", "0")],
        [("4", "50"), ("96", "0")],
    ]


def test_a_chart_leads_to_its_own_numbers() -> None:
    assert chart().csv == "/data/series/n.csv"


def test_a_number_of_a_day_is_a_dot() -> None:
    assert drawn(at("2026-01-01", 5), at("2026-01-11", 10)) == [
        ("dot", "4", "50", "4", "50", "0", "0"),
        ("dot", "96", "0", "96", "0", "0", "0"),
    ]


def test_a_bar_is_three_quarters_of_its_time_where_they_are_many_and_never_wide() -> None:
    assert drawn(at("2024", 50), at("2025", 100)) == [
        ("bar", "22.5", "50", "31.5", "100", "9", "50"),
        ("bar", "68.5", "0", "77.5", "100", "9", "100"),
    ]
    assert drawn(*(at(str(year), 5) for year in range(2014, 2026)))[:2] == [
        ("bar", "5", "0", "10.7", "100", "5.7", "100"),
        ("bar", "12.7", "0", "18.3", "100", "5.7", "100"),
    ]


def test_a_bar_below_zero_hangs_from_it() -> None:
    assert drawn(at("2025-01", -3), at("2025-02", 4)) == [
        ("bar", "23.7", "50", "32.7", "87.5", "9", "37.5"),
        ("bar", "69.7", "0", "78.7", "50", "9", "50"),
    ]


def test_a_bar_of_nothing_lies_on_zero() -> None:
    assert drawn(at("2024", 0), at("2025", 100))[0] == ("bar", "22.5", "100", "31.5", "100", "9", "0")


def test_among_bars_a_finer_number_is_a_stem_on_zero() -> None:
    assert drawn(at("2025-01", 4), at("2025-02", 10), at("2025-03-10", 8), chart="bar") == [
        ("bar", "15.3", "60", "24.3", "100", "9", "40"),
        ("bar", "45.5", "0", "54.5", "100", "9", "100"),
        ("stem", "74", "20", "74", "100", "0", "80"),
    ]


def test_of_days_alone_bars_are_stems() -> None:
    assert drawn(at("2026-01-01", 5), at("2026-01-11", 10), chart="bar") == [
        ("stem", "4", "50", "4", "100", "0", "50"),
        ("stem", "96", "0", "96", "100", "0", "100"),
    ]


def test_a_stem_below_zero_has_its_dot_at_its_number_and_its_foot_on_zero() -> None:
    stem, _ = chart(at("2026-01-01", -3), at("2026-01-11", 4), chart="bar").marks
    assert (stem.shape, stem.y, stem.y2) == ("stem", "87.5", "50")


def test_among_finer_numbers_of_a_line_one_of_a_longer_time_is_a_dash_as_long() -> None:
    assert drawn(at("2024", 4), at("2025", 10), at("2026-03", 8), chart="line") == [
        ("span", "4", "60", "34.7", "60", "30.7", "0"),
        ("span", "34.7", "0", "65.4", "0", "30.6", "0"),
        ("dot", "71.6", "20", "71.6", "20", "0", "0"),
    ]


@pytest.mark.parametrize("kind", ["line", "step"])
def test_of_times_of_one_length_a_line_has_dots(kind: str) -> None:
    points = [at("2025-01", 5), at("2025-02", 10)]
    assert [shape for shape, *_ in drawn(*points, chart=kind)] == ["dot", "dot"]


def test_a_range_reaches_from_its_upper_end_to_its_lower_and_a_single_number_among_them_is_a_dot() -> None:
    points = [between("2026-01-01", 30, 50), at("2026-01-05", 40), between("2026-01-11", 10, 100)]
    assert drawn(*points) == [
        ("range", "4", "50", "4", "70", "0", "20"),
        ("dot", "40.8", "60", "40.8", "60", "0", "0"),
        ("range", "96", "0", "96", "90", "0", "90"),
    ]


def test_a_mark_goes_with_its_own_number() -> None:
    marks = chart(at("2026-01-11", 10), at("2026-01-01", 5)).marks
    assert [(mark.x, mark.point.value, mark.point.at.text) for mark in marks] == [
        ("4", "5", "2026-01-01"),
        ("96", "10", "2026-01-11"),
    ]


@pytest.mark.parametrize(("kind", "path"), [("line", "M4 50L96 0"), ("step", "M4 50H96V0"), ("bar", ""), ("range", "")])
def test_a_line_goes_straight_a_step_holds_its_number_and_others_are_not_joined(kind: str, path: str) -> None:
    assert chart(at("2026-01-01", 5), at("2026-01-11", 10), chart=kind).path == path


@pytest.mark.parametrize(
    ("kind", "dates", "joined"),
    [
        ("line", ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-07"], ["0-1", "1-2", "2-3"]),
        ("line", ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-08"], ["0-1", "1-2"]),
        ("line", ["2026-01-01", "2026-01-03", "2026-01-05", "2026-01-13"], ["0-1", "1-2", "2-3"]),
        ("line", ["2026-01-01", "2026-01-03", "2026-01-05", "2026-01-14"], ["0-1", "1-2"]),
        ("step", ["2026-01-01", "2026-01-02", "2026-01-03", "2026-03-08"], ["0-1", "1-2", "2-3"]),
        ("line", ["2025-10", "2025-12", "2026-01"], ["1-2"]),
        ("step", ["2025-10", "2025-12", "2026-01"], ["1-2"]),
        ("line", ["2024", "2025", "2027"], ["0-1"]),
        ("line", ["2023", "2024", "2025-01", "2025-02"], ["2-3"]),
        ("step", ["2025-01", "2025-02-01", "2025-02-02"], ["1-2"]),
        ("line", ["2026-01-01"], []),
    ],
)
def test_only_numbers_of_one_length_of_time_with_nothing_missing_between_them_are_joined(
    kind: str, dates: list[str], joined: list[str]
) -> None:
    assert paths(*(at(date, value) for value, date in enumerate(dates)), kind=kind) == joined


@pytest.mark.parametrize(
    ("dates", "kind", "gaps"),
    [
        (["2025-11", "2025-12", "2026-01"], "bar", False),
        (["2025-11", "2026-01"], "bar", True),
        (["2025-01", "2025-02-10", "2025-03"], "bar", False),
        (["2025-01", "2026-01"], "bar", True),
        (["2023", "2024-06-01", "2025"], "bar", False),
        (["2023", "2025"], "line", True),
        (["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-07"], "line", False),
        (["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-08"], "line", True),
        (["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-08"], "step", False),
        (["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-08"], "bar", False),
        (["2026-01-01"], "line", False),
    ],
)
def test_a_year_month_or_stretch_of_days_without_a_number_is_told(dates: list[str], kind: str, gaps: bool) -> None:
    assert chart(*map(at, dates), chart=kind).gaps is gaps


def test_a_series_that_ends_before_another_of_its_group_has_a_gap() -> None:
    short, long = [at("2023"), at("2024")], [at("2023"), at("2024"), at("2025")]
    [group] = groups(series("a", *short, group="Ferries"), series("b", *long, group="Ferries"))
    assert [one.gaps for one in group.charts] == [True, False]


def test_the_lowest_is_the_first_of_its_size_and_the_highest_the_last() -> None:
    values = [7, 3, 9, 3, 9, 5]
    shown = chart(*(at(f"2026-01-0{day}", value) for day, value in enumerate(values, start=1)))
    assert (shown.lowest.at.text, shown.highest.at.text) == ("2026-01-02", "2026-01-05")


def test_of_ranges_that_begin_alike_the_one_that_reaches_lower_is_the_lower() -> None:
    shown = chart(between("2026-01-01", 3, 9), between("2026-01-02", 3, 5), between("2026-01-03", 2, 20))
    assert (shown.lowest.value, shown.highest.value) == ("2–20", "3–9")


@pytest.mark.parametrize(
    ("dates", "grain", "coarse"),
    [
        (["2026-01-01", "2026-01-02"], "day", "day"),
        (["2025-01", "2025-02-03"], "day", "month"),
        (["2025-01", "2025-02"], "month", "month"),
        (["2024", "2025-02"], "month", "year"),
        (["2024", "2025-02", "2025-03-01"], "day", "year"),
        (["2024"], "year", "year"),
        (["2026-01-01/2026-01-07"], "day", "day"),
        (["2026-01-01/2026-01-08"], "month", "month"),
        (["2026-01-01/2026-01-31"], "month", "month"),
        (["2026-01-01/2026-02-01"], "year", "year"),
    ],
)
def test_the_shortest_and_the_longest_time_of_a_number_are_told(dates: list[str], grain: str, coarse: str) -> None:
    shown = chart(*map(at, dates))
    assert (shown.grain, shown.coarse) == (grain, coarse)


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ({}, (False, False)),
        ({"approximate": True}, (True, False)),
        ({"bound": "at-least"}, (False, True)),
        ({"bound": "at-most"}, (False, False)),
    ],
)
def test_that_any_number_is_approximate_or_a_least_one_is_said(second: dict[str, Any], said: tuple[bool, bool]) -> None:
    shown = chart(at("2026-01-01"), at("2026-01-02", **second), at("2026-01-03"))
    assert (shown.approximate, shown.at_least) == said


def test_every_one_of_few_numbers_is_written_over_its_mark_the_last_first() -> None:
    points = [at("2026-01-01", 10), at("2026-01-06", 12), at("2026-01-11", 15)]
    assert chart(*points).labels == (
        LabelView("96", "0", "15", "middle", above=True, needs="", last=True),
        LabelView("4", "33.3", "10", "middle", above=True, needs="", last=False),
        LabelView("50", "20", "12", "middle", above=True, needs="", last=False),
    )


def test_a_plus_says_that_a_number_is_the_least_there_can_be() -> None:
    points = [at("2026-01-01", 5, bound="at-most"), at("2026-01-11", 7, bound="at-least"), between("2026-01-06", 5, 6)]
    assert numbers(*points) == ["7+", "5", "5–6"]


def test_up_to_eight_numbers_are_all_written_from_the_latest_back_after_those_that_matter_more() -> None:
    points = [at(str(2000 + n), 10 + n, approximate=n in (3, 4)) for n in range(1, 9)]
    assert numbers(*points) == ["18", "14", "13", "11", "17", "16", "15", "12"]


def test_of_more_than_eight_the_last_the_approximate_the_first_the_highest_and_the_lowest_are_written() -> None:
    values = [50, 51, 90, 52, 10, 53, 54, 55, 56]
    points = [at(str(2001 + n), value, approximate=n in (3, 5)) for n, value in enumerate(values)]
    assert numbers(*points) == ["56", "53", "52", "50", "90", "10"]


@pytest.mark.parametrize(
    ("kind", "values", "written"),
    [
        ("line", (10, 5), ["5", "10"]),
        ("step", (10, 5), ["5 below", "10"]),
        ("step", (10, 5, 10), ["10", "10", "5 below"]),
        ("bar", (10, 5, 10), ["10", "10", "5"]),
    ],
)
def test_a_number_stands_under_its_mark_where_the_line_comes_down_to_it(
    kind: str, values: tuple[float, ...], written: list[str]
) -> None:
    dates = ("2026-01-01", "2026-01-06", "2026-01-11")
    assert numbers(*map(at, dates, values), chart=kind) == written


def test_numbers_that_would_lie_on_each_other_wait_for_a_wider_chart() -> None:
    assert numbers(*(at(str(year), 4000) for year in range(2010, 2018))) == [
        *("4,000", "4,000", "4,000", "4,000"),
        *("4,000 full", "4,000 full", "4,000 full", "4,000 full"),
    ]


@pytest.mark.parametrize(
    ("others", "written"),
    [(1500, ["1,500", "1,500", "1,000 full"]), (1000, ["1,000", "1,000", "1,000"])],
)
def test_the_number_of_a_low_bar_between_high_ones_waits_for_a_wider_chart(others: int, written: list[str]) -> None:
    values = [1000 if year == 2019 else others for year in range(2014, 2026)]
    points = [at(str(year), value, approximate=year == 2019) for year, value in enumerate(values, start=2014)]
    assert numbers(*points) == written


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("bar", ["1,500", "1,000 wide", "1,500 full"]),
        ("line", ["1,500", "1,000 below", "1,500 below"]),
        ("step", ["1,500", "1,000 below", "1,500 below"]),
    ],
)
def test_a_number_of_a_day_lies_on_no_stem_line_or_dot_beside_it(kind: str, written: list[str]) -> None:
    values = [1000 if day == 6 else 1500 for day in range(1, 13)]
    points = [at(f"2026-01-{day:02}", value, approximate=day == 6) for day, value in enumerate(values, start=1)]
    assert numbers(*points, chart=kind) == written


def test_the_number_of_a_range_lies_on_no_range_beside_it() -> None:
    points = [between(f"2026-01-0{day}", 1000, 1100 if day == 4 else 2000) for day in range(1, 8)]
    assert numbers(*points) == [
        "1,000–2,000",
        "1,000–1,100 wide",
        "1,000–2,000 wide",
        "1,000–2,000 full",
        "1,000–2,000 widest",
    ]


def test_the_number_of_a_month_among_years_lies_on_no_dash_and_no_line() -> None:
    points = [at("2023", 10), at("2024", 12), at("2025-03", 11), at("2025-04", 10), at("2025-06", 30)]
    assert numbers(*points, chart="line") == ["30", "10", "10 below", "12", "11 widest"]


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [(100, 150, ["150", "100", "100 wide"]), (150, 100, ["100", "150", "150", "100 wide"])],
)
def test_a_number_over_a_low_bar_reaches_into_no_high_one_on_either_side(
    before: int, after: int, written: list[str]
) -> None:
    values = [before] * 5 + [100] + [after] * 6
    points = [at(str(2014 + n), value, approximate=n == 5) for n, value in enumerate(values)]
    assert numbers(*points) == written


@pytest.mark.parametrize(("dash", "written"), [(87, "80 below"), (100, "80")])
def test_the_number_of_a_month_does_not_lie_on_the_dash_of_the_year_before(dash: int, written: str) -> None:
    points = [at("2023", 60), at("2024", dash), at("2025-01", 80), at("2025-12", 30)]
    assert numbers(*points, chart="line") == ["30", "60", str(dash), written]
