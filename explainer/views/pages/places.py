"""The places: a map of those with coordinates, and each with its events and facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from explainer.model.fields import localized
from explainer.model.place import Place
from explainer.site import routes
from explainer.site.lists.division import MOST
from explainer.site.lists.places import ALONE, by_facts, families_of_places, outermost
from explainer.site.plan import PlannedPage
from explainer.site.queries import address_of, list_pages
from explainer.site.timeline_facets import FEW
from explainer.views.charts.map import MapView, map_views, on_maps
from explainer.views.context import ViewContext
from explainer.views.parts.fact import FactView
from explainer.views.parts.latest import MoreView, events_or_latest, facts_or_latest
from explainer.views.parts.links import LinkView, link_to
from explainer.views.parts.lists.division import ListPageView, division
from explainer.views.parts.reference import ReferenceView, reference_view, reference_views
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
    """A place: what and where it is, what happened there, what is said of it; `chief`: a key event, else the first.

    Where much is, the latest few events or facts stand here, and the others elsewhere.
    """

    id: str
    href: str
    name: str
    kind: str
    within: LinkView | None
    description: str | None
    position: PositionView | None
    references: tuple[ReferenceView, ...]
    events: tuple[EventView, ...]
    more_events: MoreView | None
    chief: EventView | None
    facts: tuple[FactView, ...]
    more_facts: MoreView | None

    @property
    def event_count(self) -> int:
        """How many events there were, here or elsewhere."""
        return self.more_events.count if self.more_events else len(self.events)

    @property
    def fact_count(self) -> int:
        """How many facts name it, here or elsewhere."""
        return self.more_facts.count if self.more_facts else len(self.facts)


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """A country with the places in it; without a name: places that nothing here holds, and that hold nothing."""

    anchor: str
    name: str | None
    places: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesView(ListPageView):
    """All places, or those of a part, which has no map; `insets` enlarge parts of `maps`, `notes` tell of outlines."""

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
    part, drawn = ctx.ask(list_pages)[planned.address].part, _Drawn((), (), (), (), (), ())
    if planned.title is None:
        drawn = _drawn(ctx)
    return PlacesView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address, anchored=lambda place: place.name.in_language(ctx.lang)),
        maps=tuple(one for one in drawn.maps if not one.inset),
        insets=tuple(one for one in drawn.maps if one.inset),
        notes=drawn.notes,
        shown=drawn.shown,
        unplaced=drawn.unplaced,
        areas=drawn.areas,
        references=drawn.references,
        groups=() if part.parts else tuple(_groups(ctx, part.entries)),
        count=len(part.entries),
    )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The maps, and what stands with them."""

    maps: tuple[MapView, ...]
    notes: tuple[str, ...]
    shown: tuple[PlaceView, ...]
    unplaced: tuple[LinkView, ...]
    areas: tuple[LinkView, ...]
    references: tuple[ReferenceView, ...]


def _drawn(ctx: ViewContext) -> _Drawn:
    """Of places, as many are named as a list has on one page: those with the most facts."""
    ranked = by_facts(ctx.dataset)
    maps = map_views(ctx.site.atlas, ranked, ctx.lang)
    shown = tuple(on_maps(ctx.site.atlas, ranked))[:MOST]
    countries = {outermost(place, ctx.dataset) for place in shown}
    return _Drawn(
        maps=maps,
        notes=tuple(dict.fromkeys(one.note for one in maps if one.note)),
        shown=tuple(ctx.ask(place_view, place.id) for place in shown),
        unplaced=tuple(islice(_without_position(ctx, ranked, "site", countries), MOST)),
        areas=tuple(islice(_without_position(ctx, ranked, "state", countries), MOST)),
        references=_map_references(ctx) if maps else (),
    )


def _without_position(ctx: ViewContext, ranked: list[Place], kind: str, countries: set[str]) -> Iterator[LinkView]:
    """The places of that kind which have no position, and lie in a country of which a map shows places."""
    for place in ranked:
        if place.kind == kind and place.latitude is None and outermost(place, ctx.dataset) in countries:
            yield _on_page(ctx, place)


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


def _groups(ctx: ViewContext, places: Iterable[Place]) -> Iterator[PlaceGroup]:
    """The places by what holds them; those that nothing holds, and that hold nothing, without a name."""
    wanted = {place.id for place in places}
    for root, members in families_of_places(ctx.dataset, ctx.lang):
        views = tuple(ctx.ask(place_view, place.id) for place in members if place.id in wanted)
        name = ctx.dataset.places[root].name.in_language(ctx.lang) if root != ALONE else None
        if views:
            yield PlaceGroup("elsewhere" if name is None else f"in-{root}", name, views)


def _on_page(ctx: ViewContext, place: Place) -> LinkView:
    """The place, by its anchor where all stand on one page."""
    address = ctx.ask(address_of, place.id) or ""
    return LinkView(place.name.in_language(ctx.lang), address.removeprefix(routes.PLACES))


def place_view(ctx: ViewContext, place_id: str) -> PlaceView:
    """The place in finished words."""
    data, lang, place = ctx.dataset, ctx.lang, ctx.dataset.places[place_id]
    events = data.events_naming(place.id)
    shown, more_events = events_or_latest(ctx, events, FEW, routes.timeline_of_place(place.id))
    facts, more_facts = facts_or_latest(ctx, place, data.facts_naming(place.id))
    chief = next((event for event in events if event.id in ctx.site.key_events), events[0] if events else None)
    return PlaceView(
        id=place.id,
        href=_on_page(ctx, place).href,
        name=place.name.in_language(lang),
        kind=place.kind,
        within=link_to(ctx, data.places[place.within]) if place.within else None,
        description=localized(place.description, lang),
        position=_position(place),
        references=reference_views(ctx, place.sources),
        events=shown,
        more_events=more_events,
        chief=ctx.ask(event_view, chief.id) if chief else None,
        facts=facts,
        more_facts=more_facts,
    )


def _position(place: Place) -> PositionView | None:
    if place.latitude is None or place.longitude is None:
        return None
    return PositionView(
        f"{abs(place.latitude):.2f}", place.latitude >= 0, f"{abs(place.longitude):.2f}", place.longitude >= 0
    )  # fmt: skip
