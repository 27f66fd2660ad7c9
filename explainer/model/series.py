"""A series: numbers over time, every point sourced."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator

from explainer.model.amount import Amount, Range, amount_schema, check_amount, read_decimals, span_of
from explainer.model.editorial.withdrawal import Retraction
from explainer.model.fields import Date, Text, Value, Yes
from explainer.model.record import ActorId, Record, SourceId, Topics

ChartKind = Literal["line", "step", "bar", "range"]
Bound = Literal["at-least", "at-most"]


class Point(Value):
    """One number of a series (or a range), when it held, and the source that gives it."""

    model_config = ConfigDict(json_schema_extra=amount_schema("point", "value"))

    at: Date
    """When the number held."""
    value: Amount | None = None
    """The figure, where it is one number."""
    low: Amount | None = None
    """The lower end of a range."""
    high: Amount | None = None
    """The upper end of a range."""
    approximate: Yes = False
    """`true` where the source says "about"."""
    bound: Bound | None = None
    """`at-least` for "more than", `at-most` for "up to"."""
    source: SourceId
    """Id of the source that gives it."""
    note: Text | None = None
    """A caveat or an explanation for readers."""

    @model_validator(mode="after")
    def _one_number_or_a_range(self) -> Point:
        check_amount("point", "value", self.value, self.low, self.high)
        return self

    @property
    def span(self) -> Range:
        """The lowest and the highest number that it can mean."""
        return span_of(self.value, self.low, self.high)

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
    """What it shows."""
    unit: Text
    """What is counted."""
    topics: Topics
    """Ids of its topics, the chief one first; at least one."""
    said_by: ActorId | None = None
    """Id of the actor whose count it is."""
    group: Text | None = None
    """What it measures together with others that count it differently, in the same words: their charts stand side by
    side, to one scale, under this heading.
    """
    chart: ChartKind | None = None
    """How it is drawn; left out, it follows from the points."""
    method: Text
    """How it is counted, by whom, from when; what it must not be compared with."""
    points: Annotated[tuple[Point, ...], Field(min_length=1)]
    """The numbers, at least one."""
    retracted: Retraction | None = None
    """That we no longer stand by it."""

    @model_validator(mode="before")
    @classmethod
    def _decimals_of_a_scaled_unit(cls, given: Any) -> Any:
        points = given.get("points") if isinstance(given, dict) else None
        if not isinstance(points, list):
            return given
        return given | {"points": [read_decimals(point, given.get("unit"), "value", "low", "high") for point in points]}

    @property
    def points_in_order(self) -> tuple[Point, ...]:
        """The points by date."""
        return tuple(sorted(self.points, key=lambda point: point.at.sort_key))

    @property
    def chart_kind(self) -> ChartKind:
        """How it is drawn: as it asks to be, else ranges, else bars for months and years, else a line through days."""
        if self.chart:
            return self.chart
        if any(point.value is None for point in self.points):
            return "range"
        return "line" if any(point.grain == "day" for point in self.points) else "bar"
