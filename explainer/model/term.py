"""A term: a word explained."""

from __future__ import annotations

from typing import ClassVar

from explainer.model.fields import Plain, Text
from explainer.model.record import Record, Sources


class Term(Record):
    """A word explained, with the sources of the explanation."""

    noun: ClassVar[str] = "term"
    folder: ClassVar[str] = "terms"

    term: Text
    """The word."""
    definition: Text
    """What it means; the first sentence stands alone."""
    aliases: tuple[Plain, ...] = ()
    """Other spellings."""
    sources: Sources
    """The sources of the explanation, at least one."""
