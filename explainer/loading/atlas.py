"""Reads `data/map/`: the maps, and the outlines that they draw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from explainer.dates.hints import quoted
from explainer.loading.files import map_files, not_named
from explainer.loading.geojson import read_outline
from explainer.loading.records import Gathered, read_file
from explainer.model.map import Area, Atlas, Map
from explainer.problems import Positions, Problem, did_you_mean

Outline = tuple[Area, ...] | None  # None: it cannot be read

_MOST_NAMED = 12
_MAKE = "docs/data-format.md says how outlines are made"


def read_maps(root: Path) -> Gathered:
    """The maps alone, by their ids; what they are drawn from may not be there yet."""
    gathered = Gathered()
    for path, name, holds in map_files(root):
        if holds == "maps":
            read_file(path, name, Map, gathered)
    return gathered


def read_atlas(root: Path) -> tuple[Atlas, list[Problem]]:
    """All maps under `root/data/map` with what they draw, and everything that is wrong with them."""
    gathered = read_maps(root)
    problems = list(gathered.problems)
    maps = tuple(one for one in gathered.records.values() if isinstance(one, Map))
    outlines: dict[str, Outline] = {}
    for path, name, holds in map_files(root):
        if isinstance(holds, Problem):
            problems.append(holds)
        elif holds == "outline":
            outlines[path.name] = read_outline(path, name, problems)
            if not gathered.problems and path.name not in {one.outline for one in maps}:
                problems.append(not_named(name))
    for one in maps:
        problems.extend(_not_there(one, outlines, gathered.positions[one.id]))
    return Atlas(maps, {name: areas for name, areas in outlines.items() if areas}), problems


def _not_there(one: Map, outlines: Mapping[str, Outline], places: Positions) -> Iterator[Problem]:
    """What a map names that is not there: its file of outlines, and areas in it."""
    if one.outline not in outlines:
        message = f"there is no file {quoted(one.outline)} in data/{Map.folder}/"
        yield Problem(places.at("outline"), message, "bad-map", did_you_mean(one.outline, outlines, _MAKE))
    areas = outlines.get(one.outline) or ()
    names = sorted({area.name for area in areas if area.name})
    for index, name in enumerate(one.highlighted):
        if areas and name not in names:
            known = f"are called {', '.join(names[:_MOST_NAMED])}" if names else "have no names"
            hint = did_you_mean(name, names, f"the areas of {one.outline} {known}")
            yield Problem(places.at("highlighted", index), f"no area is called {quoted(name)}", "bad-map", hint)
