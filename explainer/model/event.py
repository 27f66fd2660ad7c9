"""An event: something dated that happened or is scheduled, and the facts that it carries."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from explainer.dates.edtf import EdtfDate
from explainer.model.editorial.withdrawal import Retraction
from explainer.model.fields import Date, Day, Number, Text, check_end
from explainer.model.record import ActorId, FactId, PlaceId, Record, Topics
from explainer.model.time_zone import TimeZone

EventStatus = Literal["happened", "scheduled", "postponed", "cancelled"]


class Event(Record):
    """Something dated; `seq` orders the events of one day, `time_zone` says whose day it was."""

    noun: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    title: Text
    """A short headline, in the past tense; in the present for what is scheduled."""
    date: Date
    """When it took place, or is to."""
    end: Day | None = None
    """The last day, where it went on."""
    place: PlaceId | None = None
    """Id of the place."""
    topics: Topics
    """Ids of its topics, the chief one first; at least one."""
    actors: tuple[ActorId, ...] = ()
    """Ids of those who took part."""
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]
    """Ids of the facts that carry it, at least one; its sources are theirs."""
    status: EventStatus = "happened"
    """What became of it."""
    time_zone: TimeZone | None = None
    """Whose clock its day goes by: a name of the IANA database, such as `Europe/London`."""
    seq: Number = 0
    """Its order among the events of one day."""
    retracted: Retraction | None = None
    """That we no longer stand by it: that it happened, or was to."""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By date, then `seq`, then id: the order of every list of events."""
        return (self.date.sort_key, self.seq, self.id)

    @property
    def stands(self) -> bool:
        """Whether it is told as something that happened, or was to."""
        return not (self.withheld or self.retracted)

    @property
    def span(self) -> EdtfDate:
        """All the days that it may have filled: its date, or from its date to its end."""
        if self.end is None:
            return self.date
        return EdtfDate(f"{self.date.text}/{self.end.text}", "interval", self.date.start, self.end.start)

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, end: EdtfDate | None, others: ValidationInfo) -> EdtfDate | None:
        check_end(others.data.get("date"), end, "the date")
        return end
