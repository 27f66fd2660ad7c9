"""Numbers over time in finished words: a table by date, whose every row names its source."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.views.pages.topic import TopicView
from explainer.views.parts.links import ActorLink, DateView
from explainer.views.parts.series import PointView, SeriesView, series_view
from tests.engine.built import context, site, view
from tests.engine.records import make


def point(at: str, value: float = 1, **fields: object) -> dict[str, object]:
    return {"at": at, "value": value, "source": "s"} | fields


def shown(*points: dict[str, object], others: tuple[object, ...] = (), **fields: object) -> SeriesView:
    made = site(make(Series, "n", points=points, **fields), *others)  # type: ignore[arg-type]
    [group] = view("/topics/t/", made, TopicView).charts
    [chart] = group.charts
    return chart.series


def test_it_says_what_is_counted_by_whom_and_how() -> None:
    someone = make(Actor, "a", name="Ann", role="Pilot")
    found = shown(point("2026-01"), others=(someone,), title="Ferries", unit="ships", method="By hand.", said_by="a")
    assert (found.id, found.title, found.unit, found.method) == ("n", "Ferries", "ships", "By hand.")
    assert found.said_by == ActorLink("a", "Ann", "/people/a/", "person", "Pilot")


def test_points_stand_by_date_whatever_their_order_in_the_record_the_wider_date_first() -> None:
    dates = [
        "2026-02-01",
        "[2026-01-10,2026-01-12]",
        "2025-12-31",
        "2026-01-01",
        "2026-01",
        "2026",
        "2026-01-31/2026-02-02",
    ]
    found = shown(*map(point, dates))
    assert [one.at.text for one in found.points] == [
        "2025-12-31",
        "2026",
        "2026-01",
        "2026-01-01",
        "[2026-01-10,2026-01-12]",
        "2026-01-31/2026-02-02",
        "2026-02-01",
    ]


def test_points_of_one_day_keep_their_order() -> None:
    found = shown(point("2026-01-01", 7), point("2026-01-01", 3), point("2026-01-01", 5))
    assert [one.value for one in found.points] == ["7", "3", "5"]


def test_a_row_says_number_day_source_and_what_is_to_be_known_of_it() -> None:
    source = make(Source, "z", publisher="Daily")
    [one] = shown(
        {"at": "2026-01-03", "low": 1200, "high": 3500.5, "source": "z", "approximate": True, "note": "Our sum."},
        others=(source,),
    ).points
    assert one == PointView(
        DateView("3 January 2026", "3 Jan 2026", "2026-01-03", "2026-01-03"),
        "1,200–3,500.5",
        approximate=True,
        bound=None,
        reference=one.reference,
        note="Our sum.",
    )
    assert (one.reference.id, one.reference.publisher) == ("z", "Daily")


def test_a_range_without_width_is_one_number_and_a_plain_point_says_no_more_than_it() -> None:
    [same, plain, least] = shown(
        {"at": "2026-01-03", "low": 40, "high": 40, "source": "s"},
        point("2026-01-04", 1200),
        point("2026-01-05", 50, bound="at-least"),
    ).points
    assert [one.value for one in (same, plain, least)] == ["40", "1,200", "50"]
    assert (plain.approximate, plain.bound, plain.note) == (False, None, None)
    assert least.bound == "at-least"


def test_its_words_are_spanish_where_there_are_any() -> None:
    both = {"en": "English", "es": "Castellano"}
    points = [{"at": "2026-01-03", "low": 1200, "high": 12000.5, "source": "s", "note": both}]
    made = site(
        make(Series, "n", title=both, unit=both, method=both, said_by="a", points=points),
        make(Actor, "a", name=both),
        make(Source, "s", note=both),
    )
    found = series_view(context(made, "es"), "n")
    assert (found.title, found.unit, found.method) == ("Castellano",) * 3
    assert found.said_by == ActorLink("a", "Castellano", "/people/a/", "person", None)
    [one] = found.points
    assert (one.at.words, one.value, one.note) == ("3 de enero de 2026", "1200–12\u202f000,5", "Castellano")
    assert one.reference.note == "Castellano"
