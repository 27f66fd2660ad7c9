"""What on a page was to be looked at again and has not been: measured against the day of the build."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.site.mentions import facts_on
from explainer.site.page import Page
from explainer.views.context import ViewContext
from explainer.views.parts.links import DateView, date_view


@dataclass(frozen=True, slots=True)
class ReviewView:
    """How many facts of a page were due for review, and the day by which all of them were."""

    count: int
    day: DateView


def review_view(ctx: ViewContext, page: Page) -> ReviewView | None:
    """The overdue reviews among the page's facts; None where there are none. What was replaced needs no review."""
    data = ctx.dataset
    due = [
        fact.due
        for fact in facts_on(page, data)
        if fact.due and data.is_current(fact) and data.is_stale(fact, ctx.today)
    ]
    if not due:
        return None
    return ReviewView(len(due), date_view(max(due, key=lambda day: day.sort_key), ctx.lang))
