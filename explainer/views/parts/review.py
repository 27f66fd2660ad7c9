"""What on a page was to be looked at again and has not been: measured against the day of the build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.model.dataset import Dataset
from explainer.model.fact import Fact
from explainer.site.page import Page
from explainer.views.parts.fact import FactWords
from explainer.views.parts.links import DateView, date_view


@dataclass(frozen=True, slots=True)
class ReviewView:
    """How many facts of a page were due for review, and the day by which all of them were."""

    count: int
    day: DateView


def review_view(page: Page, words: FactWords) -> ReviewView | None:
    """The overdue reviews among the page's facts; None where there are none. What was replaced needs no review."""
    data = words.dataset
    due = [
        fact.review_by
        for fact in _facts_on(page, data)
        if fact.review_by and data.is_current(fact) and data.is_stale(fact, words.today)
    ]
    if not due:
        return None
    return ReviewView(len(due), date_view(max(due, key=lambda day: day.sort_key), words.lang))


def _facts_on(page: Page, data: Dataset) -> Iterator[Fact]:
    """The facts that the page cites, shows, or shows as accounts of a question; each once."""
    keys = [cited.key for cited in page.scan.citations]
    for embed in page.scan.embeds:
        question = data.questions.get(embed.key) if embed.kind == "question" else None
        keys += [account.fact for account in question.accounts] if question else [embed.key]
    for key in dict.fromkeys(keys):
        if key in data.facts:
            yield data.facts[key]
