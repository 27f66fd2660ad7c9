"""A fact: one checkable statement, attributed and sourced."""

from __future__ import annotations

from math import inf
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, Field, field_validator, model_validator

from explainer.model.fields import Date, Day, Id, Language, Number, Plain, Text, Value, fault
from explainer.model.record import Record, SourceLinkOrId

QUOTE_WORDS = 25
FactStatus = Literal["retracted", "superseded", "disputed", "attributed", "corroborated", "single-source"]


class Figure(Value):
    """The machine-readable figure behind the words: one number or a range, and what it counts."""

    number: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Text
    measure: Text | None = None
    since: Date | None = None
    approximate: Annotated[bool, Field()] = False
    bound: Literal["at-least", "at-most"] | None = None

    @model_validator(mode="after")
    def _one_number_or_a_range(self) -> Figure:
        if self.number is not None and (self.low is not None or self.high is not None):
            raise fault("bad-value", "a value is one number or a range, not both", "keep number, or low and high")
        if self.number is None and (self.low is None or self.high is None):
            raise fault("bad-value", "a value needs a number, or low and high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise fault("bad-value", f"the range begins at {self.low} and ends at {self.high}, which is lower")
        return self

    @property
    def span(self) -> tuple[float, float]:
        """The lowest and the highest number that it can mean."""
        if self.number is not None:
            return (self.number, self.number)
        assert self.low is not None
        assert self.high is not None
        return (self.low, self.high)

    @property
    def possible(self) -> tuple[float, float]:
        """The same, with "more than" and "up to" taken at their word."""
        low, high = self.span
        return (-inf if self.bound == "at-most" else low, inf if self.bound == "at-least" else high)


def _short_enough(text: str) -> str:
    words = len(text.split())
    if words > QUOTE_WORDS:
        raise fault("long-quote", f"the quote has {words} words; {QUOTE_WORDS} at most", "keep the words that carry it")
    return text


class Quote(Value):
    """The source's own words, verbatim, at most 25 of them."""

    text: Annotated[Plain, AfterValidator(_short_enough)]
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
    sources: tuple[SourceLinkOrId, ...]
    topics: tuple[Id, ...]
    actors: tuple[Id, ...] = ()
    places: tuple[Id, ...] = ()
    review_by: Day | None = None
    superseded_by: Id | None = None
    retracted: Retraction | None = None
    note: Text | None = None

    @field_validator("sources")
    @classmethod
    def _at_least_one_source(cls, sources: tuple[Any, ...]) -> tuple[Any, ...]:
        if not sources:
            raise fault("missing-source", "a fact without a source", "name at least one source from data/sources/")
        return sources

    @field_validator("topics")
    @classmethod
    def _at_least_one_topic(cls, topics: tuple[Any, ...]) -> tuple[Any, ...]:
        if not topics:
            raise fault("missing-topic", "a fact without a topic", "name at least one topic from data/topics/")
        return topics
