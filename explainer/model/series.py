"""A series: numbers over time, every point sourced."""

from __future__ import annotations

from typing import ClassVar

from explainer.model.fields import Date, Id, Number, Text, Value
from explainer.model.record import Record


class Point(Value):
    """One number of a series, when it held, and the source that gives it."""

    at: Date
    value: Number
    source: Id
    note: Text | None = None


class Series(Record):
    """Numbers over time by one method; series of different methods are never joined."""

    noun: ClassVar[str] = "series"
    folder: ClassVar[str] = "series"

    title: Text
    unit: Text
    topics: tuple[Id, ...]
    said_by: Id | None = None
    points: tuple[Point, ...]
    method: Text
