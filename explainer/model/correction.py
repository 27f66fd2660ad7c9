"""A correction: the public record that published words changed, and why."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from explainer.model.fields import Day, Id, Text
from explainer.model.record import Record

CorrectionClass = Literal["correction", "clarification", "update", "source-revision", "retraction"]


class Correction(Record):
    """What was changed, from what to what, when and why; `kind` is written `class` in YAML."""

    noun: ClassVar[str] = "correction"
    folder: ClassVar[str] = "corrections"

    date: Day
    kind: Annotated[CorrectionClass, Field(alias="class")]
    records: tuple[Id, ...] = ()
    pages: tuple[Id, ...] = ()
    was: Text
    now: Text
    why: Text
    reported_by: Text | None = None
