"""The list of all facts, by topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.fact import FactView, fact_views
from explainer.views.parts.links import LinkView, link_to


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one topic, by date."""

    topic: LinkView
    anchor: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsView(PageView):
    """All facts, each under its first topic."""

    kind: ClassVar[str] = "facts"

    groups: tuple[FactGroup, ...]
    count: int


def view(ctx: ViewContext, planned: PlannedPage) -> FactsView:
    """The list."""
    data = ctx.dataset
    groups = (
        FactGroup(
            link_to(topic, ctx.lang),
            topic.id,
            fact_views(ctx, (fact for fact in data.facts_in_order if fact.topics[0] == topic.id)),
        )
        for topic in data.topics_in_order
    )
    return FactsView(
        path=planned.address,
        lang=ctx.lang,
        groups=tuple(group for group in groups if group.facts),
        count=len(data.facts),
    )
