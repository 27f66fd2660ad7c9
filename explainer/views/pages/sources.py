"""The list of all sources, by publisher."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from explainer.language.names import like_name
from explainer.model.source import Source
from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.parts.lists.division import ListPageView, division
from explainer.views.parts.reference import ReferenceView, reference_view


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
class SourcesView(ListPageView):
    """All sources by publisher, or those of a part; `origins` counts whose work those are that are relied on."""

    kind: ClassVar[str] = "sources"

    groups: tuple[SourceGroup, ...]
    count: int
    origins: int


def view(ctx: ViewContext, planned: PlannedPage) -> SourcesView:
    """The list: by publisher, then date, then id."""
    data, part = ctx.dataset, ctx.ask(list_pages)[planned.address].part
    sources: tuple[Source, ...] = part.entries
    groups = (
        SourceGroup(
            publisher,
            f"publisher-{number}",
            tuple(SourceRow(ctx.ask(reference_view, source.id), len(data.facts_naming(source.id))) for source in group),
        )
        for number, (publisher, group) in enumerate(groupby(sources, key=lambda source: source.publisher))
    )
    return SourcesView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address, name=lambda source: source.publisher),
        groups=() if part.parts else tuple(groups),
        count=len(sources),
        origins=len({like_name(source.origin) for source in sources if not source.withdrawn}),
    )
