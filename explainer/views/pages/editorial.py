"""A page about the site itself: its prose, and its notes where it cites anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.prose import ProseView, prose_view


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialView(PageView):
    """Prose of ours about ourselves."""

    kind: ClassVar[str] = "editorial"

    prose: ProseView

    @property
    def tells_changes(self) -> bool:
        """Whether it was changed, or an answer in it."""
        return self.prose.tells_changes


def view(ctx: ViewContext, planned: PlannedPage) -> EditorialView:
    """The page in finished words."""
    page = ctx.site.page(planned.subject)
    prose = prose_view(ctx, page)
    return EditorialView(
        path=planned.address,
        subject=page,
        title=planned.title,
        description=prose.standfirst,
        lang=ctx.lang,
        prose=prose,
    )
