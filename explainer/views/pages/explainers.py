"""The list of all explainers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.parts.cards import ExplainerCard, cards_of
from explainer.views.parts.lists.division import ListPageView, division


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainersView(ListPageView):
    """All explainers in their order, or those of a part."""

    kind: ClassVar[str] = "explainers"

    explainers: tuple[ExplainerCard, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> ExplainersView:
    """The list."""
    part = ctx.ask(list_pages)[planned.address].part
    return ExplainersView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address),
        explainers=() if part.parts else cards_of(ctx, part.entries),
    )
