"""An actor: a person or body that acts or speaks."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator

from explainer.dates.edtf import EdtfDate
from explainer.model.fields import Date, Plain, Text, Value, Yes, check_end
from explainer.model.record import ActorId, Record, SearchWords, SourceLinkOrId


class Role(Value):
    """What somebody was, from when, until when."""

    text: Text
    """What they were."""
    start: Annotated[Date | None, Field(alias="from")] = None
    """Since when."""
    end: Annotated[Date | None, Field(alias="to")] = None
    """Until when."""
    speaks_for: ActorId | None = None
    """Id of the body, or the person, on whose behalf they spoke in that role."""

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, end: EdtfDate | None, others: ValidationInfo) -> EdtfDate | None:
        check_end(others.data.get("start"), end, "its from")
        return end


class Actor(Record):
    """A person or body that acts or speaks; every attribution names one.

    `sort_name` is where lists find it, `Vargas Llosa, Mario`, if not under the last word of a person's name.
    """

    noun: ClassVar[str] = "actor"
    folder: ClassVar[str] = "actors"

    name: Text
    """What they are called."""
    kind: Literal["person", "body"]
    """A person, or a body."""
    sort_name: Plain | None = None
    """The name under which lists have it: `Vargas Llosa, Mario`. Only for a person whose surname is not the last
    word of the name, apart from what follows it (`Jr.`, `Ph.D.`).
    """
    role: Text | None = None
    """What the sources call them."""
    unnamed: Yes = False
    """`true` where the sources do not name them; their position is told in the role."""
    office: Yes = False
    """`true` for a body that speaks as one office: a press office, a prosecutor's office, a rights office."""
    speaks_for: ActorId | None = None
    """Id of the body, or the person, on whose behalf they speak, or of the body that they are a part of; only where
    their role or name says so.
    """
    roles: tuple[Role, ...] = ()
    """Roles that change over time."""
    aliases: tuple[Plain, ...] = ()
    """Other spellings."""
    also: SearchWords = ()
    """Other words by which readers look for it, in any language: it is found by them, and nothing shows them."""
    sources: tuple[SourceLinkOrId, ...] = ()
    """The sources that the role comes from."""

    @property
    def has_surname(self) -> bool:
        """Whether it is a person's own name; what stands for somebody unnamed, "a diver", is none."""
        return self.kind == "person" and not self.unnamed
