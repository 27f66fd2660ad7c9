"""The rules reported-after-sources and reported-long-before-sources, and that no page is told of what cannot be."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from explainer.checks.dates import reported_after_sources, reported_long_before_sources
from explainer.checks.prose import after_as_of
from explainer.dates.edtf import parse_date
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.site.report_days import is_later_than_sources, is_to_come, last_published, published_days, years_away
from tests.engine.built import home, prose
from tests.engine.checks.checked import Said, placed, said
from tests.engine.records import dataset, fact, make


def source(published: str | None, record_id: str = "s", kind: str = "news") -> Source:
    return make(Source, record_id, published=published, kind=kind)


def after(*records: Record, today: dt.date | None = None) -> list[Said]:
    return said(reported_after_sources, replace(placed(*records), today=today))


def long_before(*records: Record) -> list[Said]:
    return said(reported_long_before_sources, placed(*records), "warning")


def test_report_of_the_day_after_the_last_source() -> None:
    late = fact("f", reported="2026-01-18", sources=["s", "z"])
    assert after(late, source("2026-01-17"), source("2026-01-16", "z")) == [
        (
            "f/reported",
            '"f" was reported 18 January 2026, and no source is as late',
            '"s", the last, is of 17 January 2026',
        )
    ]


@pytest.mark.parametrize(
    ("reported", "published"),
    [
        ("2026-01-17", "2026-01-17"),
        ("2026-01-16", "2026-01-17"),
        ("2026-01", "2026-01-17"),
        ("2026-01-31", "2026-01"),
        ("2026-01-16/2026-01-19", "2026-01-17"),
        ("../2026-01-19", "2026-01-17"),
        ("2026-01-18~", "2026-01-17"),
        ("2026-01-18", "2026-01-17?"),
        ("2026-01-18", "2026-01-17/.."),
        ("2026-01-18", "../2026-01-20"),
        ("2026-01-18", None),
        (None, "2026-01-17"),
    ],
)
def test_report_that_may_be_of_the_day_of_its_source_is_given_the_benefit(
    reported: str | None, published: str | None
) -> None:
    assert after(fact("f", reported=reported), source(published)) == []


def test_one_source_without_a_day_may_be_as_late() -> None:
    assert after(fact("f", reported="2026-01-18", sources=["s", "z"]), source("2026-01-17"), source(None, "z")) == []


@pytest.mark.parametrize(
    ("kind", "told"), [("dataset", False), ("reference", False), ("official", True), ("ngo", True)]
)
def test_source_that_goes_on_growing_may_have_what_is_later(kind: str, told: bool) -> None:
    assert bool(after(fact("f", reported="2026-01-18"), source("2026-01-17", kind=kind))) is told


def test_source_that_is_not_there_says_nothing() -> None:
    assert after(fact("f", reported="2026-01-18", sources=["s", "nobody"]), source("2026-01-17")) == []


@pytest.mark.parametrize(("today", "told"), [(dt.date(2026, 1, 17), False), (dt.date(2026, 1, 18), True), (None, True)])
def test_report_to_come_is_told_by_the_rule_of_the_day_alone(today: dt.date | None, told: bool) -> None:
    assert bool(after(fact("f", reported="2026-01-18"), source("2026-01-16"), today=today)) is told


@pytest.mark.parametrize(("reported", "told"), [("2026-01-01", False), ("2025-12-31", True)])
def test_sixty_days_before_the_first_source_is_not_long(reported: str, told: bool) -> None:
    parts = (source("2026-03-02"), source("2026-03-20", "z"))
    assert (dt.date(2026, 3, 2) - dt.date(2026, 1, 1)).days == 60
    found = long_before(fact("f", date="2025-12", reported=reported, sources=["z", "s"]), *parts)
    hint = "mend the day, or name a source of that time"
    message = '"f" was reported 31 December 2025; its first source is of 2 March 2026'
    assert found == ([("f/reported", message, hint)] if told else [])


@pytest.mark.parametrize(
    ("date", "reported", "published"),
    [
        ("2020", "2020-01-01~", "2026-03-02"),
        ("2020", "2020-01-01", "2026-03-02~"),
        ("2020", "2020-01-01", None),
        ("2020", "2020-01-01/..", "2026-03-02"),
        ("2020", "2026-01", "2026-03-31"),
        ("2020", None, "2026-03-31"),
        ("2026-01-03", "2025-01-16", "2026-01-16"),
    ],
)
def test_what_may_be_near_and_what_another_rule_tells_is_left_alone(
    date: str, reported: str | None, published: str | None
) -> None:
    assert long_before(fact("f", date=date, reported=reported), source(published)) == []


@pytest.mark.parametrize(
    ("reported", "year"), [("2025-01-16", "2026-01-16"), ("2024-01-10", "2026-01-10"), ("2025-01", "2026-01")]
)
def test_slip_of_the_year_is_told_with_the_year_that_fits(reported: str, year: str) -> None:
    (told,) = long_before(fact("f", date="2020", reported=reported), source("2026-01-16"))
    assert told[2] == f"is the year right? {year} would fit; else name a source of that time"


@pytest.mark.parametrize("today", [None, dt.date(2026, 11, 27)])
@pytest.mark.parametrize("reported", ["2026-10-01", "2027-01-16", "2062-01-16"])
def test_report_that_cannot_be_is_told_once_and_no_page_is_to_be_moved_to_it(
    reported: str, today: dt.date | None
) -> None:
    pages = (prose("a", "So.[@f]"), prose("b", "So.[@f]"), home())
    made = replace(placed(fact("f", reported=reported), source("2026-01-17"), *pages), today=today)
    assert list(after_as_of.check(made)) == []


def test_report_that_can_be_is_still_held_against_pages() -> None:
    late = fact("f", reported="2026-05-01")
    made = replace(placed(late, source("2026-05-01"), prose("a", "So.[@f]")), today=dt.date(2026, 5, 1))
    assert [problem.location.path for problem in after_as_of.check(made)] == ["content/a.md"]
    yesterday = replace(made, today=dt.date(2026, 4, 30))
    assert list(after_as_of.check(yesterday)) == []


def test_last_source_and_days_of_sources() -> None:
    data = dataset(source("2026-01-02"), source("2026-01-05", "z"), source(None, "n"))
    assert last_published(fact("f", sources=["s", "z"]), data) == data.sources["z"]
    assert last_published(fact("f", sources=["s", "n"]), data) is None
    assert [day.text for day in published_days(fact("f", sources=["s", "n", "z"]), data)] == [
        "2026-01-02",
        "2026-01-05",
    ]
    assert not is_later_than_sources(fact("f"), data)
    assert not is_to_come(parse_date("2999"), placed())


@pytest.mark.parametrize(
    ("date", "wanted", "moved"),
    [
        ("2025-01-16", "2026-01-16", "2026-01-16"),
        ("2027~", "2026~", "2026~"),
        ("2024-02-29", "2025-02-28", None),
        ("2022-01-16", "2026-01-16", None),
        ("2025-01/2025-02", "2026-01/2026-02", None),
        ("9998", "9999", None),
    ],
)
def test_the_same_day_a_year_or_two_away(date: str, wanted: str, moved: str | None) -> None:
    found = years_away(parse_date(date), lambda day: day.text == wanted)
    assert (found and found.text) == moved
