"""An actor: a person or body that acts or speaks."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from explainer.model.fields import Date, Plain, Text, Value
from explainer.model.record import Record, SourceLinkOrId


class Role(Value):
    """What somebody was, from when, until when."""

    text: Text
    start: Annotated[Date | None, Field(alias="from")] = None
    end: Annotated[Date | None, Field(alias="to")] = None


class Actor(Record):
    """A person or body that acts or speaks; every attribution names one."""

    noun: ClassVar[str] = "actor"
    folder: ClassVar[str] = "actors"

    name: Text
    kind: Literal["person", "body"]
    role: Text | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[Plain, ...] = ()
    sources: tuple[SourceLinkOrId, ...] = ()
