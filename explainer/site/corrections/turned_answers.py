"""Which change stands on top of a page: the newest that turned an answer, as long as it is news.

No clock decides that (decision 8): it stands there until the next, or until something else of the site was published
or changed more than sixty days after it.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.site.corrections.importance import latest_first, turns_an_answer
from explainer.site.last_change import last_change_of_all
from explainer.site.page import Page
from explainer.site.queries import QueryContext

STAYS: Final = dt.timedelta(days=60)


def turned_answer(ctx: QueryContext, subject: Page | Question) -> Correction | None:
    """The change that stands on top of that page: of the question, or of a page that it names or that embeds one."""
    newest = next(iter(latest_first(entry for entry in ctx.ask(turning) if _is_of(entry, subject))), None)
    last = ctx.ask(last_day)
    if newest is None or last is None or newest.date.lower is None or last - newest.date.lower > STAYS:
        return None
    return newest


def turning(ctx: QueryContext) -> tuple[Correction, ...]:
    """All changes that turned an answer."""
    return tuple(entry for entry in ctx.dataset.corrections.values() if turns_an_answer(entry))


def last_day(ctx: QueryContext) -> dt.date | None:
    """The day on which anything of the site was last published or changed."""
    last = last_change_of_all(ctx.site)
    return last.lower if last else None


def _is_of(entry: Correction, subject: Page | Question) -> bool:
    if isinstance(subject, Question):
        return subject.id in entry.answers
    embedded = {embed.key for embed in subject.scan.embeds if embed.kind == "question"}
    return subject.slug in entry.pages or not embedded.isdisjoint(entry.answers)
