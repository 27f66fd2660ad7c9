"""The places: a map of those with coordinates, and each with its events and facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.site import routes
from explainer.site.site import Site
from explainer.views.charts.map import COUNTRY_ON_MAP, MapView, map_views, on_map
from explainer.views.page import PageView
from explainer.views.parts.fact import FactView, FactWords
from explainer.views.parts.links import LinkView
from explainer.views.parts.reference import ReferenceView, reference_view
from explainer.views.parts.timeline import EventView, event_view


@dataclass(frozen=True, slots=True)
class PositionView:
    """Degrees of latitude and longitude without their sign, and on which side of the equator and of Greenwich."""

    latitude: str
    north: bool
    longitude: str
    east: bool


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place: what and where it is, what happened there, what is said of it; `chief`: a key event, else the first."""

    id: str
    name: str
    kind: str
    within: LinkView | None
    description: str | None
    position: PositionView | None
    references: tuple[ReferenceView, ...]
    events: tuple[EventView, ...]
    chief: EventView | None
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """A country with the places in it; without a name: places that nothing here holds, and that hold nothing."""

    anchor: str
    name: str | None
    places: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesPageView(PageView):
    """All places."""

    template: ClassVar[str] = "places.html"
    twin: ClassVar[str | None] = "text/places.md"

    maps: tuple[MapView, ...]
    shown: tuple[PlaceView, ...]
    unplaced: tuple[LinkView, ...]
    areas: tuple[LinkView, ...]
    references: tuple[ReferenceView, ...]
    groups: tuple[PlaceGroup, ...]
    count: int


def places_page(site: Site, words: FactWords) -> PlacesPageView:
    """The map with what happened at its places, and the places by country: the one with the most facts first."""
    data, lang = site.dataset, words.lang
    ranked = sorted(data.places.values(), key=lambda place: (-len(_facts(place, data)), place.id))
    mapped = any(place.latitude is not None for place in ranked)
    return PlacesPageView(
        path="/places/",
        lang=lang,
        maps=map_views(ranked, lang) if mapped else (),
        shown=tuple(_place(place, words, site.key_events) for place in ranked if on_map(place)),
        unplaced=tuple(_links(ranked, "site", words)) if mapped else (),
        areas=tuple(_links(ranked, "state", words)) if mapped else (),
        references=_map_references(data, words) if mapped else (),
        groups=tuple(_groups(ranked, words)),
        count=len(ranked),
    )


def _links(ranked: list[Place], kind: str, words: FactWords) -> Iterator[LinkView]:
    """The places of that kind which lie in the country of the map and have no position."""
    for place in ranked:
        if place.kind == kind and place.latitude is None and _root(place, words.dataset) == COUNTRY_ON_MAP:
            yield LinkView(place.name.in_language(words.lang), f"#{place.id}")


def _map_references(data: Dataset, words: FactWords) -> tuple[ReferenceView, ...]:
    """What countries' outlines and places' coordinates rest on."""
    ids = {
        link.source: link
        for place in data.places.values()
        if place.latitude is not None or place.kind == "country"
        for link in place.sources
        if data.sources[link.source].kind in ("reference", "dataset")
    }
    return tuple(reference_view(data.sources[name], words.lang) for name in sorted(ids))


def _groups(ranked: list[Place], words: FactWords) -> Iterator[PlaceGroup]:
    data, lang = words.dataset, words.lang
    families: dict[str, list[Place]] = {}
    for place in ranked:
        families.setdefault(_root(place, data), []).append(place)
    alone = [members[0] for members in families.values() if len(members) == 1]
    for root, members in families.items():
        if len(members) > 1:
            inside = sorted((place for place in members if place.id != root), key=lambda place: _name(place, words))
            views = tuple(_place(place, words) for place in (data.places[root], *inside))
            yield PlaceGroup(f"in-{root}", data.places[root].name.in_language(lang), views)
    if alone:
        in_order = sorted(alone, key=lambda place: _name(place, words))
        yield PlaceGroup("elsewhere", None, tuple(_place(place, words) for place in in_order))


def _root(place: Place, data: Dataset) -> str:
    """The outermost place that holds it; a place said to lie in itself ends the search."""
    seen = {place.id}
    while place.within and place.within not in seen:
        seen.add(place.within)
        place = data.places[place.within]
    return place.id


def _name(place: Place, words: FactWords) -> str:
    return place.name.in_language(words.lang).casefold()


def _place(place: Place, words: FactWords, key_events: frozenset[str] = frozenset()) -> PlaceView:
    data, lang = words.dataset, words.lang
    outer = data.places[place.within] if place.within else None
    events = sorted(_events(place, data), key=lambda event: (event.date.sort_key, event.seq, event.id))
    chief = next((event for event in events if event.id in key_events), events[0] if events else None)
    return PlaceView(
        id=place.id,
        name=place.name.in_language(lang),
        kind=place.kind,
        within=LinkView(outer.name.in_language(lang), routes.of_record(outer) or "") if outer else None,
        description=place.description.in_language(lang) if place.description else None,
        position=_position(place),
        references=tuple(
            reference_view(data.sources[link.source], lang, link.locator, link.quote) for link in place.sources
        ),
        events=tuple(event_view(event, words) for event in events),
        chief=event_view(chief, words) if chief else None,
        facts=tuple(words.view(fact) for fact in data.in_date_order(_facts(place, data))),
    )


def _position(place: Place) -> PositionView | None:
    if place.latitude is None or place.longitude is None:
        return None
    return PositionView(
        f"{abs(place.latitude):.2f}", place.latitude >= 0, f"{abs(place.longitude):.2f}", place.longitude >= 0
    )  # fmt: skip


def _facts(place: Place, data: Dataset) -> list[Fact]:
    return [record for record, _ in data.naming(place.id) if isinstance(record, Fact)]


def _events(place: Place, data: Dataset) -> list[Event]:
    return [record for record, _ in data.naming(place.id) if isinstance(record, Event)]
