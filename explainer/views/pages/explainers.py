"""The list of all explainers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.cards import ExplainerCard, explainer_cards


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainersView(PageView):
    """All explainers, in their order."""

    kind: ClassVar[str] = "explainers"

    explainers: tuple[ExplainerCard, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> ExplainersView:
    """The list."""
    return ExplainersView(path=planned.address, lang=ctx.lang, explainers=explainer_cards(ctx))
