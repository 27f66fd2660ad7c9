"""The maps of a site: what part of the world each shows, the outlines in it, and the words on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from pydantic import ValidationInfo, field_validator

from explainer.dates.hints import quoted
from explainer.model.fields import Id, Plain, Text, Value, fault
from explainer.model.place import Latitude, Longitude
from explainer.model.record import Record

Position = tuple[float, float]  # degrees east, degrees north


class Label(Value):
    """Words on a map that name no place of the site: a country, a sea."""

    name: Text
    """The words."""
    longitude: Longitude
    """Degrees east of their middle."""
    latitude: Latitude
    """Degrees north of their middle."""


class Map(Record):
    """A part of the world, on which the places that lie in it have dots; it is no record that others could name.

    A map within another is its inset: it shows the same places larger.
    """

    noun: ClassVar[str] = "map"
    folder: ClassVar[str] = "map"

    id: Id
    """Its name, unique among maps."""
    title: Text
    """What it shows; those who do not see it hear this."""
    caption: Text | None = None
    """Words above it, for readers who see more than one."""
    west: Longitude
    """Degrees east of its left side."""
    south: Latitude
    """Degrees north of its lower side."""
    east: Longitude
    """Degrees east of its right side."""
    north: Latitude
    """Degrees north of its upper side."""
    outline: Plain
    """The file in `data/map/` that has its outlines, such as `country.geojson`."""
    highlighted: tuple[Plain, ...] = ()
    """Names of the areas that it is about, as the outlines have them; the others are their neighbours."""
    labels: tuple[Label, ...] = ()
    """Words on it: names of countries and seas."""
    note: Text | None = None
    """What readers should know of its outlines, below it."""

    @field_validator("east", "north")
    @classmethod
    def _has_an_area(cls, end: float, others: ValidationInfo) -> float:
        opposite = {"east": "west", "north": "south"}[str(others.field_name)]
        start = others.data.get(opposite)
        if start is not None and start >= end:
            message = f"its {others.field_name}, {end}, is not beyond its {opposite}, {start}"
            raise fault(
                "bad-map", message, "west is less than east, and south than north; degrees west and south are negative"
            )
        return end

    @field_validator("labels")
    @classmethod
    def _on_the_map(cls, labels: tuple[Label, ...], others: ValidationInfo) -> tuple[Label, ...]:
        box = others.data
        if not {"west", "south", "east", "north"} <= box.keys():
            return labels  # the box has a fault of its own
        for label in labels:
            if not (box["west"] <= label.longitude <= box["east"] and box["south"] <= label.latitude <= box["north"]):
                hint = "its longitude lies between west and east, its latitude between south and north"
                raise fault("bad-map", f"the label {quoted(label.name.en)} is not on the map", hint)
        return labels

    def holds(self, other: Map) -> bool:
        """Whether the other shows a part of what this one shows."""
        ours, theirs = self._box, other._box
        return ours != theirs and all(one <= two for one, two in zip(ours, theirs, strict=True))

    @property
    def _box(self) -> tuple[float, float, float, float]:
        """Its sides as numbers that are the smaller, the further out a side lies."""
        return (self.west, self.south, -self.east, -self.north)


@dataclass(frozen=True, slots=True)
class Area:
    """A country or another part of the land, by the lines around it."""

    name: str | None
    rings: tuple[tuple[Position, ...], ...]


@dataclass(frozen=True)
class Atlas:
    """All maps, in their order, and the areas in each file of outlines by its name."""

    maps: tuple[Map, ...] = ()
    outlines: Mapping[str, tuple[Area, ...]] = field(default_factory=dict)

    def is_inset(self, one: Map) -> bool:
        """Whether it enlarges a part of another map."""
        return any(other.holds(one) for other in self.maps)
