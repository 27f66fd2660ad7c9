"""A record that very many facts or events name shows the latest of them, and leads to where all stand."""

from __future__ import annotations

import pytest

from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.place import Place
from explainer.site.lists.division import MOST
from explainer.site.timeline_facets import FEW
from explainer.views.pages.person import PersonView
from explainer.views.pages.places import PlacesView
from explainer.views.pages.source import SourcePageView
from explainer.views.pages.topic import TopicView
from explainer.views.parts.latest import LATEST, MoreView
from tests.engine.built import home, site, view
from tests.engine.records import fact, make


def facts(count: int, **fields: object) -> list[object]:
    return [fact(f"f{n:03}", date=f"{1000 + n}-01-01", **fields) for n in range(count)]


@pytest.mark.parametrize("count", [MOST, MOST + 1])
def test_a_topic_and_a_source_show_all_facts_or_the_latest(count: int) -> None:
    made = site(home("So.[@f000]"), *facts(count))  # type: ignore[arg-type]
    topic, source = view("/topics/t/", made, TopicView), view("/sources/s/", made, SourcePageView)
    for shown, href in ((topic, "/facts/topics/t/"), (source, "/facts/sources/s/")):
        ids = [one.id for one in shown.facts]
        if count == MOST:
            assert (len(ids), ids[0], shown.more_facts) == (MOST, "f000", None)
        else:
            assert (len(ids), ids[0], shown.more_facts) == (LATEST, "f200", MoreView(count, href))


def test_a_person_shows_the_latest_of_what_they_said_and_of_what_is_said_of_them() -> None:
    by = facts(MOST, said_by="x")
    of = [fact(f"g{n:03}", date=f"{1000 + n}-06-01", actors=["x"]) for n in range(LATEST + 1)]
    shown = view("/people/x/", site(home("So.[@f000]"), make(Actor, "x"), *by, *of), PersonView)  # type: ignore[arg-type]
    [said], [about] = shown.said, shown.about
    assert [one.id for one in said.facts] == [f"f{n}" for n in range(199, 179, -1)]
    assert [one.id for one in about.facts] == [f"g{n:03}" for n in range(LATEST, 0, -1)]
    assert shown.more_facts == MoreView(MOST + LATEST + 1, "/facts/people/x/")


def test_a_person_who_took_part_in_very_many_events_shows_the_latest() -> None:
    events = [make(Event, f"e{n:03}", date=f"{1000 + n}-01-01", actors=["x"]) for n in range(MOST + 1)]
    shown = view("/people/x/", site(home(), fact("f"), make(Actor, "x"), *events), PersonView)
    assert [one.id for one in shown.events] == [f"e{n}" for n in range(200, 180, -1)]
    assert shown.more_events == MoreView(MOST + 1, "/timeline/people/x/")


@pytest.mark.parametrize("more", [0, 1])
def test_a_place_among_all_others_shows_a_few(more: int) -> None:
    count = FEW + more
    events = [make(Event, f"e{n:03}", date=f"{1000 + n}-01-01", place="z", facts=["f000"]) for n in range(count)]
    made = site(home("So.[@f000]"), make(Place, "z"), *facts(count, places=["z"]), *events)  # type: ignore[arg-type]
    [[place]] = [group.places for group in view("/places/", made, PlacesView).groups]
    assert (len(place.facts), len(place.events)) == (FEW, FEW)
    assert (place.fact_count, place.event_count) == (count, count)
    assert place.facts[0].id == ("f010" if more else "f000")
    assert place.more_facts == (MoreView(count, "/facts/places/z/") if more else None)
    assert place.more_events == (MoreView(count, "/timeline/places/z/") if more else None)
