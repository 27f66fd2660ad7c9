"""A correction: the public record that published words changed, and why."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from explainer.model.fields import Day, Id, Names, Text
from explainer.model.record import Record

# What a correction may name: anything but another one.
ANY_NOUN = ("source", "actor", "place", "topic", "fact", "event", "question", "series", "term")
CorrectionClass = Literal["correction", "clarification", "update", "source-revision", "retraction"]


class Correction(Record):
    """What was changed, from what to what, when and why.

    `kind` is written `class` in YAML.
    """

    noun: ClassVar[str] = "correction"
    folder: ClassVar[str] = "corrections"

    date: Day
    """The day of the change."""
    kind: Annotated[CorrectionClass, Field(alias="class")]
    """What sort of change it is."""
    records: tuple[Annotated[Id, Names(ANY_NOUN)], ...] = ()
    """Ids of the records that changed."""
    pages: tuple[Id, ...] = ()
    """File names, without `.md`, of the pages that changed."""
    was: Text
    """What it said."""
    now: Text
    """What it says."""
    why: Text
    """Why it changed."""
    reported_by: Text | None = None
    """Who told us, where they wish to be named."""
