"""A fact in finished words: statement, attribution, status, figure, quote, sources by origin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.language import Lang
from explainer.language.names import like_name
from explainer.language.numbers import number_words
from explainer.language.typography import typeset
from explainer.model.as_of import PastStatus
from explainer.model.fact import Fact, FactStatus, Figure, Quote
from explainer.model.fields import localized
from explainer.model.source import Retelling
from explainer.site import routes
from explainer.site.of_sources.passages import Passage, passage_of_quote
from explainer.site.queries import known_since, past_of_fact
from explainer.views.context import ViewContext
from explainer.views.parts.editorial.accusation import AccusationView, accusation_view
from explainer.views.parts.editorial.search import CheckedView, SearchView, optional_checked, optional_search
from explainer.views.parts.links import (
    ActorLink,
    DateView,
    LinkView,
    actor_link,
    date_view,
    link_to,
    links_to,
    optional_date,
)
from explainer.views.parts.reference import ReferenceView, reference_views


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
    """The source's own words, their language, whose they are, and in which document."""

    text: str
    language: str
    by: ActorLink | None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class OriginView:
    """Whose report it is, and the outlets that carry it; whether it counts (`Dataset.origins`)."""

    name: str
    references: tuple[ReferenceView, ...]
    counts: bool = True


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact, ready to be laid out; `status` is one of the six words of the method page.

    `known` is the first day by which it had been reported, `was` how it stood before, as `past_words` writes it.
    `retellings` has the kind of each of its sources where all of them only retell; `review_by` is the first of the days
    on which it is due, by an editor's word or by the age of a search. `passage` is where its source has the words that
    it quotes, where one can be led to them.
    """

    id: str
    href: str
    text: str
    date: DateView
    reported: DateView | None
    said_by: ActorLink | None
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
    accusation: AccusationView | None
    why_unnamed: str | None
    searched: SearchView | None
    checked: CheckedView | None
    retellings: tuple[Retelling, ...]
    passage: Passage | None

    @property
    def references(self) -> tuple[ReferenceView, ...]:
        """All its references, in the order of their origins."""
        return tuple(reference for origin in self.origins for reference in origin.references)


def fact_view(ctx: ViewContext, fact_id: str) -> FactView:
    """The fact in finished words."""
    data, lang, fact = ctx.dataset, ctx.lang, ctx.dataset.facts[fact_id]
    later = data.facts.get(fact.superseded_by or "")
    return FactView(
        id=fact.id,
        href=routes.of(fact),
        text=fact.text.in_language(lang),
        date=date_view(fact.date, lang),
        reported=optional_date(fact.reported, lang),
        said_by=ctx.ask(actor_link, fact.said_by) if fact.said_by else None,
        status=data.status(fact),
        value=figure_view(fact.value, lang) if fact.value else None,
        quote=_quote(ctx, fact.quote, fact.said_by) if fact.quote else None,
        origins=_origins(ctx, fact),
        questions=links_to(ctx, data.questions_of(fact.id)),
        superseded_by=link_to(ctx, later) if later else None,
        retracted_on=date_view(fact.retracted.date, lang) if fact.retracted else None,
        retracted_why=localized(fact.retracted.why, lang) if fact.retracted else None,
        review_by=optional_date(fact.due, lang),
        stale=data.is_stale(fact, ctx.today),
        note=localized(fact.note, lang),
        known=ctx.ask(known_since, fact.id).isoformat(),
        was=past_words(ctx.ask(past_of_fact, fact.id)),
        accusation=accusation_view(ctx, fact),
        why_unnamed=localized(fact.why_unnamed, lang),
        searched=optional_search(fact.searched, lang),
        checked=optional_checked(fact.checked, lang),
        retellings=data.retellings(fact),
        passage=passage_of_quote(fact, data),
    )


def fact_views(ctx: ViewContext, facts: Iterable[Fact]) -> tuple[FactView, ...]:
    """The same for each of several."""
    return tuple(ctx.ask(fact_view, fact.id) for fact in facts)


def _quote(ctx: ViewContext, quote: Quote, said_by: str | None) -> QuoteView:
    speaker = quote.by or said_by
    by = ctx.ask(actor_link, speaker) if speaker else None
    return QuoteView(typeset(quote.text), quote.language, by, localized(quote.document, ctx.lang))


def _origins(ctx: ViewContext, fact: Fact) -> tuple[OriginView, ...]:
    grouped: dict[str, list[ReferenceView]] = {}
    for reference in reference_views(ctx, fact.sources):
        grouped.setdefault(like_name(reference.origin), []).append(reference)
    counting = set(map(like_name, ctx.dataset.origins(fact)))
    return tuple(
        OriginView(references[0].origin, tuple(references), name in counting) for name, references in grouped.items()
    )


def past_words(changes: Iterable[PastStatus]) -> str:
    """What stood before, for the script that shows a past day: `2026-01-07 attributed 2026-01-20 disputed`."""
    return " ".join(f"{change.until.isoformat()} {change.status}" for change in changes)


def figure_view(figure: Figure, lang: Lang) -> FigureView:
    """The figure with its number written as readers of that language write it."""
    low, high = figure.span
    number = number_words(low, lang) if low == high else f"{number_words(low, lang)}–{number_words(high, lang)}"
    return FigureView(
        number=number,
        unit=figure.unit.in_language(lang),
        measure=localized(figure.measure, lang),
        since=optional_date(figure.since, lang),
        approximate=figure.approximate,
        bound=figure.bound,
    )
