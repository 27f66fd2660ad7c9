"""The record of changes: what published words were changed, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.correction import CorrectionView, correction_views


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView(PageView):
    """All changes, newest first."""

    kind: ClassVar[str] = "changes"

    corrections: tuple[CorrectionView, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> ChangesView:
    """The whole record."""
    corrections = correction_views(ctx, ctx.dataset.corrections.values())
    return ChangesView(path=planned.address, lang=ctx.lang, corrections=corrections)
