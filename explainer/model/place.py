"""A place: somewhere events happen."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, model_validator

from explainer.model.fields import Number, Text, fault
from explainer.model.record import PlaceId, Record, SourceLinkOrId


def _latitude(degrees: float) -> float:
    return _on_the_globe(degrees, "latitude", 90)


def _longitude(degrees: float) -> float:
    return _on_the_globe(degrees, "longitude", 180)


def _on_the_globe(degrees: float, name: str, most: int) -> float:
    if abs(degrees) > most:
        hint = "decimal degrees, north and east positive: Lisbon is 38.7, -9.1"
        raise fault("bad-value", f"a {name} is between -{most} and {most}, not {degrees}", hint)
    return degrees


Latitude = Annotated[Number, AfterValidator(_latitude)]
Longitude = Annotated[Number, AfterValidator(_longitude)]


class Place(Record):
    """Somewhere events happen; coordinates in decimal degrees, only where a source gives them."""

    noun: ClassVar[str] = "place"
    folder: ClassVar[str] = "places"

    name: Text
    """Its name."""
    kind: Literal["country", "state", "city", "site", "region"]
    """What sort of place it is."""
    within: PlaceId | None = None
    """Id of the place that holds it."""
    latitude: Latitude | None = None
    """Degrees north, decimal; with the longitude, or neither. Left out where no source gives it."""
    longitude: Longitude | None = None
    """Degrees east, decimal; with the latitude, or neither. Left out where no source gives it."""
    description: Text | None = None
    """What it is."""
    sources: tuple[SourceLinkOrId, ...] = ()
    """The sources that it and its position come from."""

    @model_validator(mode="after")
    def _both_or_neither(self) -> Place:
        if (self.latitude is None) != (self.longitude is None):
            raise fault("bad-value", "a latitude needs a longitude, and the other way round", "write both, or neither")
        return self
