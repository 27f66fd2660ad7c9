"""The strip of days: one bar a day in proportion, and under the bars each month where its first day is."""

from __future__ import annotations

import datetime as dt

import pytest

from explainer.views.charts.activity_strip import ActivityStripView, StripMonth, activity_strip

FIRST, LAST = dt.date(2025, 12, 30), dt.date(2026, 2, 2)


def test_bars_stand_at_their_days_and_the_highest_fills_the_strip() -> None:
    busy, quiet = dt.date(2026, 1, 3), dt.date(2025, 12, 30)
    view = activity_strip([busy, busy, quiet, dt.date(2024, 7, 30)], FIRST, LAST, "en")
    assert view is not None
    assert view.path == "M0 40v-20h3v20zM16 40v-40h3v40z"
    assert view.width == 35 * 4
    assert (view.most, view.busiest.words) == (2, "3 January 2026")


def test_months_of_one_year_name_it_once() -> None:
    view = activity_strip([dt.date(2026, 3, 1)], dt.date(2026, 2, 20), dt.date(2026, 4, 2), "en")
    assert view is not None
    assert [month.label for month in view.months] == ["Feb", "Mar 2026", "Apr"]


def test_of_two_days_alike_the_earlier_is_named() -> None:
    view = activity_strip([dt.date(2026, 1, 5), dt.date(2026, 1, 4)], FIRST, LAST, "es")
    assert view is not None
    assert view.busiest.words == "4 de enero de 2026"


def test_there_is_no_strip_where_nothing_is_in_it() -> None:
    assert activity_strip([dt.date(2024, 7, 30)], FIRST, LAST, "en") is None
    assert activity_strip([FIRST], FIRST, FIRST, "en") is None


def strip(first: str, last: str, lang: str = "en") -> ActivityStripView:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    view = activity_strip([start], start, end, lang)  # type: ignore[arg-type]
    assert view is not None
    return view


def test_each_month_is_as_wide_as_its_days_and_begins_where_the_one_before_ends() -> None:
    assert strip("2025-12-30", "2026-02-02").months == (
        StripMonth("Dec", "0", "5.7", "widest"),
        StripMonth("Jan 2026", "5.7", "88.6", ""),
        StripMonth("Feb", "94.3", "5.7", "widest"),
    )


@pytest.mark.parametrize("last", [dt.date(2026, 1, 30) + dt.timedelta(days=days) for days in range(0, 120, 7)])
def test_months_fill_the_strip_whatever_its_last_day(last: dt.date) -> None:
    view = strip("2026-01-29", last.isoformat())
    days = view.width / view.day_width
    assert sum(float(month.width) for month in view.months) == pytest.approx(100, abs=0.1 * len(view.months))
    starts = [dt.date(2026, 1, 29), *(dt.date(2026, month, 1) for month in range(2, last.month + 1))]
    wanted = [100 * (start - starts[0]).days / days for start in starts]
    assert [float(month.at) for month in view.months] == pytest.approx(wanted, abs=0.06)


def test_a_name_stands_only_on_strips_that_have_room_for_it_over_its_own_days() -> None:
    months = strip("2026-02-27", "2026-03-26").months
    assert [(month.label, month.needs) for month in months] == [("Feb", "full"), ("Mar 2026", "")]
    assert [(month.label, month.needs) for month in strip("2026-02-28", "2026-03-31").months] == [
        ("", ""),
        ("Mar 2026", ""),
    ]


def test_the_year_stands_at_january_unless_january_has_no_room_for_it() -> None:
    assert [month.label for month in strip("2025-12-01", "2026-03-26").months] == ["Dec", "Jan 2026", "Feb", "Mar"]
    assert [month.label for month in strip("2025-11-10", "2026-01-02").months] == ["Nov 2025", "Dec", ""]


def test_of_more_than_two_years_the_years_are_named() -> None:
    assert len(strip("2024-03-01", "2026-03-01").months) == 25
    view = strip("2023-12-01", "2026-02-10")
    assert [(month.label, month.at) for month in view.months] == [
        ("", "0"),
        ("2024", "3.9"),
        ("2025", "49.4"),
        ("", "94.9"),
    ]
