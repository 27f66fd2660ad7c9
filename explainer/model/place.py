"""A place: somewhere events happen."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import ValidationInfo, field_validator, model_validator

from explainer.model.fields import Id, Number, Text, fault
from explainer.model.record import Record, SourceLinkOrId


class Place(Record):
    """Somewhere events happen; coordinates in decimal degrees, only where a source gives them."""

    noun: ClassVar[str] = "place"
    folder: ClassVar[str] = "places"

    name: Text
    kind: Literal["country", "state", "city", "site", "region"]
    within: Id | None = None
    latitude: Number | None = None
    longitude: Number | None = None
    description: Text | None = None
    sources: tuple[SourceLinkOrId, ...] = ()

    @field_validator("latitude", "longitude")
    @classmethod
    def _on_the_globe(cls, degrees: float | None, field: ValidationInfo) -> float | None:
        most = 90 if field.field_name == "latitude" else 180
        if degrees is not None and abs(degrees) > most:
            hint = "decimal degrees, north and east positive: Caracas is 10.5, -66.9"
            raise fault("bad-value", f"a {field.field_name} is between -{most} and {most}, not {degrees}", hint)
        return degrees

    @model_validator(mode="after")
    def _both_or_neither(self) -> Place:
        if (self.latitude is None) != (self.longitude is None):
            raise fault("bad-value", "a latitude needs a longitude, and the other way round", "write both, or neither")
        return self
