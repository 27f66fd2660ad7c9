"""What an address answers that is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(PageView):
    """A page whose words are its template's."""

    kind: ClassVar[str] = "not_found"
    in_markdown: ClassVar[bool] = False


def view(ctx: ViewContext, planned: PlannedPage) -> NotFoundView:
    """The page."""
    return NotFoundView(path=planned.address, lang=ctx.lang)
