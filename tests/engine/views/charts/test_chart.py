"""Charts: what is joined and what is not, marks by what a number is about, labels that lie on nothing."""

from itertools import combinations
from typing import Any

import pytest
from pydantic import ValidationError

from explainer.exports.data.series_csv import series_files
from explainer.model.series import Point, Series
from explainer.model.source import Source
from explainer.views.charts.labels import CHART_SIZES, Obstacles, Spot, _box, _overlap, places
from explainer.views.charts.scale import LEVELS
from explainer.views.charts.series_chart import ChartView, chart_groups
from explainer.views.context import ViewContext
from tests.engine.built import context, site

SOURCE = Source(
    id="a-source",
    url="https://example.org/",
    title=None,
    publisher="Example",
    agency=None,
    published=None,
    language="en",
    kind="news",
)


def series(*points: dict[str, Any], **fields: Any) -> Series:
    given = {
        "id": "a-series",
        "title": "A series",
        "unit": "people",
        "topics": ("a-topic",),
        "method": "Counted.",
    } | fields
    return Series(points=tuple(Point(**{"source": "a-source"} | point) for point in points), **given)


def context_of(*several: Series) -> ViewContext:
    return context(site(SOURCE, *several))


def chart(*points: dict[str, Any], **fields: Any) -> ChartView:
    one = series(*points, **fields)
    return chart_groups(context_of(one), [one])[0].charts[0]


def at(date: str, value: float = 1, **fields: Any) -> dict[str, Any]:
    return {"at": date, "value": value} | fields


@pytest.mark.parametrize(
    ("points", "kind"),
    [
        ([at("2026-01-01"), at("2026-01-02")], "line"),
        ([at("2025"), at("2026")], "bar"),
        ([at("2025"), at("2026-01")], "bar"),
        ([{"at": "2026-01-01", "low": 1, "high": 2}], "range"),
    ],
)
def test_a_series_that_asks_for_nothing_is_drawn_by_what_it_holds(points: list[dict[str, Any]], kind: str) -> None:
    assert chart(*points).kind == kind


