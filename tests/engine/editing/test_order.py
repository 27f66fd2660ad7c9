"""Where a record belongs among those of its file."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.editing.order import place_for


def facts(*dates: str) -> list[Any]:
    return [{"id": f"f-{number}", "date": date} for number, date in enumerate(dates)]


ASTRAY = facts("2026-01-01", "2026-01-09", "2026-01-03", "2026-01-05", "2026-01-06")


@pytest.mark.parametrize(
    ("folder", "new", "others", "place"),
    [
        ("facts", {"date": "2026-01-04"}, facts("2026-01-03", "2026-01-05"), 1),
        ("facts", {"date": "2026-01-03"}, facts("2026-01-03", "2026-01-03", "2026-01-05"), 2),
        ("facts", {"date": "2026-01", "reported": "2026-02-01"}, facts("2025-12-31", "2026-01-01"), 1),
        ("facts", {"date": "2026-01-09"}, facts("2026-01-03", "2026-01-05"), 2),
        ("facts", {"date": "2026-01-01"}, facts("2026-01-03", "2026-01-05"), 0),
        ("facts", {"date": "2026-01-01"}, [], 0),
        ("facts", {"date": "no date"}, facts("2026-01-03"), 1),
        ("facts", {"date": None}, facts("2026-01-03"), 1),
        # one that stands elsewhere does not lead the others astray
        ("facts", {"date": "2026-01-04"}, ASTRAY, 3),
        # a file with an order of its own
        ("facts", {"date": "2026-01-02"}, facts("2026-01-05", "2026-01-01", "2026-01-03", "2025-01-01"), 4),
        ("sources", {"id": "b"}, [{"id": "a"}, {"id": "c"}, "no record", {"id": "d"}], 1),
        ("topics", {"id": "x", "order": "2"}, [{"order": "1"}, {"order": "2"}, {"order": "10"}], 2),
        ("questions", {"id": "a"}, [{"id": "b"}, {"id": "c"}], 2),
    ],
)  # fmt: skip
def test_place(folder: str, new: dict[str, Any], others: list[Any], place: int) -> None:
    assert place_for(new, others, folder) == place


def test_by_the_day_it_was_reported_where_the_day_is_one() -> None:
    others = [{"date": "2026-01-03", "reported": day} for day in ("2026-01-03", "2026-01-07", "2026-01-16")]
    assert place_for({"date": "2026-01-03", "reported": "2026-01-08"}, others, "facts") == 2


def test_what_has_no_day_of_report_or_no_number_is_no_hindrance() -> None:
    others = [{"date": "2026-01-03", "reported": None}, {"date": "2026-01-05", "reported": "2026-01-06"}]
    assert place_for({"date": "2026-01-03", "reported": "2026-01-04"}, others, "facts") == 1
    assert place_for({"date": "2026-01-05", "reported": None}, others, "facts") == 1
    assert place_for({"id": "x", "order": "first"}, [{"order": "1"}, {"order": "2"}], "topics") == 2
