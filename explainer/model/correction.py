"""A correction: the public record that published words changed, and why."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from explainer.model.fields import Day, Id, Names, Plain, Text, Value
from explainer.model.record import QuestionId, Record

# What a correction may name: anything but another one.
ANY_NOUN = ("source", "actor", "place", "topic", "fact", "event", "question", "series", "term")
CorrectionClass = Literal["correction", "clarification", "update", "source-revision", "retraction", "wording"]


class ChangeDetail(Value):
    """One more field, or one more sentence, that changed with it."""

    record: Annotated[Id, Names(ANY_NOUN)] | None = None
    """Id of the record whose field it is; left out for a sentence of a page."""
    page: Id | None = None
    """File name, without `.md`, of the page whose sentence it is."""
    field: Plain | None = None
    """Name of the field, as the record has it: `value`, `sources.an-id`; left out for a sentence."""
    was: Text | None = None
    """What it said; left out where it said nothing."""
    now: Text | None = None
    """What it says; left out where it says nothing any more."""


class Correction(Record):
    """What was changed, from what to what, when and why.

    `kind` is written `class` in YAML.
    """

    noun: ClassVar[str] = "correction"
    folder: ClassVar[str] = "corrections"
    may_be_draft: ClassVar[bool] = False

    date: Day
    """The day of the change."""
    kind: Annotated[CorrectionClass, Field(alias="class")]
    """What sort of change it is."""
    records: tuple[Annotated[Id, Names(ANY_NOUN)], ...] = ()
    """Ids of the records that changed."""
    pages: tuple[Id, ...] = ()
    """File names, without `.md`, of the pages that changed."""
    was: Text | None
    """What it said; `null` only where the words are not to be said again, and `was_digests` has them."""
    now: Text | None
    """What it says; `null` where it was taken out."""
    details: tuple[ChangeDetail, ...] = ()
    """What else changed with it, field by field and sentence by sentence."""
    was_digests: tuple[Plain, ...] = ()
    """Digests of published words that are not to be said again, as `data/published/` has them."""
    answers: tuple[QuestionId, ...] = ()
    """Ids of the questions whose answer it turns: their pages say so at the top."""
    why: Text
    """Why it changed."""
    reported_by: Text | None = None
    """Who told us, where they wish to be named."""

    @property
    def all_records(self) -> tuple[str, ...]:
        """Every record that it touches, each once: named, told of in a detail, or a question that it answers anew."""
        of_details = (detail.record for detail in self.details if detail.record)
        return tuple(dict.fromkeys((*self.records, *of_details, *self.answers)))

    @property
    def all_pages(self) -> tuple[str, ...]:
        """Every page that it touches, each once: those it names, and those of its details."""
        return tuple(dict.fromkeys((*self.pages, *(detail.page for detail in self.details if detail.page))))
