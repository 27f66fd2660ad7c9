"""The page of a source with everything that rests on it, and the list of all sources."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.event import Event
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.site import routes
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.parts.fact import FactView, FactWords
from explainer.views.parts.links import LinkView
from explainer.views.parts.reference import ReferenceView, reference_view


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePageView(PageView):
    """A source: its reference, its origin, and all that would fall if it were withdrawn.

    `id_shown` is its id where another source has the same title, publisher and day; else nothing.
    """

    template: ClassVar[str] = "source.html"
    twin: ClassVar[str | None] = "text/source.md"

    reference: ReferenceView
    id_shown: str
    facts: tuple[FactView, ...]
    sole_support: int
    events: tuple[LinkView, ...]
    questions: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]
    others: tuple[LinkView, ...]
    same_origin: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the list: its reference, and how many facts rest on it."""

    reference: ReferenceView
    facts: int


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one publisher."""

    publisher: str
    anchor: str
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPageView(PageView):
    """All sources, by publisher."""

    template: ClassVar[str] = "sources.html"
    twin: ClassVar[str | None] = "text/sources.md"

    groups: tuple[SourceGroup, ...]
    count: int
    origins: int


def source_page(source: Source, site: Site, words: FactWords) -> SourcePageView:
    """The source's own page."""
    data, lang = site.dataset, words.lang
    facts = data.in_date_order(data.facts_resting_on(source.id))
    reference = reference_view(source, lang)
    events = {event.id: event for fact in facts for event in data.events_of(fact.id)}
    questions = {question.id: question for fact in facts for question in data.questions_of(fact.id)}
    return SourcePageView(
        path=reference.href,
        title=source.title or source.publisher,
        description=f"{source.title or source.url} ({source.publisher})",
        lang=lang,
        reference=reference,
        id_shown=source.id if _has_namesake(source, site) else "",
        facts=tuple(words.view(fact) for fact in facts),
        sole_support=sum(len(data.origins(fact)) == 1 for fact in facts),
        events=tuple(event_link(event, lang) for event in events.values()),
        questions=tuple(
            LinkView(question.question.in_language(lang), routes.of_record(question) or "")
            for question in questions.values()
        ),
        pages=tuple(page_link(page, lang) for page in site.pages_resting_on(source.id)),
        others=_others(source, site, lang),
        same_origin=_same_origin(source, site),
    )


def _has_namesake(source: Source, site: Site) -> bool:
    return any(
        other.title == source.title and other.publisher == source.publisher and other.published == source.published
        for other in site.dataset.sources.values()
        if other is not source
    )


def _others(source: Source, site: Site, lang: Lang) -> tuple[LinkView, ...]:
    """Actors, terms and series that name the source."""
    found: dict[str, LinkView] = {}
    for record, _ in site.dataset.naming(source.id):
        if isinstance(record, Actor):
            found[record.id] = LinkView(record.name.in_language(lang), routes.of_record(record) or "")
        elif isinstance(record, Term):
            found[record.id] = LinkView(record.term.in_language(lang), routes.of_record(record) or "")
        elif isinstance(record, Series):
            found[record.id] = LinkView(record.title.in_language(lang), "/data/")
    return tuple(found.values())


def _same_origin(source: Source, site: Site) -> tuple[LinkView, ...]:
    """Other pages that carry the same agency's reports: together they count as one origin."""
    if not source.agency:
        return ()
    return tuple(
        LinkView(other.title or other.publisher, routes.of_record(other) or "")
        for other in site.dataset.sources.values()
        if other.agency == source.agency and other.id != source.id and other.published == source.published
    )


def sources_page(site: Site, words: FactWords) -> SourcesPageView:
    """The list of all sources, by publisher then date then id."""
    data = site.dataset
    ordered = sorted(
        data.sources.values(),
        key=lambda source: (
            source.publisher.casefold(),
            source.publisher,
            source.published.sort_key if source.published else (),
            source.id,
        ),
    )
    groups = tuple(
        SourceGroup(
            name,
            f"publisher-{index}",
            tuple(
                SourceRow(reference_view(source, words.lang), len(data.facts_resting_on(source.id))) for source in group
            ),
        )
        for index, (name, group) in enumerate(groupby(ordered, key=lambda source: source.publisher))
    )
    return SourcesPageView(
        path="/sources/",
        lang=words.lang,
        groups=groups,
        count=len(ordered),
        origins=len({source.origin for source in ordered}),
    )


def page_link(page: Page, lang: Lang) -> LinkView:
    """A page of prose by its title."""
    return LinkView(page.front.title.in_language(lang), page.address)


def event_link(event: Event, lang: Lang) -> LinkView:
    """An event by its headline, leading to its place on the timeline."""
    return LinkView(event.title.in_language(lang), routes.of_record(event) or "")