@pytest.mark.parametrize(
    ("kind", "dates", "joins"),
    [
        ("line", ["2026-01-01", "2026-01-02", "2026-01-03"], 2),
        ("line", ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-02-20"], 3),
        ("step", ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-02-20"], 4),
        ("line", ["2025-11", "2025-12", "2026-01"], 2),
        ("line", ["2025-10", "2025-12", "2026-01"], 1),
        ("line", ["2023", "2024-01", "2024-02"], 1),
        ("line", ["2014", "2019", "2020"], 1),
        ("line", ["2019", "2020", "2021-05"], 0),
        ("bar", ["2023", "2024"], 0),
        ("range", ["2023", "2024"], 0),
    ],
)
def test_only_neighbours_with_nothing_missing_between_them_are_joined(kind: str, dates: list[str], joins: int) -> None:
    assert chart(*map(at, dates), chart=kind).path.count("M") == joins


@pytest.mark.parametrize(
    ("dates", "gaps"),
    [
        (["2025-10", "2025-11", "2025-12"], False),
        (["2025-10", "2025-12"], True),
        (["2023", "2024", "2025-06"], False),
        (["2023", "2025"], True),
        (["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-09"], True),
        (["2026-01-01", "2026-01-05"], False),
    ],
)
def test_gaps_are_told(dates: list[str], gaps: bool) -> None:
    assert chart(*map(at, dates)).gaps is gaps


def test_a_step_holds_its_value_until_the_next_point() -> None:
    assert chart(at("2026-01-01", 5), at("2026-01-11", 10), chart="step").path == "M4 50H96V0"


def test_a_bar_stands_on_zero_in_the_middle_of_its_time() -> None:
    first, second = chart(at("2024", 50), at("2025", 100)).marks
    assert (first.shape, first.y, first.height) == ("bar", "50", "50")
    assert float(first.x) + float(first.width) < float(second.x)
    assert second.y == "0"


def test_a_bar_below_zero_hangs_from_it() -> None:
    view = chart(at("2024", -40), at("2025", 40))
    assert view.base == "50"
    assert (view.marks[0].y, view.marks[0].height) == ("50", "50")


@pytest.mark.parametrize(("kind", "shapes"), [("bar", ["bar", "stem"]), ("line", ["span", "dot"])])
def test_a_month_among_years_has_a_mark_of_its_own_kind(kind: str, shapes: list[str]) -> None:
    assert [mark.shape for mark in chart(at("2024", 1), at("2025-03", 2), chart=kind).marks] == shapes


def test_a_range_reaches_from_low_to_high() -> None:
    view = chart({"at": "2026-01-01", "low": 30, "high": 50}, at("2026-01-05", 40))
    assert [mark.shape for mark in view.marks] == ["range", "dot"]
    assert (view.marks[0].y, view.marks[0].y2) == ("0", "40")
    assert view.series.points[0].value == "30–50"


def test_points_stand_in_order_of_time_however_they_are_written() -> None:
    view = chart(at("2026-01-05", 2), at("2026-01-01", 1))
    assert [point.value for point in view.series.points] == ["1", "2"]
    assert [mark.x for mark in view.marks] == ["4", "96"]


def test_the_last_number_is_labelled_and_marked_as_the_last() -> None:
    view = chart(*(at(f"2026-01-{day:02}", day) for day in range(1, 31)))
    assert [label.text for label in view.labels if label.last] == ["30"]
    assert len(view.labels) <= 4


def test_at_least_and_about_can_be_seen() -> None:
    view = chart(at("2026-01-01", 400, bound="at-least"), at("2026-01-02", 600, approximate=True))
    assert (view.at_least, view.approximate) == (True, True)
    assert {label.text for label in view.labels} == {"400+", "600"}


def test_series_of_one_group_share_their_scales_and_nothing_else() -> None:
    ours = series(at("2026-01-01", 900), at("2026-01-11", 950), id="ours", group="Counts", chart="step")
    theirs = series(at("2026-01-06", 10), at("2026-01-21", 20), id="theirs", group="Counts", chart="step")
    [group] = chart_groups(context_of(ours, theirs), [ours, theirs])
    one, other = group.charts
    assert (group.heading, group.apart) == ("Counts", False)
    assert (one.value_ticks, one.time_ticks) == (other.value_ticks, other.time_ticks)
    assert [mark.x for mark in one.marks] == ["4", "50"]
    assert [mark.x for mark in other.marks] == ["27", "96"]
    assert [len(view.marks) for view in (one, other)] == [2, 2]
    assert one.path.count("M") == other.path.count("M") == 1


@pytest.mark.parametrize("unlike", [{"group": "Others"}, {"group": None}, {"group": "Counts", "unit": "boats"}])
def test_series_of_unlike_groups_or_units_stand_apart_on_scales_of_their_own(unlike: dict[str, Any]) -> None:
    people = series(at("2026-01-01", 900), id="first", group="Counts")
    others = series(at("2026-02-01", 10), id="second", **unlike)
    groups = chart_groups(context_of(people, others), [people, others])
    assert [(group.heading, len(group.charts), group.apart) for group in groups] == [(None, 1, True)] * 2
    assert groups[0].charts[0].value_ticks != groups[1].charts[0].value_ticks


def test_one_series_alone_stands_apart_from_nothing() -> None:
    one = series(at("2026-01-01", 900), group="Counts")
    [group] = chart_groups(context_of(one), [one])
    assert (group.heading, group.apart) == (None, False)


def test_a_number_stands_over_the_middle_of_its_mark_unless_an_edge_is_near() -> None:
    view = chart(*(at(f"2026-01-{day:02}", day % 7) for day in range(1, 9)), chart="line")
    assert len(view.labels) > 3
    assert all(label.anchor == "middle" for label in view.labels if 14 <= float(label.x) <= 86)


def test_of_many_points_those_that_are_approximate_carry_their_number() -> None:
    points = [at(f"{year}", 100 + year % 5, approximate=year == 2009) for year in range(2001, 2019)]
    labels = chart(*points, chart="line").labels
    assert "104" in {label.text for label in labels if label.x == chart(*points, chart="line").marks[8].x}


def test_every_bar_of_a_few_carries_its_number() -> None:
    view = chart(*(at(f"{year}", 100 + year % 5) for year in range(2017, 2025)))
    assert len(view.labels) == 8


@pytest.mark.parametrize(
    "point",
    [
        {"at": "2026"},
        {"at": "2026", "low": 1},
        {"at": "2026", "low": 2, "high": 1},
        {"at": "2026", "value": 1, "low": 1, "high": 2},
    ],
)
def test_a_point_is_one_number_or_a_range(point: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Point(source="a-source", **point)


def test_labels_lie_neither_on_each_other_nor_outside() -> None:
    spots = [Spot(x, y, "1,000") for x in range(0, 101, 7) for y in (20, 50, 80)]
    obstacles = Obstacles((), (), tuple((spot.x, spot.y) for spot in spots), (0, 50, 100))
    kept = list(places(spots, obstacles))
    assert kept
    for size in CHART_SIZES:
        levels = LEVELS[: CHART_SIZES.index(size) + 1]
        shown = [place for place in kept if place.needs in levels]
        boxes = [_box(place, size) for place in shown]
        assert not any(_overlap(one, other) for one, other in combinations(boxes, 2))
        assert all(box[0] >= -24 and box[2] <= size[0] + 12 for box in boxes)


def test_a_series_can_be_taken_away_as_csv() -> None:
    one = series(at("2026-01-02", 5, note='said "5", then left'), at("2026-01-01", 4, bound="at-least"))
    [content] = series_files(context_of(one).dataset, "en").values()
    assert content == (
        "at,value,low,high,approximate,bound,unit,note,source,publisher,url\r\n"
        "2026-01-01,4,,,false,at-least,people,,a-source,Example,https://example.org/\r\n"
        '2026-01-02,5,,,false,,people,"said ""5"", then left",a-source,Example,https://example.org/\r\n'
    )
