"""The front page, and what an address answers that is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.page import Page
from explainer.model.prose import Prose
from explainer.model.site import Site
from explainer.views.changes import CorrectionView, correction_views
from explainer.views.explainer import ProseView, StandingView, prose_fields, standing_view
from explainer.views.fact import FactWords
from explainer.views.page import PageView
from explainer.views.timeline import EventView, timeline_view
from explainer.views.topic_pages import ExplainerCard, TopicCard, explainer_cards, topic_cards


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(ProseView):
    """The front page: the state of things with its notes, what is disputed and open, events, explainers, changes."""

    template: ClassVar[str] = "home.html"

    standing: StandingView
    latest: tuple[EventView, ...]
    expected: tuple[EventView, ...]
    explainers: tuple[ExplainerCard, ...]
    topic_cards: tuple[TopicCard, ...]
    changes: tuple[CorrectionView, ...]
    facts: int
    sources: int
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(PageView):
    """What an address answers that is not there."""

    template: ClassVar[str] = "404.html"


def home_page(page: Page, prose: Prose, site: Site, words: FactWords) -> HomeView:
    """The front page, around the prose of `content/pages/home.md`."""
    data = site.dataset
    timeline = timeline_view(data.events.values(), words)
    past = [event for month in timeline.months for event in month.events]
    return HomeView(
        **prose_fields(page, prose, site, words),  # type: ignore[arg-type]
        standing=standing_view(data.questions.values(), words),
        latest=tuple(reversed(past[-5:])),
        expected=timeline.expected[:5],
        explainers=explainer_cards(site, words),
        topic_cards=topic_cards(site, words),
        changes=correction_views(data.corrections.values(), site, words.lang)[:3],
        facts=len(data.facts),
        sources=len(data.sources),
        events=len(data.events),
    )
