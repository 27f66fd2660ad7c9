"""Which people and months have a timeline of their own."""

from __future__ import annotations

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.site.plan import addresses
from explainer.site.timeline_facets import ENOUGH, actors_with_timelines, month_of, months_with_timelines
from tests.engine.built import site
from tests.engine.records import fact, make


def test_people_and_months_with_enough_events_have_a_page_and_an_address() -> None:
    busy = [make(Event, f"b{n}", date=f"2026-01-0{n + 1}", actors=["x", "y"] if n else ["x"]) for n in range(ENOUGH)]
    due = [make(Event, f"d{n}", date=f"2026-04-0{n + 1}", status="scheduled") for n in range(ENOUGH)]
    made = site(fact("f"), make(Actor, "x"), make(Actor, "y"), *busy, *due)
    assert actors_with_timelines(made.dataset) == ("x",)
    assert months_with_timelines(made.dataset) == ("2026-01",)
    found = addresses(made)
    assert {"/timeline/people/x/", "/timeline/2026-01/"} <= found
    assert "/timeline/people/y/" not in found


def test_an_event_without_a_month_is_listed_under_its_year() -> None:
    assert month_of(make(Event, "e", date="2026")) == "2026"
    assert month_of(make(Event, "e", date="../2026-01-05")) == "2026-01"
