"""An event: something dated that happened or is scheduled, and the facts that it carries."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import ValidationInfo, field_validator

from explainer.model.dates import EdtfDate
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

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, end: EdtfDate | None, others: ValidationInfo) -> EdtfDate | None:
        date: EdtfDate | None = others.data.get("date")
        if date and date.lower and end and end.upper and end.upper < date.lower:
            hint = f"the date is {date.text}: mend one of the two"
            raise fault("end-before-start", f"it ends on {end.text}, before it starts", hint)
        return end
