"""An event: something dated that happened or is scheduled, and the facts that it carries."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import field_validator, model_validator

from explainer.model.fields import Date, Day, Id, Number, Text, fault
from explainer.model.record import Record

EventStatus = Literal["happened", "scheduled", "postponed", "cancelled"]


class Event(Record):
    """Something dated; `seq` orders the events of one day, `time_zone` says whose day it was."""

    noun: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    title: Text
    date: Date
    end: Day | None = None
    place: Id | None = None
    topics: tuple[Id, ...]
    actors: tuple[Id, ...] = ()
    facts: tuple[Id, ...]
    status: EventStatus = "happened"
    time_zone: Literal["America/Caracas", "America/New_York"] | None = None
    seq: Number = 0

    @field_validator("facts")
    @classmethod
    def _at_least_one_fact(cls, facts: tuple[Any, ...]) -> tuple[Any, ...]:
        if not facts:
            raise fault("event-without-fact", "an event without a fact", "its sources are its facts' sources: name one")
        return facts

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Event:
        start, end = self.date.lower, self.end.upper if self.end else None
        if start and end and end < start:
            raise fault("end-before-start", f"it ends on {self.end.text if self.end else ''}, before it starts")
        return self
