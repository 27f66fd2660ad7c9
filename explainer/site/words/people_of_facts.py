"""Whom facts and sources name: their speakers, those whom they are about, and everybody in their words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from explainer.model.actor import Actor
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.model.fields import LocalizedText
from explainer.model.source import Source
from explainer.site.words.people import People
from explainer.site.words.quotable import words_of_others
from explainer.site.words.record_words import in_every_language, record_texts


class PeopleOfFacts:
    """The people of a dataset, and the ids of those whom each of its facts and sources names; each is read once."""

    def __init__(self, data: Dataset) -> None:
        self._data = data
        self._named: dict[str, frozenset[str]] = {}

    @cached_property
    def people(self) -> People:
        """Every person who has a name; a city or a ministry that is called after one is none."""
        data = self._data
        others: tuple[LocalizedText, ...] = (
            *(actor.name for actor in data.actors.values() if actor.kind == "body"),
            *(place.name for place in data.places.values()),
            *(term.term for term in data.terms.values()),
        )
        names = (name for text in others for name in in_every_language(text))
        return People((actor for actor in data.actors.values() if actor.has_surname), names)

    def of(self, record: Fact | Source) -> frozenset[str]:
        """The ids of all whom the record names, in a field or in words."""
        if record.id not in self._named:
            texts = (*(text.words for text in record_texts(record)), *words_of_others(record, self._data))
            actors = self._actors(record) if isinstance(record, Fact) else {}
            names = (name for actor in actors.values() for name in in_every_language(actor.name))
            in_words = (named.ids for text in (*texts, *names) for named in self.people.named_in(text))
            self._named[record.id] = frozenset(actors).union(*in_words)
        return self._named[record.id]

    def speakers(self, fact: Fact) -> dict[str, Actor]:
        """Who says the fact, and who is quoted in it."""
        return self._known((fact.said_by, fact.quote.by if fact.quote else None))

    def _actors(self, fact: Fact) -> dict[str, Actor]:
        return self.speakers(fact) | self._known((*fact.actors, *fact.against))

    def _known(self, ids: Iterable[str | None]) -> dict[str, Actor]:
        return {key: self._data.actors[key] for key in ids if key is not None and key in self._data.actors}
