"""That we no longer stand by something, in finished words: since when, and why."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.language import Lang
from explainer.model.editorial.withdrawal import Retraction
from explainer.views.parts.links import DateView, date_view


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """Since when we no longer stand by it, and why."""

    date: DateView
    why: str


def optional_withdrawn(retracted: Retraction | None, lang: Lang) -> WithdrawnView | None:
    """The retraction in finished words; None where there is none."""
    return WithdrawnView(date_view(retracted.date, lang), retracted.why.in_language(lang)) if retracted else None
