"""A topic: a subject area, which is a section of the site and a timeline."""

from __future__ import annotations

from typing import ClassVar

from explainer.model.fields import Number, Text
from explainer.model.record import Record, SearchWords


class Topic(Record):
    """A subject area; topics are listed by `order`, then id."""

    noun: ClassVar[str] = "topic"
    folder: ClassVar[str] = "topics"

    name: Text
    """Its name."""
    description: Text
    """What it is about, in one sentence."""
    order: Number = 1000
    """Its place in lists: topics are listed by it."""
    also: SearchWords = ()
    """Other words by which readers look for it, in any language: it is found by them, and nothing shows them."""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By `order`, then id: the order of every list of topics."""
        return (self.order, self.id)
