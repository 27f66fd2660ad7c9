"""The timelines that have a page of their own: of people and of months with five events."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.site.timeline_facets import (
    actors_with_timelines,
    month_of,
    months_with_timelines,
    places_with_timelines,
)
from tests.engine.built import site, views
from tests.engine.records import dataset, fact, make


def events(prefix: str, count: int, date: str = "2026", **fields: Any) -> list[Event]:
    return [make(Event, f"{prefix}{at}", date=date, **fields) for at in range(count)]


def pages(*parts: Any) -> list[str]:
    """The paths of all timelines but the whole and that of the one topic, in order."""
    paths = [path for path in views(site(fact("f"), *parts)) if path.startswith("/timeline/")]
    assert paths[:2] == ["/timeline/", "/timeline/t/"]
    return paths[2:]


def test_those_who_took_part_in_five_events_have_one_by_id() -> None:
    actors = [make(Actor, "b", name="A"), make(Actor, "a", name="B"), make(Actor, "c")]
    given = [*events("e", 5, actors=["b"]), *events("f", 5, actors=["a"]), *events("g", 4, actors=["c"])]
    assert pages(*actors, *given) == ["/timeline/people/a/", "/timeline/people/b/"]


def test_those_whose_record_cannot_be_read_have_none() -> None:
    given = dataset(*events("e", 11, actors=["gone"], place="nowhere"))
    assert (actors_with_timelines(given), places_with_timelines(given)) == ((), ())


def test_for_somebody_every_event_counts_also_those_to_come() -> None:
    given = [*events("e", 4, actors=["a"]), *events("f", 1, "2026-05-05", actors=["a"], status="scheduled")]
    assert pages(make(Actor, "a"), *given) == ["/timeline/people/a/"]


def test_an_event_that_names_somebody_twice_counts_once() -> None:
    assert actors_with_timelines(dataset(*events("e", 4, actors=["a", "a"]))) == ()


def test_months_with_five_events_have_one_in_order() -> None:
    given = [*events("a", 5, "2026-02-05"), *events("b", 5, "2026-01"), *events("c", 5, "2025-12-31")]
    assert pages(*given, *events("d", 4, "2026-03-05")) == [
        "/timeline/2025-12/",
        "/timeline/2026-01/",
        "/timeline/2026-02/",
    ]


@pytest.mark.parametrize(
    ("fifth", "paths"),
    [
        ({"date": "2026-02-28/2026-03-02"}, ["/timeline/2026-02/"]),
        ({"date": "2026-02-05", "status": "cancelled"}, ["/timeline/2026-02/"]),
        ({"date": "2026-02-05", "status": "scheduled"}, []),
        ({"date": "2026-01-31/2026-02-05"}, []),
        ({"date": "2025-02-05"}, []),
        ({"date": "2026"}, []),
    ],
)
def test_of_a_month_those_events_count_that_began_in_it(fifth: dict[str, str], paths: list[str]) -> None:
    assert pages(*events("e", 4, "2026-02-05"), make(Event, "f1", **fifth)) == paths


def test_a_year_is_no_month() -> None:
    assert months_with_timelines(dataset(*events("e", 5, "2026"))) == ()


@pytest.mark.parametrize(
    ("date", "month"),
    [
        ("2026-01-31/2026-02-05", "2026-01"),
        ("2026-01-XX", "2026-01"),
        ("../2026-02-05", "2026-02"),
        ("[2026-03-01,2026-02-28]", "2026-02"),
        ("0987-01", "0987-01"),
        ("2026", "2026"),
        ("0987", "0987"),
    ],
)
def test_an_event_is_listed_under_the_month_in_which_it_began_else_under_its_year(date: str, month: str) -> None:
    assert month_of(make(Event, "e", date=date)) == month
