"""A locator map: outlines, and the places that have coordinates, in per cent of a frame sized by the stylesheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.language import Lang
from explainer.model.place import Place
from explainer.views.charts import map_outline as outline
from explainer.views.charts.labels import Anchor, Obstacles, Size, Spot, places
from explainer.views.charts.scale import Needs, percent

# In pixels: on a small phone, at the least width that shows all names, and in a wide column.
COUNTRY_SIZES: tuple[Size, Size, Size] = ((288.0, 216.0), (432.0, 324.0), (720.0, 540.0))
CAPITAL_SIZES: tuple[Size, Size, Size] = ((288.0, 165.0), (432.0, 247.0), (460.0, 263.0))

# Where names of countries and seas have room: our layout, no statement about places.
NAMES: Mapping[Lang, tuple[tuple[str, float, float], ...]] = {
    "en": (
        ("Venezuela", -65.6, 7.2), ("Colombia", -72.6, 3.0), ("Brazil", -62.6, 1.2), ("Guyana", -58.9, 5.6),
        ("Caribbean Sea", -68.6, 12.7),
    ),
    "es": (
        ("Venezuela", -65.6, 7.2), ("Colombia", -72.6, 3.0), ("Brasil", -62.6, 1.2), ("Guyana", -58.9, 5.6),
        ("Mar Caribe", -68.6, 12.7),
    ),
}  # fmt: skip
COUNTRY_ON_MAP = "venezuela"  # id of the place that the outlines show


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the world and its outlines: its west and north in degrees, units a degree, and size in units."""

    west: float
    north: float
    x: float
    y: float
    width: float
    height: float
    land: str
    neighbours: str = ""
    borders: str = ""

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Per cent from the left and from the top."""
        across, down = (longitude - self.west) * self.x, (self.north - latitude) * self.y
        return (100 * across / self.width, 100 * down / self.height)

    def holds(self, place: Place) -> bool:
        """Whether the place has coordinates and lies inside."""
        if place.longitude is None or place.latitude is None:
            return False
        return all(0 <= part <= 100 for part in self.at(place.longitude, place.latitude))


COUNTRY = Frame(
    outline.COUNTRY_WEST, outline.COUNTRY_NORTH, outline.COUNTRY_X, outline.COUNTRY_Y,
    outline.COUNTRY_WIDTH, outline.COUNTRY_HEIGHT,
    outline.COUNTRY_LAND, outline.COUNTRY_NEIGHBOURS, outline.COUNTRY_BORDERS,
)  # fmt: skip
CAPITAL = Frame(
    outline.CAPITAL_WEST, outline.CAPITAL_NORTH, outline.CAPITAL_X, outline.CAPITAL_Y,
    outline.CAPITAL_WIDTH, outline.CAPITAL_HEIGHT, outline.CAPITAL_LAND,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameView:
    """Words on a map and where they stand; of a place, `anchor` and `above` say on which side of its dot."""

    x: str
    y: str
    text: str
    anchor: Anchor = "middle"
    above: bool = True
    needs: Needs = ""


@dataclass(frozen=True, slots=True)
class MapView:
    """A frame as drawn: outlines in its own units; dots, names and the box of its inset in per cent."""

    kind: str
    width: str
    height: str
    land: str
    neighbours: str
    borders: str
    names: tuple[NameView, ...]
    dots: tuple[tuple[str, str], ...]
    labels: tuple[NameView, ...]
    box: tuple[str, str, str, str] | None = None


def on_map(place: Place) -> bool:
    """Whether it has a dot on either of the maps."""
    return COUNTRY.holds(place) or CAPITAL.holds(place)


def map_views(ranked: Sequence[Place], lang: Lang) -> tuple[MapView, MapView]:
    """The country and, enlarged, the surroundings of the capital; the places that matter most come first.

    Of those around the capital the country's map shows only the first: the others would lie on it.
    """
    around = [place for place in ranked if CAPITAL.holds(place)]
    seen = [place for place in ranked if COUNTRY.holds(place) and place not in around[1:]]
    left, top = COUNTRY.at(CAPITAL.west, CAPITAL.north)
    right, bottom = COUNTRY.at(
        CAPITAL.west + CAPITAL.width / CAPITAL.x, CAPITAL.north - CAPITAL.height / CAPITAL.y
    )  # fmt: skip
    corners = (percent(left), percent(top), percent(right - left), percent(bottom - top))
    country = _view("country", COUNTRY, seen, COUNTRY_SIZES, NAMES[lang], lang)
    capital = _view("capital", CAPITAL, around, CAPITAL_SIZES, (), lang)
    return replace(country, box=corners), capital


def _view(
    kind: str,
    frame: Frame,
    shown: Sequence[Place],
    sizes: tuple[Size, Size, Size],
    names: Sequence[tuple[str, float, float]],
    lang: Lang,
) -> MapView:
    dots = [frame.at(place.longitude or 0, place.latitude or 0) for place in shown]
    spots = [Spot(*dot, place.name.in_language(lang), beside=True) for dot, place in zip(dots, shown, strict=True)]
    labels = places(spots, Obstacles((), (), tuple(dots)), sizes)
    return MapView(
        kind=kind,
        width=percent(frame.width),
        height=percent(frame.height),
        land=frame.land,
        neighbours=frame.neighbours,
        borders=frame.borders,
        names=tuple(_named(text, *frame.at(east, north)) for text, east, north in names),
        dots=tuple((percent(x), percent(y)) for x, y in dots),
        labels=tuple(
            NameView(percent(at.spot.x), percent(at.spot.y), at.spot.text, at.anchor, at.above, at.needs)
            for at in labels
            if at.needs != "full"
        ),
    )


def _named(text: str, x: float, y: float) -> NameView:
    return NameView(percent(x), percent(y), text)
