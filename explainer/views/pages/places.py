"""The places: a map of those with coordinates, and each with its events and facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from explainer.model.chains import chain
from explainer.model.dataset import Dataset
from explainer.model.fields import localized
from explainer.model.place import Place
from explainer.site.plan import PlannedPage
from explainer.views.charts.map import MapView, map_views, on_maps
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.alphabet import sort_key
from explainer.views.parts.fact import FactView, fact_views
from explainer.views.parts.links import LinkView, link_to
from explainer.views.parts.reference import ReferenceView, reference_view, reference_views
from explainer.views.parts.timeline import EventView, event_view, event_views


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
class PlacesView(PageView):
    """All places; `insets` enlarge parts of `maps`, `notes` tell of their outlines."""

    kind: ClassVar[str] = "places"

    maps: tuple[MapView, ...]
    insets: tuple[MapView, ...]
    notes: tuple[str, ...]
    shown: tuple[PlaceView, ...]
    unplaced: tuple[LinkView, ...]
    areas: tuple[LinkView, ...]
    references: tuple[ReferenceView, ...]
    groups: tuple[PlaceGroup, ...]
    count: int


def view(ctx: ViewContext, planned: PlannedPage) -> PlacesView:
    """The maps with what happened at their places, and the places by country: the one with the most facts first."""
    data = ctx.dataset
    ranked = sorted(data.places.values(), key=lambda place: len(data.facts_naming(place.id)), reverse=True)
    drawn = map_views(ctx.site.atlas, ranked, ctx.lang)
    shown = tuple(on_maps(ctx.site.atlas, ranked))
    countries = {_outermost(place, data) for place in shown}
    return PlacesView(
        path=planned.address,
        lang=ctx.lang,
        maps=tuple(one for one in drawn if not one.inset),
        insets=tuple(one for one in drawn if one.inset),
        notes=tuple(dict.fromkeys(one.note for one in drawn if one.note)),
        shown=tuple(ctx.ask(place_view, place.id) for place in shown),
        unplaced=tuple(_without_position(ctx, ranked, "site", countries)),
        areas=tuple(_without_position(ctx, ranked, "state", countries)),
        references=_map_references(ctx) if drawn else (),
        groups=tuple(_groups(ctx, ranked)),
        count=len(ranked),
    )


def _without_position(ctx: ViewContext, ranked: list[Place], kind: str, countries: set[str]) -> Iterator[LinkView]:
    """The places of that kind which have no position, and lie in a country of which a map shows places."""
    for place in ranked:
        if place.kind == kind and place.latitude is None and _outermost(place, ctx.dataset) in countries:
            yield LinkView(place.name.in_language(ctx.lang), f"#{place.id}")


def _map_references(ctx: ViewContext) -> tuple[ReferenceView, ...]:
    """What countries' outlines and places' coordinates rest on."""
    data = ctx.dataset
    ids = {
        link.source
        for place in data.places.values()
        if place.latitude is not None or place.kind == "country"
        for link in place.sources
        if data.sources[link.source].kind in ("reference", "dataset")
    }
    return tuple(ctx.ask(reference_view, name) for name in sorted(ids))


def _groups(ctx: ViewContext, ranked: list[Place]) -> Iterator[PlaceGroup]:
    data = ctx.dataset
    families: dict[str, list[Place]] = {}
    for place in ranked:
        families.setdefault(_outermost(place, data), []).append(place)
    for root, members in families.items():
        if len(members) > 1:
            inside = _by_name(ctx, [place for place in members if place.id != root])
            views = tuple(ctx.ask(place_view, place.id) for place in (data.places[root], *inside))
            yield PlaceGroup(f"in-{root}", data.places[root].name.in_language(ctx.lang), views)
    alone = _by_name(ctx, [members[0] for members in families.values() if len(members) == 1])
    if alone:
        yield PlaceGroup("elsewhere", None, tuple(ctx.ask(place_view, place.id) for place in alone))


def _outermost(place: Place, data: Dataset) -> str:
    """The id of the outermost place that holds it; its own where nothing does."""
    return [place.id, *chain(place.id, data.within)][-1]


def _by_name(ctx: ViewContext, places: list[Place]) -> list[Place]:
    return sorted(places, key=lambda place: sort_key(place.name.in_language(ctx.lang)))


def place_view(ctx: ViewContext, place_id: str) -> PlaceView:
    """The place in finished words."""
    data, lang, place = ctx.dataset, ctx.lang, ctx.dataset.places[place_id]
    events = data.events_naming(place.id)
    chief = next((event for event in events if event.id in ctx.site.key_events), events[0] if events else None)
    return PlaceView(
        id=place.id,
        name=place.name.in_language(lang),
        kind=place.kind,
        within=link_to(data.places[place.within], lang) if place.within else None,
        description=localized(place.description, lang),
        position=_position(place),
        references=reference_views(ctx, place.sources),
        events=event_views(ctx, events),
        chief=ctx.ask(event_view, chief.id) if chief else None,
        facts=fact_views(ctx, data.facts_naming(place.id)),
    )


def _position(place: Place) -> PositionView | None:
    if place.latitude is None or place.longitude is None:
        return None
    return PositionView(
        f"{abs(place.latitude):.2f}", place.latitude >= 0, f"{abs(place.longitude):.2f}", place.longitude >= 0
    )  # fmt: skip
