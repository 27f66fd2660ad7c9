"""Reads a file of outlines: GeoJSON (RFC 7946), of which areas are drawn."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from explainer.dates.hints import quoted
from explainer.loading.text_file import read_text
from explainer.loading.yaml_text import read_yaml
from explainer.model.map import Area, Position
from explainer.model.safety.invisible import unseen
from explainer.problems import Location, Problem

_SMALLER = "cut it to the map, with fewer points: python -m tools.make_map"
_FORM = 'it is {"type": "FeatureCollection", "features": […]}, as RFC 7946 has it'
_AREAS = "a map draws areas only: Polygon or MultiPolygon"
_RINGS = "a list of lines, each of four positions [east, north] or more, the last as the first"


class _Fault(Exception):
    """Something in the file is not as it must be: where, what, and the remedy."""

    def __init__(self, path: tuple[str | int, ...], message: str, hint: str) -> None:
        super().__init__(message)
        self.path, self.message, self.hint = path, message, hint


def read_outline(path: Path, name: str, problems: list[Problem]) -> tuple[Area, ...] | None:
    """The areas in the file, or None after adding what is wrong with it."""
    text = read_text(path, name, problems, _SMALLER)
    if text is None:
        return None
    try:
        return tuple(_areas(json.loads(text)))
    except json.JSONDecodeError as error:
        place, hint = Location(name, error.lineno, error.colno), "make it anew, or mend it there"
        problems.append(Problem(place, f"this is not JSON: {error.msg}", "bad-outline", hint))
    except (RecursionError, ValueError):  # lists in lists without end, a number of thousands of digits
        problems.append(Problem(Location(name), "this is no collection of features", "bad-outline", _FORM))
    except _Fault as fault:
        problems.append(Problem(_place(text, name, fault.path), fault.message, "bad-outline", fault.hint))
    return None


def _place(text: str, name: str, path: tuple[str | int, ...]) -> Location:
    """Where that part of the text stands: JSON is YAML, as far as places go."""
    values = read_yaml(text, name, bounded=False).values
    while path and path not in values:
        path = path[:-1]
    return values.get(path, Location(name))


def _areas(given: Any) -> Iterator[Area]:
    found = given.get("type") if isinstance(given, dict) else None
    if found == "Topology":
        raise _Fault(("type",), "this is TopoJSON, not GeoJSON", "python -m tools.make_map takes outlines out of it")
    if found != "FeatureCollection" or not isinstance(given.get("features"), list):
        raise _Fault((), "this is no collection of features", _FORM)
    if not given["features"]:
        raise _Fault(("features",), "there is no outline in it", _AREAS)
    for index, feature in enumerate(given["features"]):
        yield _area(feature, ("features", index))


def _area(feature: Any, path: tuple[str | int, ...]) -> Area:
    shape = feature.get("geometry") if isinstance(feature, dict) else None
    kind = shape.get("type") if isinstance(shape, dict) else None
    if not isinstance(shape, dict) or kind not in ("Polygon", "MultiPolygon"):
        what = quoted(kind) if isinstance(kind, str) else "what has no geometry"
        raise _Fault((*path, "geometry", "type"), f"{what} is not drawn", _AREAS)
    here = (*path, "geometry", "coordinates")
    polygons = shape.get("coordinates")
    if kind == "Polygon":
        rings = _rings(polygons, here)
    else:
        rings = (ring for at, polygon in _listed(polygons, here) for ring in _rings(polygon, (*here, at)))
    properties = feature.get("properties")
    name = properties.get("name") if isinstance(properties, dict) else None
    if hidden := next(unseen(name), None) if isinstance(name, str) else None:
        raise _Fault((*path, "properties", "name"), f"the name holds {hidden.what}", hidden.hint)
    return Area(name if isinstance(name, str) else None, tuple(rings))


def _rings(polygon: Any, path: tuple[str | int, ...]) -> Iterator[tuple[Position, ...]]:
    for at, ring in _listed(polygon, path):
        positions = tuple(_position(point, (*path, at, number)) for number, point in _listed(ring, (*path, at)))
        if len(positions) < 4 or positions[0] != positions[-1]:
            raise _Fault((*path, at), "this line is not closed round an area", _RINGS)
        yield positions


def _listed(given: Any, path: tuple[str | int, ...]) -> Iterator[tuple[int, Any]]:
    if not isinstance(given, list) or not given:
        raise _Fault(path, "these are no coordinates of an area", _RINGS)
    yield from enumerate(given)


def _position(point: Any, path: tuple[str | int, ...]) -> Position:
    numbers = point if isinstance(point, list) and len(point) in (2, 3) else []
    if not numbers or any(type(number) not in (int, float) for number in numbers):
        raise _Fault(path, "this is no position", "write [east, north], in decimal degrees")
    east, north = numbers[:2]
    if not (-180 <= east <= 180 and -90 <= north <= 90):
        hint = "decimal degrees, east first: 180 at most, north 90 at most; other projections cannot be drawn"
        raise _Fault(path, f"[{east}, {north}] is not on the globe", hint)
    return (east, north)
