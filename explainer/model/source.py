"""A source: a document that we rely on."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import ValidationInfo, field_validator

from explainer.dates.edtf import EdtfDate
from explainer.model.editorial.checked import Checked
from explainer.model.editorial.withdrawal import Withdrawal
from explainer.model.fields import Date, Day, Language, Plain, Text, Url, Value, check_order
from explainer.model.record import Record

SourceKind = Literal[
    "news", "legal", "official", "academic", "ngo", "reference", "report", "transcript", "dataset", "video", "social"
]
Retelling = Literal["digest", "rewrite", "summary"]
UrlStatus = Literal["live", "dead", "deviated", "unfit", "usurped", "unchecked"]


class Archived(Value):
    """A copy of a source kept elsewhere, which answers when the original no longer does."""

    url: Url
    """Its address."""
    date: Day
    """The day of the copy."""
    sha256: Plain | None = None
    """SHA-256 of the copy."""


class Source(Record):
    """A document that we rely on; its fields map one to one to CSL-JSON."""

    noun: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"

    url: Url
    """Its address, http or https."""
    title: Plain | None
    """The document's own title, in its own language; `null` where the page did not show one."""
    translated_title: Text | None = None
    """The title in the site's language."""
    author: tuple[Plain, ...] = ()
    """Its authors' names as printed."""
    publisher: Plain
    """Who published it."""
    agency: Plain | None
    """The agency whose report it carries (`AFP`, `EFE`); `null` for the publisher's own work. Two sources with one
    agency are one origin.
    """
    published: Date | None
    """When it was published; `null` where the page did not show it."""
    accessed: Day | None = None
    """The day it was read; not before it was published."""
    language: Language
    """Its language, as a BCP 47 code (`en`, `es`, `pt`)."""
    kind: SourceKind
    """What sort of document it is."""
    retelling: Retelling | None = None
    """Where it only retells reports of others: a digest of several, a rewrite or a summary of one."""
    archived: Archived | None = None
    """A copy kept elsewhere, which answers when the original no longer does."""
    url_status: UrlStatus = "unchecked"
    """Whether its address still shows what it showed: `live`; `dead`, it no longer answers; `deviated`, it shows
    something else of the same site; `usurped`, the site has a new owner; `unfit`, nobody should be led there. From
    `dead` on, readers are led to the archived copy.
    """
    checked: Checked | None = None
    """Who compared this entry with the document, and when."""
    withdrawn: Withdrawal | None = None
    """That its publisher took it back, or that we no longer rely on it: it counts as no origin, and what rests on it
    alone has to find another source, or be retracted.
    """
    note: Text | None = None
    """A caveat or an explanation for readers."""

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

    @field_validator("withdrawn")
    @classmethod
    def _withdrawn_after_it_was_published(
        cls, withdrawn: Withdrawal | None, others: ValidationInfo
    ) -> Withdrawal | None:
        check_order(others.data.get("published"), withdrawn.date if withdrawn else None, "published", "withdrawn")
        return withdrawn

    @property
    def leads_to(self) -> str | None:
        """Where a reader is led: to its address; where that shows something else or nothing, to its copy.

        None where there is no copy, and its address is somebody else's by now, or unsafe to visit.
        """
        if self.url_status in ("live", "unchecked"):
            return self.url
        return self.archived.url if self.archived else self.url if self.may_be_visited else None

    @property
    def may_be_visited(self) -> bool:
        """Whether its address may be a link: it has no new owner and is not unsafe."""
        return self.url_status not in ("unfit", "usurped")

    @property
    def origin(self) -> str:
        """Whose work it is: the agency whose report it carries, else the publisher."""
        return self.agency or self.publisher
