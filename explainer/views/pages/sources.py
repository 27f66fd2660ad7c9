"""The list of all sources, by publisher."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.alphabet import sort_key
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
class SourcesView(PageView):
    """All sources, by publisher; `origins` counts whose work they are."""

    kind: ClassVar[str] = "sources"

    groups: tuple[SourceGroup, ...]
    count: int
    origins: int


def view(ctx: ViewContext, planned: PlannedPage) -> SourcesView:
    """The list: by publisher, then date, then id."""
    data = ctx.dataset
    ordered = sorted(
        data.sources.values(),
        key=lambda source: (
            sort_key(source.publisher),
            source.publisher,
            source.published.sort_key if source.published else (),
            source.id,
        ),
    )
    groups = (
        SourceGroup(
            publisher,
            f"publisher-{number}",
            tuple(SourceRow(ctx.ask(reference_view, source.id), len(data.facts_naming(source.id))) for source in group),
        )
        for number, (publisher, group) in enumerate(groupby(ordered, key=lambda source: source.publisher))
    )
    return SourcesView(
        path=planned.address,
        lang=ctx.lang,
        groups=tuple(groups),
        count=len(ordered),
        origins=len({source.origin for source in ordered}),
    )
