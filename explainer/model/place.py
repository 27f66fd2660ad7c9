"""A place: somewhere events happen."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import ValidationInfo, field_validator, model_validator

from explainer.model.fields import Number, Text, fault
from explainer.model.record import PlaceId, Record, SourceLinkOrId


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
    latitude: Number | None = None
    """Degrees north, decimal; with the longitude, or neither. Left out where no source gives it."""
    longitude: Number | None = None
    """Degrees east, decimal; with the latitude, or neither. Left out where no source gives it."""
    description: Text | None = None
    """What it is."""
    sources: tuple[SourceLinkOrId, ...] = ()
    """The sources that it and its position come from."""

    @field_validator("latitude", "longitude")
    @classmethod
    def _on_the_globe(cls, degrees: float | None, field: ValidationInfo) -> float | None:
        most = 90 if field.field_name == "latitude" else 180
        if degrees is not None and abs(degrees) > most:
            hint = "decimal degrees, north and east positive: Lisbon is 38.7, -9.1"
            raise fault("bad-value", f"a {field.field_name} is between -{most} and {most}, not {degrees}", hint)
        return degrees

    @model_validator(mode="after")
    def _both_or_neither(self) -> Place:
        if (self.latitude is None) != (self.longitude is None):
            raise fault("bad-value", "a latitude needs a longitude, and the other way round", "write both, or neither")
        return self
