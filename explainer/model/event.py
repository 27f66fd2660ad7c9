"""An event: something dated that happened or is scheduled, and the facts that it carries."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from explainer.dates.edtf import EdtfDate
from explainer.model.fields import Date, Day, Id, Number, Text, check_end
from explainer.model.record import Record, Topics

EventStatus = Literal["happened", "scheduled", "postponed", "cancelled"]


class Event(Record):
    """Something dated; `seq` orders the events of one day, `time_zone` says whose day it was."""

    noun: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    title: Text
    date: Date
    end: Day | None = None
    place: Id | None = None
    topics: Topics
    actors: tuple[Id, ...] = ()
    facts: Annotated[tuple[Id, ...], Field(min_length=1)]
    status: EventStatus = "happened"
    time_zone: Literal["America/Caracas", "America/New_York"] | None = None
    seq: Number = 0

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By date, then `seq`, then id: the order of every list of events."""
        return (self.date.sort_key, self.seq, self.id)

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, end: EdtfDate | None, others: ValidationInfo) -> EdtfDate | None:
        check_end(others.data.get("date"), end, "the date")
        return end
