"""A fact in finished words: statement, attribution, status, figure, quote, sources by origin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from explainer.language import Lang
from explainer.language.numbers import number_words
from explainer.language.typography import typeset
from explainer.model.as_of import Earlier, Horizon, Knowledge
from explainer.model.dataset import Dataset
from explainer.model.fact import Fact, FactStatus, Figure, Quote
from explainer.site import routes
from explainer.views.parts.links import ActorMention, DateView, LinkView, actor_mention, date_view, optional_date
from explainer.views.parts.reference import ReferenceView, reference_view


@dataclass(frozen=True, slots=True)
class FigureView:
    """The figure behind the words: `83`, `30–50`, what it counts, what it measures, since when."""

    number: str
    unit: str
    measure: str | None
    since: DateView | None
    approximate: bool
    bound: str | None


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The source's own words, their language, and whose they are."""

    text: str
    language: str
    by: ActorMention | None


@dataclass(frozen=True, slots=True)
class OriginView:
    """Whose report it is, and the outlets that carry it."""

    name: str
    references: tuple[ReferenceView, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact, ready to be laid out; `status` is one of the six words of the method page.

    `known` is the first day by which it had been reported, `was` how it stood before, as `earlier_words` writes it.
    """

    id: str
    href: str
    text: str
    date: DateView
    reported: DateView | None
    said_by: ActorMention | None
    status: FactStatus
    value: FigureView | None
    quote: QuoteView | None
    origins: tuple[OriginView, ...]
    questions: tuple[LinkView, ...]
    superseded_by: LinkView | None
    retracted_on: DateView | None
    retracted_why: str | None
    review_by: DateView | None
    stale: bool
    note: str | None
    known: str
    was: str

    @property
    def references(self) -> tuple[ReferenceView, ...]:
        """All its references, in the order of their origins."""
        return tuple(reference for origin in self.origins for reference in origin.references)


@dataclass(frozen=True)
class FactWords:
    """Words facts: holds what every fact view needs, so that each record is worded once a language.

    `key_events` are the events that timelines show large.
    """

    dataset: Dataset
    lang: Lang
    today: dt.date
    horizon: Horizon = field(default_factory=Horizon)
    key_events: frozenset[str] = frozenset()
    _worded: dict[str, FactView] = field(init=False, default_factory=dict, repr=False, compare=False)

    @cached_property
    def knowledge(self) -> Knowledge:
        """When everything had been reported."""
        return Knowledge(self.dataset, self.horizon.as_of)

    def view(self, fact: Fact) -> FactView:
        """The fact in finished words: worded once, since a fact stands on a dozen pages."""
        if fact.id not in self._worded:
            self._worded[fact.id] = self._view(fact)
        return self._worded[fact.id]

    def _view(self, fact: Fact) -> FactView:
        data, lang = self.dataset, self.lang
        later = data.facts.get(fact.superseded_by) if fact.superseded_by else None
        return FactView(
            id=fact.id,
            href=routes.of_record(fact) or "",
            text=fact.text.in_language(lang),
            date=date_view(fact.date, lang),
            reported=optional_date(fact.reported, lang),
            said_by=actor_mention(data.actors[fact.said_by], lang) if fact.said_by else None,
            status=data.status(fact),
            value=figure_view(fact.value, lang) if fact.value else None,
            quote=self._quote(fact.quote, fact) if fact.quote else None,
            origins=self._origins(fact),
            questions=tuple(
                LinkView(question.question.in_language(lang), routes.of_record(question) or "")
                for question in data.questions_of(fact.id)
            ),
            superseded_by=LinkView(later.text.in_language(lang), routes.of_record(later) or "") if later else None,
            retracted_on=date_view(fact.retracted.date, lang) if fact.retracted else None,
            retracted_why=fact.retracted.why.in_language(lang) if fact.retracted else None,
            review_by=optional_date(fact.review_by, lang),
            stale=data.is_stale(fact, self.today),
            note=fact.note.in_language(lang) if fact.note else None,
            known=self.knowledge.day_of_fact(fact).isoformat(),
            was=earlier_words(self._earlier[fact.id]),
        )

    @cached_property
    def _earlier(self) -> dict[str, tuple[Earlier, ...]]:
        return {fact.id: self.knowledge.earlier_of_fact(fact) for fact in self.dataset.facts.values()}

    def _quote(self, quote: Quote, fact: Fact) -> QuoteView:
        speaker = self.dataset.actors.get(quote.by or fact.said_by or "")
        return QuoteView(typeset(quote.text), quote.language, actor_mention(speaker, self.lang) if speaker else None)

    def _origins(self, fact: Fact) -> tuple[OriginView, ...]:
        grouped: dict[str, list[ReferenceView]] = {}
        for link in fact.sources:
            source = self.dataset.sources[link.source]
            reference = reference_view(source, self.lang, link.locator, link.quote)
            grouped.setdefault(source.origin, []).append(reference)
        return tuple(OriginView(name, tuple(references)) for name, references in grouped.items())


def earlier_words(changes: Iterable[Earlier]) -> str:
    """What stood before, for the script that shows a past day: `2026-01-07 attributed 2026-01-20 disputed`."""
    return " ".join(f"{change.until.isoformat()} {change.status}" for change in changes)


def figure_view(figure: Figure, lang: Lang) -> FigureView:
    """The figure with its number written as readers of that language write it."""
    low, high = figure.span
    number = number_words(low, lang) if low == high else f"{number_words(low, lang)}–{number_words(high, lang)}"
    return FigureView(
        number=number,
        unit=figure.unit.in_language(lang),
        measure=figure.measure.in_language(lang) if figure.measure else None,
        since=optional_date(figure.since, lang),
        approximate=figure.approximate,
        bound=figure.bound,
    )
