"""A series: numbers over time, every point sourced."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from explainer.model.fields import Date, Id, Number, Text, Value, fault
from explainer.model.record import Record

ChartKind = Literal["line", "step", "bar", "range"]
Bound = Literal["at-least", "at-most"]


class Point(Value):
    """One number of a series (or a range), when it held, and the source that gives it."""

    at: Date
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    approximate: Annotated[bool, Field()] = False
    bound: Bound | None = None
    source: Id
    note: Text | None = None

    @model_validator(mode="after")
    def _one_number_or_a_range(self) -> Point:
        if self.value is not None and (self.low is not None or self.high is not None):
            raise fault("bad-value", "a point is one number or a range, not both", "keep value, or low and high")
        if self.value is None and (self.low is None or self.high is None):
            raise fault("bad-value", "a point needs a value, or low and high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise fault("bad-value", f"the range begins at {self.low} and ends at {self.high}, which is lower")
        return self

    @property
    def span(self) -> tuple[float, float]:
        """The lowest and the highest number that it can mean."""
        if self.value is not None:
            return (self.value, self.value)
        assert self.low is not None
        assert self.high is not None
        return (self.low, self.high)

    @property
    def grain(self) -> Literal["day", "month", "year"]:
        """How long a time the number is about."""
        first, last = self.at.lower or self.at.upper, self.at.upper or self.at.lower
        assert first is not None
        assert last is not None
        days = (last - first).days + 1
        return "year" if days > 31 else "month" if days > 7 else "day"


class Series(Record):
    """Numbers over time by one method; series of different methods are never joined."""

    noun: ClassVar[str] = "series"
    folder: ClassVar[str] = "series"

    title: Text
    unit: Text
    topics: tuple[Id, ...]
    said_by: Id | None = None
    chart: ChartKind | None = None
    points: tuple[Point, ...]
    method: Text

    @property
    def chart_kind(self) -> ChartKind:
        """How it is drawn: as it asks to be, else ranges, else bars for months and years, else a line through days."""
        if self.chart:
            return self.chart
        if any(point.value is None for point in self.points):
            return "range"
        return "line" if any(point.grain == "day" for point in self.points) else "bar"
