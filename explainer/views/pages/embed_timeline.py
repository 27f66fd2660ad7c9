"""A topic's timeline in its small form, for other sites to show in a frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.site import routes
from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.timeline import TimelineView, timeline_of_topic


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedTimelineView(PageView):
    """A topic's events in brief; `whole` is the path of the page itself."""

    kind: ClassVar[str] = "embed_timeline"
    in_markdown: ClassVar[bool] = False

    whole: str
    timeline: TimelineView


def view(ctx: ViewContext, planned: PlannedPage) -> EmbedTimelineView:
    """The small page."""
    topic = ctx.dataset.topics[planned.subject]
    return EmbedTimelineView(
        path=planned.address,
        subject=topic,
        title=planned.title,
        description=topic.description.in_language(ctx.lang),
        lang=ctx.lang,
        whole=routes.timeline_of(topic.id),
        timeline=ctx.ask(timeline_of_topic, topic.id),
    )
