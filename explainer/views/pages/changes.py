"""The record of changes: what published words were changed, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.language.dates import words as date_words
from explainer.language.statuses import correction_class
from explainer.model.correction import Correction
from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.parts.correction import CorrectionView, correction_views
from explainer.views.parts.lists.division import ListPageView, division


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView(ListPageView):
    """All changes, newest first; none on the front of a divided list."""

    kind: ClassVar[str] = "changes"

    corrections: tuple[CorrectionView, ...]

    @property
    def tells_changes(self) -> bool:
        """Whether there are any."""
        return bool(self.corrections)


def view(ctx: ViewContext, planned: PlannedPage) -> ChangesView:
    """The whole record, or the part of it at that address."""
    part = ctx.ask(list_pages)[planned.address].part

    def words(entry: Correction) -> str:
        return f"{correction_class(entry.kind, ctx.lang)}, {date_words(entry.date, ctx.lang)}"

    return ChangesView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address, anchored=words),
        corrections=() if part.parts else correction_views(ctx, part.entries),
    )
