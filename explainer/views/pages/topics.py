"""The list of all topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.cards import TopicCard, topic_cards


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsView(PageView):
    """All topics, in their order."""

    kind: ClassVar[str] = "topics"

    topics: tuple[TopicCard, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> TopicsView:
    """The list."""
    return TopicsView(path=planned.address, lang=ctx.lang, topics=topic_cards(ctx))
