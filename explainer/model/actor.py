"""An actor: a person or body that acts or speaks."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from explainer.dates.edtf import EdtfDate
from explainer.model.fields import Date, Plain, Text, Value, check_end
from explainer.model.record import Record, SourceLinkOrId


class Role(Value):
    """What somebody was, from when, until when."""

    text: Text
    start: Annotated[Date | None, Field(alias="from")] = None
    end: Annotated[Date | None, Field(alias="to")] = None

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, end: EdtfDate | None, others: ValidationInfo) -> EdtfDate | None:
        check_end(others.data.get("start"), end, "its from")
        return end


class Actor(Record):
    """A person or body that acts or speaks; every attribution names one.

    `sort_name` is where lists find it, `Padrino López, Vladimir`, if not under the last word of a person's name.
    """

    noun: ClassVar[str] = "actor"
    folder: ClassVar[str] = "actors"

    name: Text
    kind: Literal["person", "body"]
    sort_name: Plain | None = None
    role: Text | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[Plain, ...] = ()
    sources: tuple[SourceLinkOrId, ...] = ()
