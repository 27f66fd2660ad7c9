"""The places: a map of those with coordinates, and each with its events and facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from explainer.model import addresses
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.place import Place
from explainer.model.site import Site
from explainer.views.fact import FactView, FactWords
from explainer.views.map import MapView, map_views
from explainer.views.mention import LinkView
from explainer.views.page import PageView
from explainer.views.reference import ReferenceView, reference_view
from explainer.views.timeline import EventView, event_view


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place: what and where it is, what happened there, what is said of it."""

    id: str
    name: str
    kind: str
    within: LinkView | None
    description: str | None
    latitude: str | None
    longitude: str | None
    references: tuple[ReferenceView, ...]
    events: tuple[EventView, ...]
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

    maps: tuple[MapView, ...]
    references: tuple[ReferenceView, ...]
    groups: tuple[PlaceGroup, ...]
    count: int


def places_page(site: Site, words: FactWords) -> PlacesPageView:
    """The map, and the places by country: the one with the most facts first."""
    data, lang = site.dataset, words.lang
    ranked = sorted(data.places.values(), key=lambda place: (-len(_facts(place, data)), place.id))
    mapped = any(place.latitude is not None for place in ranked)
    return PlacesPageView(
        path="/places/",
        lang=lang,
        maps=map_views(ranked, lang) if mapped else (),
        references=_map_references(data, words) if mapped else (),
        groups=tuple(_groups(ranked, words)),
        count=len(ranked),
    )


def _map_references(data: Dataset, words: FactWords) -> tuple[ReferenceView, ...]:
    """What countries' outlines and places' coordinates rest on."""
    ids = {
        link.source: link
        for place in data.places.values()
        if place.latitude is not None or place.kind == "country"
        for link in place.sources
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


def _place(place: Place, words: FactWords) -> PlaceView:
    data, lang = words.dataset, words.lang
    outer = data.places[place.within] if place.within else None
    events = sorted(_events(place, data), key=lambda event: (event.date.sort_key, event.seq, event.id))
    return PlaceView(
        id=place.id,
        name=place.name.in_language(lang),
        kind=place.kind,
        within=LinkView(outer.name.in_language(lang), addresses.of_record(outer) or "") if outer else None,
        description=place.description.in_language(lang) if place.description else None,
        latitude=f"{place.latitude:.2f}" if place.latitude is not None else None,
        longitude=f"{place.longitude:.2f}" if place.longitude is not None else None,
        references=tuple(
            reference_view(data.sources[link.source], lang, link.locator, link.quote) for link in place.sources
        ),
        events=tuple(event_view(event, words) for event in events),
        facts=tuple(words.view(fact) for fact in data.in_date_order(_facts(place, data))),
    )


def _facts(place: Place, data: Dataset) -> list[Fact]:
    return [record for record, _ in data.naming(place.id) if isinstance(record, Fact)]


def _events(place: Place, data: Dataset) -> list[Event]:
    return [record for record, _ in data.naming(place.id) if isinstance(record, Event)]
