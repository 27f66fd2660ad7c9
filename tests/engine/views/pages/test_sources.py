"""The list of all sources: by publisher, then by day, each with how much rests on it."""

from __future__ import annotations

from explainer.model.source import Source
from explainer.views.pages.sources import SourcesView
from tests.engine.built import site, view
from tests.engine.records import fact, make


def page(*parts: object) -> SourcesView:
    return view("/sources/", site(*parts), SourcesView)  # type: ignore[arg-type]


def source(name: str, publisher: str, **fields: object) -> Source:
    return make(Source, name, publisher=publisher, **fields)


def ids(shown: SourcesView) -> list[tuple[str, str, list[str]]]:
    return [(group.publisher, group.anchor, [row.reference.id for row in group.rows]) for group in shown.groups]


def test_publishers_stand_by_name_whatever_their_capitals_with_numbered_anchors() -> None:
    sources = [source("a", "weekly"), source("b", "daily"), source("c", "Evening"), source("s", "Zone")]
    assert ids(page(*sources)) == [
        ("daily", "publisher-0", ["b"]),
        ("Evening", "publisher-1", ["c"]),
        ("weekly", "publisher-2", ["a"]),
        ("Zone", "publisher-3", ["s"]),
    ]


def test_two_publishers_that_differ_in_capitals_only_stay_apart() -> None:
    sources = [
        source("a", "DAILY", published="2026-01-03"),
        source("b", "Daily", published="2026-01-01"),
        source("c", "DAILY", published="2026-01-02"),
        source("s", "Daily", published="2026-01-04"),
    ]
    assert ids(page(*sources)) == [("DAILY", "publisher-0", ["c", "a"]), ("Daily", "publisher-1", ["b", "s"])]


def test_sources_of_one_publisher_stand_by_day_those_without_one_first_then_by_id() -> None:
    sources = [
        source("c", "Daily", published="2026-01-03"),
        source("a", "Daily", published="2026-02-01"),
        source("b", "Daily", title="Zone", published="2026-01-03"),
        source("z", "Daily"),
        source("y", "Daily", title="Zone"),
        source("month", "Daily", published="2026-01"),
        source("either", "Daily", published="[2026-01-02,2026-01-09]"),
        source("s", "Daily", published="2025-12-31"),
    ]
    assert ids(page(*sources)) == [("Daily", "publisher-0", ["y", "z", "s", "month", "either", "b", "c", "a"])]


def test_each_tells_how_many_facts_rest_on_it() -> None:
    sources = [source("s", "Daily"), source("t1", "Daily"), source("u", "Daily")]
    facts = [fact("f", sources=["s", {"source": "s", "locator": "p. 2"}]), fact("g", sources=["u", "s"])]
    [group] = page(*sources, *facts).groups
    assert [(row.reference.id, row.facts) for row in group.rows] == [("s", 2), ("t1", 0), ("u", 1)]


def test_all_are_counted_and_an_agencys_reports_are_of_one_origin() -> None:
    sources = [
        source("a", "Daily", agency="Wire"),
        source("b", "Weekly", agency="Wire"),
        source("c", "Daily"),
        source("d", "Wire"),
        source("s", "Daily"),
    ]
    shown = page(*sources)
    assert (shown.count, shown.origins) == (5, 2)
