"""A source: a document that we rely on."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from explainer.dates.edtf import EdtfDate
from explainer.model.fields import Date, Day, Language, Plain, Text, Url, Value, check_order
from explainer.model.record import Record

SourceKind = Literal[
    "news", "legal", "official", "academic", "ngo", "reference", "report", "transcript", "dataset", "video", "social"
]
UrlStatus = Literal["live", "dead", "deviated", "unfit", "usurped", "unchecked"]


class Archived(Value):
    """A copy of a source kept elsewhere, which answers when the original no longer does."""

    url: Url
    date: Day
    sha256: Plain | None = None


class Source(Record):
    """A document that we rely on; its fields map one to one to CSL-JSON."""

    noun: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"

    url: Url
    title: Plain | None
    translated_title: Text | None = None
    author: tuple[Plain, ...] = Field(default=())
    publisher: Plain
    agency: Plain | None
    published: Date | None
    accessed: Day | None = None
    language: Language
    kind: SourceKind
    archived: Archived | None = None
    url_status: UrlStatus = "unchecked"
    note: Text | None = None

    @field_validator("accessed")
    @classmethod
    def _read_after_it_was_published(cls, accessed: EdtfDate | None, others: ValidationInfo) -> EdtfDate | None:
        check_order(others.data.get("published"), accessed, "published", "read")
        return accessed

    @field_validator("archived")
    @classmethod
    def _kept_after_it_was_published(cls, archived: Archived | None, others: ValidationInfo) -> Archived | None:
        check_order(others.data.get("published"), archived.date if archived else None, "published", "archived")
        return archived

    @property
    def origin(self) -> str:
        """Whose work it is: the agency whose report it carries, else the publisher."""
        return self.agency or self.publisher
