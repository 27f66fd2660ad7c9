"""Maps as drawn: outlines, and the places that have coordinates, in per cent of a frame sized by the stylesheet."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from explainer.language import Lang
from explainer.model.fields import localized
from explainer.model.map import Area, Atlas, Label, Map, Position
from explainer.model.place import Place
from explainer.views.charts.labels import Anchor, Obstacles, Size, Spot, places
from explainer.views.charts.scale import Needs, percent

NEAR = 0.01  # a map may be stretched by so much: in its corners its projection is further from the truth


@dataclass(frozen=True, slots=True)
class Shape:
    """What maps of one kind are drawn in: units across, units down, and sizes in pixels that names must have room in.

    The sizes: on a small phone, at the least width that shows all names, and in a wide column.
    """

    width: float
    height: float
    sizes: tuple[Size, Size, Size]


# As theme/static/css/components/map.css shapes them.
WHOLE = Shape(720, 540, ((288.0, 216.0), (432.0, 324.0), (720.0, 540.0)))
INSET = Shape(360, 360 * 4 / 7, ((288.0, 165.0), (432.0, 247.0), (460.0, 263.0)))


@dataclass(frozen=True, slots=True)
class Projection:
    """Plate carrée, true to scale in the middle: west and north in degrees, units a degree, and the size in units."""

    west: float
    north: float
    x: float
    y: float
    width: float
    height: float

    def units(self, position: Position) -> tuple[float, float]:
        """From the left and from the top."""
        return ((position[0] - self.west) * self.x, (self.north - position[1]) * self.y)

    def at(self, position: Position) -> tuple[float, float]:
        """Per cent from the left and from the top."""
        across, down = self.units(position)
        return (100 * across / self.width, 100 * down / self.height)

    def holds(self, place: Place) -> bool:
        """Whether the place has coordinates and lies inside."""
        if place.longitude is None or place.latitude is None:
            return False
        return all(0 <= part <= 100 for part in self.at((place.longitude, place.latitude)))


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
    """A map as drawn: outlines in its own units; dots, names and the boxes of its insets in per cent."""

    id: str
    title: str
    caption: str | None
    note: str | None
    inset: bool
    width: str
    height: str
    land: str
    neighbours: str
    names: tuple[NameView, ...]
    dots: tuple[tuple[str, str], ...]
    labels: tuple[NameView, ...]
    boxes: tuple[tuple[str, str, str, str], ...]


def projection(shown: Map, shape: Shape) -> Projection:
    """How the map is drawn: its box, made higher or wider on both sides where its shape is another."""
    middle = math.cos(math.radians((shown.south + shown.north) / 2))
    x = shape.width / (shown.east - shown.west)
    height = (shown.north - shown.south) * x / middle
    if abs(height - shape.height) <= NEAR * shape.height:
        return Projection(shown.west, shown.north, x, x / middle, shape.width, height)
    x = min(x, shape.height / (shown.north - shown.south) * middle)
    y = x / middle
    west = (shown.west + shown.east - shape.width / x) / 2
    north = (shown.south + shown.north + shape.height / y) / 2
    return Projection(west, north, x, y, shape.width, shape.height)


def shape_of(shown: Map, atlas: Atlas) -> Shape:
    """Insets are lower than whole maps, beside which they stand."""
    return INSET if atlas.is_inset(shown) else WHOLE


def map_views(atlas: Atlas, ranked: Sequence[Place], lang: Lang) -> tuple[MapView, ...]:
    """Every map on which a place lies; the places that matter most come first.

    Of those on an inset the map around it shows only the first: the others would lie on it.
    """
    projections = {shown.id: projection(shown, shape_of(shown, atlas)) for shown in atlas.maps}
    drawn = [shown for shown in atlas.maps if any(map(projections[shown.id].holds, ranked))]
    views = []
    for shown in drawn:
        frame = projections[shown.id]
        insets = [projections[other.id] for other in drawn if shown.holds(other)]
        hidden = {place.id for inset in insets for place in list(filter(inset.holds, ranked))[1:]}
        seen = [place for place in ranked if frame.holds(place) and place.id not in hidden]
        views.append(_view(shown, atlas, frame, seen, insets, lang))
    return tuple(views)


def on_maps(atlas: Atlas, ranked: Iterable[Place]) -> Iterator[Place]:
    """The places that lie on a map."""
    projections = [projection(shown, shape_of(shown, atlas)) for shown in atlas.maps]
    yield from (place for place in ranked if any(frame.holds(place) for frame in projections))


def _view(
    shown: Map, atlas: Atlas, frame: Projection, seen: Sequence[Place], insets: Iterable[Projection], lang: Lang
) -> MapView:
    dots = [frame.at((place.longitude or 0, place.latitude or 0)) for place in seen]
    spots = [Spot(*dot, place.name.in_language(lang), beside=True) for dot, place in zip(dots, seen, strict=True)]
    labels = places(spots, Obstacles((), (), tuple(dots)), shape_of(shown, atlas).sizes)
    areas = atlas.outlines[shown.outline]
    return MapView(
        id=shown.id,
        title=shown.title.in_language(lang),
        caption=localized(shown.caption, lang),
        note=localized(shown.note, lang),
        inset=atlas.is_inset(shown),
        width=percent(frame.width),
        height=percent(frame.height),
        land=_path((area for area in areas if area.name in shown.highlighted), frame),
        neighbours=_path((area for area in areas if area.name not in shown.highlighted), frame),
        names=tuple(_name(label, frame, lang) for label in shown.labels),
        dots=tuple((percent(x), percent(y)) for x, y in dots),
        labels=tuple(
            NameView(percent(at.spot.x), percent(at.spot.y), at.spot.text, at.anchor, at.above, at.needs)
            for at in labels
            if at.needs != "full"
        ),
        boxes=tuple(_box(inset, frame) for inset in insets),
    )


def _name(label: Label, frame: Projection, lang: Lang) -> NameView:
    x, y = frame.at((label.longitude, label.latitude))
    return NameView(percent(x), percent(y), label.name.in_language(lang))


def _box(inset: Projection, frame: Projection) -> tuple[str, str, str, str]:
    """Left, top, width and height of an inset on the map around it."""
    left, top = frame.at((inset.west, inset.north))
    right, bottom = frame.at((inset.west + inset.width / inset.x, inset.north - inset.height / inset.y))
    return (percent(left), percent(top), percent(right - left), percent(bottom - top))


def _path(areas: Iterable[Area], frame: Projection) -> str:
    """Their outlines as data of an SVG path, to the tenth of a unit: from point to point, and back to the first."""
    return "".join(_ring([frame.units(position) for position in ring]) for area in areas for ring in area.rings)


def _ring(points: Sequence[tuple[float, float]]) -> str:
    tenths = [(round(x * 10), round(y * 10)) for x, y in points[:-1]]
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(tenths)]
    moved = [step for step in steps if any(step)]
    return f"M{_numbers(tenths[:1])}l{_numbers(moved)}z" if len(moved) > 1 else ""


def _numbers(pairs: Iterable[tuple[int, int]]) -> str:
    """Numbers one after the other; a minus sign needs no space before it."""
    return "".join(f" {number / 10:g}" for pair in pairs for number in pair).replace(" -", "-").lstrip()
