"""A term: a word explained."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import field_validator

from explainer.model.fields import Plain, Text, fault
from explainer.model.record import Record, SourceLinkOrId


class Term(Record):
    """A word explained, with the sources of the explanation."""

    noun: ClassVar[str] = "term"
    folder: ClassVar[str] = "terms"

    term: Text
    definition: Text
    aliases: tuple[Plain, ...] = ()
    sources: tuple[SourceLinkOrId, ...]

    @field_validator("sources")
    @classmethod
    def _at_least_one_source(cls, sources: tuple[Any, ...]) -> tuple[Any, ...]:
        if not sources:
            raise fault("missing-source", "a term without a source", "name at least one source from data/sources/")
        return sources
