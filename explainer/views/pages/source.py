"""One source: its reference, its origin, and all that would fall if it were withdrawn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from explainer.dates.edtf import EdtfDate
from explainer.model.actor import Actor
from explainer.model.fact import Fact
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site import routes
from explainer.site.lists.division import MOST
from explainer.site.plan import PlannedPage
from explainer.site.titles import title_in_lists
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.correction import CorrectionView, correction_views
from explainer.views.parts.fact import FactView
from explainer.views.parts.latest import MoreView, facts_or_latest
from explainer.views.parts.links import LinkView, link_to, links_to, page_links
from explainer.views.parts.reference import ReferenceView, reference_view


@dataclass(frozen=True, slots=True)
class PlaceInside:
    """Where inside the source a fact finds what it says."""

    fact: LinkView
    reference: ReferenceView


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePageView(PageView):
    """A source and what rests on it; `sole_support` counts the facts that have no other origin.

    Of links at its side it shows so many as a list has on one page; all of them stand with its facts.

    `id_shown` is its id where another source has the same title, publisher and day; else nothing.
    """

    kind: ClassVar[str] = "source"

    reference: ReferenceView
    id_shown: str
    facts: tuple[FactView, ...]
    more_facts: MoreView | None
    inside: tuple[PlaceInside, ...]
    sole_support: int
    events: tuple[LinkView, ...]
    questions: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]
    others: tuple[LinkView, ...]
    same_origin: tuple[LinkView, ...]
    corrections: tuple[CorrectionView, ...]

    @property
    def tells_changes(self) -> bool:
        """Whether it was changed."""
        return bool(self.corrections)


def view(ctx: ViewContext, planned: PlannedPage) -> SourcePageView:
    """The source's own page."""
    data, lang, source = ctx.dataset, ctx.lang, ctx.dataset.sources[planned.subject]
    facts = data.facts_naming(source.id)
    events = {event.id: event for fact in facts for event in data.events_of(fact.id)}
    questions = {question.id: question for fact in facts for question in data.questions_of(fact.id)}
    shown, more_facts = facts_or_latest(ctx, source, facts)
    return SourcePageView(
        path=planned.address,
        subject=source,
        title=planned.title,
        description=f"{source.title or source.url} ({source.publisher})",
        lang=lang,
        reference=ctx.ask(reference_view, source.id),
        id_shown=source.id if ctx.ask(namesakes)[_name(source)] > 1 else "",
        facts=shown,
        more_facts=more_facts,
        inside=tuple(islice(_inside(ctx, source, facts), MOST)),
        sole_support=0 if source.withheld or source.withdrawn else sum(len(data.origins(fact)) == 1 for fact in facts),
        events=links_to(ctx, list(events.values())[:MOST]),
        questions=links_to(ctx, list(questions.values())[:MOST]),
        pages=page_links(ctx.site.pages_citing_any(source.id, *(fact.id for fact in facts)), lang),
        others=_others(ctx, source),
        same_origin=_same_origin(ctx, source),
        corrections=correction_views(ctx, ctx.site.corrections_of(source)),
    )


def _inside(ctx: ViewContext, source: Source, facts: Iterable[Fact]) -> Iterator[PlaceInside]:
    """The facts that say where in it they find their words."""
    for fact in facts:
        for link in fact.sources:
            if link.source == source.id and (link.locator or link.quote):
                reference = ctx.ask(reference_view, source.id, link.locator, link.quote)
                yield PlaceInside(link_to(ctx, fact), reference)


def namesakes(ctx: ViewContext) -> Mapping[tuple[str | None, str, EdtfDate | None], int]:
    """How many sources have the same title, publisher and day."""
    return Counter(map(_name, ctx.dataset.sources.values()))


def _name(source: Source) -> tuple[str | None, str, EdtfDate | None]:
    return source.title, source.publisher, source.published


def _others(ctx: ViewContext, source: Source) -> tuple[LinkView, ...]:
    """Actors, terms and series that name the source."""
    found: dict[str, LinkView] = {}
    for record, _ in ctx.dataset.naming(source.id):
        if isinstance(record, Actor | Term):
            found[record.id] = link_to(ctx, record)
        elif isinstance(record, Series):
            found[record.id] = LinkView(title_in_lists(record, ctx.lang), routes.DATA)
    return tuple(found.values())[:MOST]


def _same_origin(ctx: ViewContext, source: Source) -> tuple[LinkView, ...]:
    """Other pages that carry the same agency's reports: together they count as one origin."""
    reports = ctx.ask(reports_of_agencies).get((source.agency, source.published), ())
    return links_to(ctx, islice((other for other in reports if other.id != source.id), MOST))


def reports_of_agencies(ctx: ViewContext) -> Mapping[tuple[str | None, EdtfDate | None], tuple[Source, ...]]:
    """The sources that carry an agency's report, by the agency and its day."""
    found: defaultdict[tuple[str | None, EdtfDate | None], list[Source]] = defaultdict(list)
    for source in ctx.dataset.sources.values():
        if source.agency:
            found[source.agency, source.published].append(source)
    return {report: tuple(sources) for report, sources in found.items()}
