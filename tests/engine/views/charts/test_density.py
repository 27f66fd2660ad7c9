"""The strip of days: one bar a day in proportion, months as wide as their days."""

from __future__ import annotations

import datetime as dt

from explainer.views.charts.activity_strip import activity_strip

FIRST, LAST = dt.date(2025, 12, 30), dt.date(2026, 2, 2)


def test_bars_stand_at_their_days_and_the_highest_fills_the_strip() -> None:
    busy, quiet = dt.date(2026, 1, 3), dt.date(2025, 12, 30)
    view = activity_strip([busy, busy, quiet, dt.date(2024, 7, 30)], FIRST, LAST, "en")
    assert view is not None
    assert view.path == "M0 40v-20h3v20zM16 40v-40h3v40z"
    assert view.width == 35 * 4
    assert (view.most, view.busiest.words) == (2, "3 January 2026")
    assert [(month.label, month.days) for month in view.months] == [("Dec", 2), ("Jan 2026", 31), ("Feb", 2)]


def test_months_of_one_year_name_it_once() -> None:
    view = activity_strip([dt.date(2026, 3, 1)], dt.date(2026, 2, 20), dt.date(2026, 4, 2), "en")
    assert view is not None
    assert [month.label for month in view.months] == ["Feb 2026", "Mar", "Apr"]


def test_of_two_days_alike_the_earlier_is_named() -> None:
    view = activity_strip([dt.date(2026, 1, 5), dt.date(2026, 1, 4)], FIRST, LAST, "es")
    assert view is not None
    assert view.busiest.words == "4 de enero de 2026"


def test_there_is_no_strip_where_nothing_is_in_it() -> None:
    assert activity_strip([dt.date(2024, 7, 30)], FIRST, LAST, "en") is None
    assert activity_strip([FIRST], FIRST, FIRST, "en") is None
