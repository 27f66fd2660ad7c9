"""A fact: one checkable statement, attributed and sourced."""

from __future__ import annotations

from math import inf
from typing import ClassVar, Literal

from pydantic import ConfigDict, model_validator

from explainer.model.amount import Range, amount_schema, check_amount, span_of
from explainer.model.fields import Date, Day, Id, Language, Number, QuotedWords, Text, Value, Yes
from explainer.model.record import Record, Sources, Topics

FactStatus = Literal["retracted", "superseded", "disputed", "attributed", "corroborated", "single-source"]


class Figure(Value):
    """The machine-readable figure behind the words: one number or a range, and what it counts."""

    model_config = ConfigDict(json_schema_extra=amount_schema("number"))

    number: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Text
    measure: Text | None = None
    since: Date | None = None
    approximate: Yes = False
    bound: Literal["at-least", "at-most"] | None = None

    @model_validator(mode="after")
    def _one_number_or_a_range(self) -> Figure:
        check_amount("value", "number", self.number, self.low, self.high)
        return self

    @property
    def span(self) -> Range:
        """The lowest and the highest number that it can mean."""
        return span_of(self.number, self.low, self.high)

    @property
    def possible(self) -> tuple[float, float]:
        """The same, with "more than" and "up to" taken at their word."""
        low, high = self.span
        return (-inf if self.bound == "at-most" else low, inf if self.bound == "at-least" else high)


class Quote(Value):
    """The source's own words, verbatim, at most 25 of them."""

    text: QuotedWords
    language: Language
    by: Id | None = None


class Retraction(Value):
    """That we no longer stand by a fact: since when, and why."""

    date: Day
    why: Text


class Fact(Record):
    """One checkable statement, attributed and sourced. `date`: when it was so; `reported`: when it was said."""

    noun: ClassVar[str] = "fact"
    folder: ClassVar[str] = "facts"

    text: Text
    date: Date
    reported: Date | None
    said_by: Id | None = None
    value: Figure | None = None
    quote: Quote | None = None
    sources: Sources
    topics: Topics
    actors: tuple[Id, ...] = ()
    places: tuple[Id, ...] = ()
    review_by: Day | None = None
    superseded_by: Id | None = None
    retracted: Retraction | None = None
    note: Text | None = None

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By when it was so, then when it was reported, then id: the order of every list of facts."""
        return (self.date.sort_key, self.reported.sort_key if self.reported else (), self.id)
