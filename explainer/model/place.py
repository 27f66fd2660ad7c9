"""A place: somewhere events happen."""

from __future__ import annotations

from typing import ClassVar, Literal

from explainer.model.fields import Id, Number, Text
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
