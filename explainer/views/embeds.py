"""Small pages for other sites to show in a frame: a topic's timeline, and a question with its accounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from explainer.model import addresses
from explainer.model.site import Site
from explainer.views.fact import FactWords
from explainer.views.page import PageView
from explainer.views.question import QuestionView, question_view
from explainer.views.timeline import TimelineView, timeline_view
from explainer.views.topic_pages import in_order


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
        whole = addresses.timeline_of(topic.id)
        events = (event for event in data.events.values() if topic.id in event.topics)
        yield EmbedTimelineView(
            path=addresses.embed_of(whole),
            title=topic.name.in_language(lang),
            description=topic.description.in_language(lang),
            lang=lang,
            whole=whole,
            timeline=timeline_view(events, words),
        )
    for question in data.questions.values():
        view = question_view(question, words)
        yield EmbedQuestionView(
            path=addresses.embed_of(view.href), title=view.question, lang=lang, whole=view.href, question=view
        )
