"""Makes the outlines of a map in `data/map/`: what its box holds of the world's countries, cut to it and simplified.

The countries are Natural Earth's, as the npm package world-atlas carries them (TopoJSON, in three grades of detail):

    npm install --prefix FOLDER world-atlas@2.0.2
    python -m tools.make_map MAP FOLDER/node_modules/world-atlas/countries-50m.json

MAP is the id of the map; its box says what is cut out, and its `outline` which file is written. `--step` is how far a
line may lie from where it was, in pixels of a wide screen: the less, the more points.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from explainer.loading.atlas import read_maps
from explainer.model.map import Atlas, Map
from explainer.problems import render
from explainer.views.charts.map import Projection, projection, shape_of

Point = tuple[float, float]
Polygon = list[list[Point]]  # the line around it, then those around its holes

STEP = 0.9
EDGE = 4  # units beyond the frame up to which areas reach, so that cut edges stay out of sight


@dataclass(frozen=True, eq=False)
class Topology:
    """Countries whose common borders are one line each, in units of the map that is to be drawn."""

    world: Mapping[str, Any]
    frame: Projection
    step: float

    def countries(self) -> Iterator[tuple[str, list[Polygon]]]:
        """The name of each country and its polygons, simplified."""
        for geometry in self.world["objects"]["countries"]["geometries"]:
            given = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"], [])
            yield geometry["properties"]["name"], [[self._ring(ring) for ring in polygon] for polygon in given]

    def _ring(self, numbers: Sequence[int]) -> list[Point]:
        """The arcs of a ring one after the other; each begins where the one before ends, one that is turned is `~`."""
        ring: list[Point] = []
        for number in numbers:
            arc = self._simple(number) if number >= 0 else self._simple(~number)[::-1]
            ring += arc[1:] if ring else arc
        return ring

    @cache  # noqa: B019  (for as long as the tool runs)
    def _simple(self, number: int) -> list[Point]:
        return simplified(list(self._arc(number)), self.step)

    def _arc(self, number: int) -> Iterator[Point]:
        """Its points in units: TopoJSON has whole numbers, each the step from the one before."""
        (scale_x, scale_y), (from_x, from_y) = (self.world["transform"][name] for name in ("scale", "translate"))
        x = y = 0
        for across, up in self.world["arcs"][number]:
            x, y = x + across, y + up
            yield self.frame.units((x * scale_x + from_x, y * scale_y + from_y))


def simplified(points: Sequence[Point], step: float) -> list[Point]:
    """Douglas–Peucker: the ends and as few points between that none left out is further than `step` from the line."""
    kept = {0, len(points) - 1}
    open_ends = [(0, len(points) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        between = range(first + 1, last)
        far = max(between, key=lambda at: _distance(points[at], points[first], points[last]), default=None)
        if far is not None and _distance(points[far], points[first], points[last]) > step:
            kept.add(far)
            open_ends += [(first, far), (far, last)]
    return [points[at] for at in sorted(kept)]


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the line through both others; to the first where they are one."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    length = math.hypot(bx - ax, by - ay)
    return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length if length else math.hypot(x - ax, y - ay)


def clipped(ring: Sequence[Point], frame: Projection) -> list[Point]:
    """Sutherland–Hodgman: what lies of an area within the frame and its edge."""
    left: list[Point] = list(ring)
    for axis, limit, sign in (
        (0, -EDGE, 1), (0, frame.width + EDGE, -1), (1, -EDGE, 1), (1, frame.height + EDGE, -1),
    ):  # fmt: skip
        left = list(_beyond(left, axis, limit, sign))
    return left


def _beyond(ring: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for before, point in zip([*ring[-1:], *ring], ring, strict=False):
        was, is_in = sign * (before[axis] - limit) >= 0, sign * (point[axis] - limit) >= 0
        if was != is_in:
            part = (limit - before[axis]) / (point[axis] - before[axis])
            yield (before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part)
        if is_in:
            yield point


def outline(world: Mapping[str, Any], frame: Projection, step: float) -> list[dict[str, Any]]:
    """The countries on the map as features of GeoJSON."""
    return [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": "MultiPolygon", "coordinates": polygons},
        }
        for name, given in Topology(world, frame, step).countries()
        if (polygons := [rings for polygon in given if (rings := list(_rings(polygon, frame)))])
    ]


def _rings(polygon: Polygon, frame: Projection) -> Iterator[list[list[float]]]:
    """A polygon's lines in degrees, closed, the one around it against the clock (RFC 7946); none of one too small."""
    decimals = math.ceil(math.log10(100 * frame.x))  # a hundredth of a unit
    for number, ring in enumerate(polygon):
        points = [
            (round(x / frame.x + frame.west, decimals), round(frame.north - y / frame.y, decimals))
            for x, y in clipped(ring, frame)
        ]
        corners = [point for before, point in zip([*points[-1:], *points], points, strict=False) if point != before]
        if len(corners) < 3:
            if number == 0:
                return
            continue
        if (_turn(corners) > 0) != (number == 0):
            corners.reverse()
        yield [list(point) for point in (*corners, corners[0])]


def _turn(corners: Sequence[Point]) -> float:
    """Twice the area within; negative where the line goes with the clock."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True))


def text_of(features: Iterable[Mapping[str, Any]], made: str) -> str:
    """The file, a line for each feature."""
    head = json.dumps({"type": "FeatureCollection", "description": made}, ensure_ascii=False)[:-1]
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    return f'{head}, "features": [\n{lines}\n]}}\n'


def main() -> None:
    """Writes the file, and says what is in it."""
    parser = argparse.ArgumentParser(prog="tools.make_map", description="makes the outlines of a map in data/map/")
    parser.add_argument("map", help="the map's id")
    parser.add_argument("world", type=Path, help="a file of countries of world-atlas, such as countries-50m.json")
    parser.add_argument("--step", type=float, default=STEP, help=f"pixels that a line may be off ({STEP})")
    parser.add_argument("--root", type=Path, default=Path(), help="the site's folder (this one)")
    options = parser.parse_args()
    shown, frame = _map_of(options.root, options.map)
    features = outline(json.loads(options.world.read_text("utf-8")), frame, options.step)
    path = options.root / "data" / Map.folder / shown.outline
    made = f"Made with Natural Earth, from {options.world.name} of {_package(options.world)}, step {options.step:g}"
    path.write_text(text_of(features, made), "utf-8")
    names = ", ".join(feature["properties"]["name"] for feature in features)
    print(f"wrote {path}: {path.stat().st_size:,} bytes; {names or 'nothing'}")


def _package(world: Path) -> str:
    """The name and version of the npm package that the file lies in."""
    description = world.parent / "package.json"
    given = json.loads(description.read_text("utf-8")) if description.exists() else {}
    return " ".join((given.get("name", "world-atlas"), given.get("version", ""))).strip()


def _map_of(root: Path, wanted: str) -> tuple[Map, Projection]:
    found = read_maps(root)
    maps = {one.id: one for one in found.records.values() if isinstance(one, Map)}
    if wanted not in maps:
        raise SystemExit(
            f"{render(found.problems)}no map {wanted!r} in data/{Map.folder}/: {', '.join(maps) or 'none'}"
        )
    shown = maps[wanted]
    return shown, projection(shown, shape_of(shown, Atlas(tuple(maps.values()))))


if __name__ == "__main__":
    main()
