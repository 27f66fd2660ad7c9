"""Which marks of a chart or map can carry their words, and on which side, so that no two things lie on each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

Anchor = Literal["start", "middle", "end"]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Line = tuple[float, float, float, float]  # from x, y to x, y

Size = tuple[float, float]

# In pixels: a small phone's plot, then the least at which the stylesheet shows more, then a column's.
CHART_SIZES: tuple[Size, Size, Size] = ((230.0, 190.0), (372.0, 220.0), (540.0, 240.0))
CHARACTER, AIR, HEIGHT, DISTANCE = 8.6, 4.0, 15.0, 7.0
LEFT, RIGHT = 4.0, 12.0  # how far a label may reach beyond the plot; on the left stand the ticks
SAMPLES = 24


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that want to stand beside its mark; x and y in per cent. Over a bar there is one place only."""

    x: float
    y: float
    text: str
    above_only: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: by its start, middle or end, above its mark or below; `wide`: on wide charts only."""

    spot: Spot
    anchor: Anchor
    above: bool
    wide: bool


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What labels must not cover, in per cent: solid boxes, lines, and the points of marks."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    dots: tuple[tuple[float, float], ...]


def places(
    spots: Sequence[Spot], obstacles: Obstacles, sizes: tuple[Size, Size, Size] = CHART_SIZES
) -> Iterator[Place]:
    """The labels that have room, the first spots served first; what is shown on the narrow must fit the wide too."""
    kept: list[Place] = []
    for these, wide in ((sizes, False), (sizes[1:], True)):
        for spot in spots:
            if any(place.spot is spot for place in kept):
                continue
            place = next((one for one in _choices(spot, wide) if _fits(one, these, kept, obstacles)), None)
            if place:
                kept.append(place)
    yield from kept


def _choices(spot: Spot, wide: bool) -> Iterator[Place]:
    sides = (True,) if spot.above_only else (True, False)
    anchors: tuple[Anchor, ...] = ("middle",) if spot.above_only and 4 < spot.x < 96 else ("middle", "end", "start")
    for above, anchor in product(sides, anchors):
        yield Place(spot, anchor, above, wide)


def _fits(place: Place, sizes: Iterable[Size], kept: Iterable[Place], obstacles: Obstacles) -> bool:
    return all(_fits_size(place, size, kept, obstacles) for size in sizes)


def _fits_size(place: Place, size: Size, kept: Iterable[Place], obstacles: Obstacles) -> bool:
    box = _box(place, size)
    if box[0] < -LEFT or box[2] > size[0] + RIGHT or box[3] > size[1]:
        return False
    taken = [_box(other, size) for other in kept] + [_scaled(solid, size) for solid in obstacles.boxes]
    if any(_overlap(box, other) for other in taken):
        return False
    own = (place.spot.x, place.spot.y)
    points = [_at(dot, size) for dot in obstacles.dots if dot != own]
    if any(_overlap(box, (x - 5, y - 5, x + 5, y + 5)) for x, y in points):
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
