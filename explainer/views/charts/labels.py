"""Which marks of a chart or map can carry their words, and on which side, so that no two things lie on each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from explainer.views.charts.scale import LEVELS, Needs

Anchor = Literal["start", "middle", "end"]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Line = tuple[float, float, float, float]  # from x, y to x, y

Size = tuple[float, float]

# In pixels: a small phone's plot, then the least at which the stylesheet shows more, and most.
CHART_SIZES: tuple[Size, ...] = ((230.0, 190.0), (372.0, 220.0), (516.0, 240.0), (660.0, 256.0))
CHARACTER, AIR, HEIGHT, DISTANCE = 8.6, 4.0, 15.0, 7.0
LEFT, RIGHT = 24.0, 12.0  # how far a label may reach beyond a plot that has names of values at its left
TICK_END, TICK_HALF = 6.0, 8.0  # the names of values stand left of the plot, up to there, and so high
NEAR = 16.0  # a label so close over somebody else's mark would seem to be its label
EDGE = 14.0  # per cent: only so near to a side a label may stand beside the middle of its mark
SAMPLES = 24


@dataclass(frozen=True, slots=True)
class Spot:
    """Words over or under the middle of their mark; x and y in per cent. Over a bar there is one place only.

    `beside`: they may also begin or end there, as names of places do. `first`: they matter most, and may stand over
    another mark too.
    """

    x: float
    y: float
    text: str
    above_only: bool = False
    beside: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: by its start, middle or end, above its mark or below, and on which charts."""

    spot: Spot
    anchor: Anchor
    above: bool
    needs: Needs


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What labels must not cover, in per cent: solid boxes, lines, points of marks, the heights of values' names."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    dots: tuple[tuple[float, float], ...]
    ticks: tuple[float, ...] = ()


def places(spots: Sequence[Spot], obstacles: Obstacles, sizes: tuple[Size, ...] = CHART_SIZES) -> Iterator[Place]:
    """The labels that have room, the first spots served first; what is shown on the narrow must fit the wide too."""
    kept: list[Place] = []
    for number, needs in enumerate(LEVELS[: len(sizes)]):
        these = sizes[number:]
        for spot in spots:
            if any(place.spot is spot for place in kept):
                continue
            place = next((one for one in _choices(spot, needs) if _fits(one, these, kept, obstacles)), None)
            if place:
                kept.append(place)
    yield from kept


def _choices(spot: Spot, needs: Needs) -> Iterator[Place]:
    sides = (True,) if spot.above_only else (True, False)
    anchors: tuple[Anchor, ...] = ("middle",)
    if spot.beside or not EDGE <= spot.x <= 100 - EDGE:
        anchors += ("end", "start") if spot.x > 50 else ("start", "end")
    for above, anchor in product(sides, anchors):
        yield Place(spot, anchor, above, needs)


def _fits(place: Place, sizes: Iterable[Size], kept: Iterable[Place], obstacles: Obstacles) -> bool:
    return all(_fits_size(place, size, kept, obstacles) for size in sizes)


def _fits_size(place: Place, size: Size, kept: Iterable[Place], obstacles: Obstacles) -> bool:
    box = _box(place, size)
    left, right = (LEFT, RIGHT) if obstacles.ticks else (0.0, 0.0)
    if box[0] < -left or box[2] > size[0] + right or box[3] > size[1]:
        return False
    taken = [_box(other, size) for other in kept] + [_scaled(solid, size) for solid in obstacles.boxes]
    heights = [tick * size[1] / 100 for tick in obstacles.ticks]
    taken += [(-2 * LEFT, height - TICK_HALF, -TICK_END, height + TICK_HALF) for height in heights]
    if any(_overlap(box, other) for other in taken):
        return False
    own = (place.spot.x, place.spot.y)
    points = [_at(dot, size) for dot in obstacles.dots if dot != own]
    around = 5 if place.spot.first or not place.above else NEAR
    if any(_overlap(box, (x - 5, y - around, x + 5, y + 5)) for x, y in points):
        return False
    return not any(_inside(point, box) for line in obstacles.lines for point in _samples(_scaled(line, size)))


def _box(place: Place, size: Size) -> Box:
    width = CHARACTER * len(place.spot.text) + AIR
    x, y = _at((place.spot.x, place.spot.y), size)
    left = x - {"start": 4.0, "middle": width / 2, "end": width - 4}[place.anchor]
    top = y - DISTANCE - HEIGHT if place.above else y + DISTANCE
    return (left, top, left + width, top + HEIGHT)


def _at(point: tuple[float, float], size: Size) -> tuple[float, float]:
    return (point[0] * size[0] / 100, point[1] * size[1] / 100)


def _scaled(box: Box, size: Size) -> Box:
    return (*_at((box[0], box[1]), size), *_at((box[2], box[3]), size))


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _samples(line: Line) -> Iterator[tuple[float, float]]:
    for number in range(SAMPLES + 1):
        part = number / SAMPLES
        yield (line[0] + (line[2] - line[0]) * part, line[1] + (line[3] - line[1]) * part)


def _inside(point: tuple[float, float], box: Box) -> bool:
    return box[0] < point[0] < box[2] and box[1] < point[1] < box[3]
