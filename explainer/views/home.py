"""The front page, and what an address answers that is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.page import Page
from explainer.model.prose import Prose
from explainer.model.question import Question
from explainer.model.site import Site
from explainer.views.changes import CorrectionView, correction_views
from explainer.views.explainer import ProseView, prose_fields
from explainer.views.fact import FactWords
from explainer.views.page import PageView
from explainer.views.standing import StandingView, standing_view
from explainer.views.timeline import EventView, timeline_view
from explainer.views.topic_pages import ExplainerCard, TopicCard, explainer_cards, topic_cards

MOST_TOLD = 12  # of each state but the open ones, which are all told


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


def most_told(site: Site) -> tuple[Question, ...]:
    """All open questions, and of the others the dozen that the most pages touch: the rest stand on their own page."""
    data = site.dataset

    def touched(question: Question) -> int:
        ids = {question.id, *(account.fact for account in question.accounts)}
        return len({page.address for record_id in ids for page in site.pages_citing(record_id)})

    ranked = sorted(data.questions.values(), key=lambda question: (-touched(question), question.id))
    chosen: list[Question] = []
    for state in ("answered", "estimates", "disputed"):
        chosen += [question for question in ranked if data.question_status(question) == state][:MOST_TOLD]
    chosen += [question for question in ranked if data.question_status(question) == "open"]
    return tuple(chosen)


def home_page(page: Page, prose: Prose, site: Site, words: FactWords) -> HomeView:
    """The front page, around the prose of `content/pages/home.md`."""
    data = site.dataset
    timeline = timeline_view(data.events.values(), words)
    return HomeView(
        **prose_fields(page, prose, site, words),  # type: ignore[arg-type]
        standing=standing_view(most_told(site), words),
        latest=tuple(reversed(timeline.past[-5:])),
        expected=timeline.expected[:5],
        explainers=explainer_cards(site, words),
        topic_cards=topic_cards(site, words),
        changes=correction_views(data.corrections.values(), site, words.lang)[:3],
        facts=len(data.facts),
        sources=len(data.sources),
        events=len(data.events),
    )
