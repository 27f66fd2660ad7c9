"""Small pages for other sites to show in a frame: a topic's timeline, and a question with its accounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from explainer.site import routes
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.pages.topic import in_order
from explainer.views.parts.fact import FactWords
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.timeline import TimelineView, timeline_view


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedView(PageView):
    """A page in its small form; `whole` is the path of the page itself."""

    listed: ClassVar[bool] = False

    whole: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedTimelineView(EmbedView):
    """A topic's events in brief."""

    template: ClassVar[str] = "embed_timeline.html"

    timeline: TimelineView


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedQuestionView(EmbedView):
    """A question with who says what."""

    template: ClassVar[str] = "embed_question.html"

    question: QuestionView


def embed_pages(site: Site, words: FactWords) -> Iterator[EmbedView]:
    """Every small page."""
    data, lang = site.dataset, words.lang
    for topic in in_order(site):
        whole = routes.timeline_of(topic.id)
        events = (event for event in data.events.values() if topic.id in event.topics)
        yield EmbedTimelineView(
            path=routes.embed_of(whole),
            title=topic.name.in_language(lang),
            description=topic.description.in_language(lang),
            lang=lang,
            whole=whole,
            timeline=timeline_view(events, words),
        )
    for question in data.questions.values():
        view = question_view(question, words)
        yield EmbedQuestionView(
            path=routes.embed_of(view.href), title=view.question, lang=lang, whole=view.href, question=view
        )
