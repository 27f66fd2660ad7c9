"""A fact: one checkable statement, attributed and sourced."""

from __future__ import annotations

from math import inf
from typing import Any, ClassVar, Literal

from pydantic import ConfigDict, field_validator, model_validator

from explainer.dates.edtf import EdtfDate
from explainer.dates.hints import quoted
from explainer.language.reading.sums import read_sum
from explainer.model.amount import Amount, Range, amount_schema, check_amount, read_decimals, span_of
from explainer.model.editorial.accusation import FactKind, LegalStage, NoReply
from explainer.model.editorial.checked import Checked
from explainer.model.editorial.search import Search, first_due
from explainer.model.editorial.withdrawal import Retraction
from explainer.model.fields import Date, Day, Language, Plain, QuotedWords, Text, Value, Yes, fault
from explainer.model.record import ActorId, FactId, PlaceId, Record, Sources, Topics

FactStatus = Literal["withheld", "retracted", "superseded", "disputed", "attributed", "corroborated", "single-source"]


class Figure(Value):
    """The machine-readable figure behind the words: one number or a range, and what it counts."""

    model_config = ConfigDict(json_schema_extra=amount_schema("value", "number"))

    number: Amount | None = None
    """The figure, where it is one number."""
    low: Amount | None = None
    """The lower end of a range."""
    high: Amount | None = None
    """The upper end of a range."""
    unit: Text
    """What is counted: `people`, `percent`."""
    measure: Text | None = None
    """What the number measures: `released since 8 January`."""
    since: Date | None = None
    """The date a count began."""
    approximate: Yes = False
    """`true` where the source says "about"."""
    bound: Literal["at-least", "at-most"] | None = None
    """`at-least` for "more than", `at-most` for "up to"."""
    derived: Plain | None = None
    """How it follows from numbers in the text or note, where it does not stand in the text itself: `"180 + 30"`."""

    @model_validator(mode="before")
    @classmethod
    def _decimals_of_a_scaled_unit(cls, given: Any) -> Any:
        return read_decimals(given, given.get("unit"), "number", "low", "high") if isinstance(given, dict) else given

    @field_validator("derived")
    @classmethod
    def _reckoned(cls, derived: str | None) -> str | None:
        if derived is not None and read_sum(derived) is None:
            message = f"{quoted(derived)} is not a sum, difference or product of numbers"
            raise fault("bad-value", message, 'write the numbers in digits: "180 + 30", "100 - 17" or "2 x 90"')
        return derived

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
    """The words quoted, verbatim, at most 25."""
    language: Language
    """Their language, as a BCP 47 code."""
    by: ActorId | None = None
    """Id of the actor quoted; left out where it is the one who says the fact."""
    document: Text | None = None
    """The document in which the words stand, where they were written and nobody spoke them: a statement, an order,
    an opinion.
    """


class Fact(Record):
    """One checkable statement, attributed and sourced. `date`: when it was so; `reported`: when it was said."""

    noun: ClassVar[str] = "fact"
    folder: ClassVar[str] = "facts"

    text: Text
    """The statement: one sentence, in our own words."""
    kind: FactKind = "statement"
    """`accusation` where somebody is said to have done wrong."""
    date: Date
    """When it was so."""
    reported: Date | None
    """When it was first said or printed, as far as its sources show, to the day: "as known on" goes by it; `null` where
    none does.
    """
    said_by: ActorId | None = None
    """Id of the actor who says it; left out where the sources say it in their own voice."""
    why_unnamed: Text | None = None
    """Why the sources do not name whoever says it, in their words: "not allowed to speak in public"."""
    against: tuple[ActorId, ...] = ()
    """Of an accusation: ids of those who are accused."""
    reply: FactId | None = None
    """Of an accusation: id of the fact that tells what the accused answer."""
    no_reply: NoReply | None = None
    """Of an accusation to which no answer was found: where it was looked for."""
    legal_stage: LegalStage | None = None
    """How far the law had got with the accused when it was reported; left out where no authority acts."""
    value: Figure | None = None
    """The figure behind the words: one number, or a range from `low` to `high`."""
    quote: Quote | None = None
    """The source's own words, verbatim."""
    sources: Sources
    """The sources that it rests on, at least one."""
    topics: Topics
    """Ids of its topics, the chief one first; at least one."""
    actors: tuple[ActorId, ...] = ()
    """Ids of the people and bodies that it is about."""
    places: tuple[PlaceId, ...] = ()
    """Ids of its places."""
    review_by: Day | None = None
    """The day by which somebody should look again."""
    searched: Search | None = None
    """Where it says that something was not found: what was looked for, when and where."""
    checked: Checked | None = None
    """Who compared it with its sources, and when."""
    superseded_by: FactId | None = None
    """Id of the fact that replaced it."""
    retracted: Retraction | None = None
    """That we no longer stand by it."""
    note: Text | None = None
    """For readers: a caveat, a definition, how thin the sourcing is."""

    @property
    def stands(self) -> bool:
        """Whether it is shown and we stand by it, whatever was reported later."""
        return not (self.withheld or self.retracted)

    @property
    def due(self) -> EdtfDate | None:
        """The first day by which somebody should look again: the one that is set, or that on which a search ages."""
        searches = (self.searched, self.no_reply.searched if self.no_reply else None)
        return first_due(self.review_by, *(search.due for search in searches if search))

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By when it was so, then when it was reported, then id: the order of every list of facts."""
        return (self.date.sort_key, self.reported.sort_key if self.reported else (), self.id)
