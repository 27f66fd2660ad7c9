"""The front page, and what an address answers that is not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from explainer.model.event import Event
from explainer.model.question import Question, QuestionStatus
from explainer.site.page import Page
from explainer.site.prose import Prose
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.pages.changes import CorrectionView, correction_views
from explainer.views.pages.explainer import ProseView, prose_fields
from explainer.views.pages.topic import ExplainerCard, TopicCard, explainer_cards, topic_cards
from explainer.views.parts.fact import FactWords
from explainer.views.parts.question_summary import StandingView, standing_view
from explainer.views.parts.timeline import EventView, event_view

MOST_TOLD = 6  # questions of each state; all stand on their own page
MOST_EVENTS = 5
FIRST = 4  # explainers that stand before everything else, the very first of them large


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(ProseView):
    """The front page: where to begin, the state of things with its notes, events, how questions stand, explainers.

    `totals` counts all questions of each state, of which `standing` tells a few.
    """

    template: ClassVar[str] = "home.html"
    twin: ClassVar[str | None] = "text/home.md"

    standing: StandingView
    totals: Mapping[QuestionStatus, int]
    latest: tuple[EventView, ...]
    expected: tuple[EventView, ...]
    first: tuple[ExplainerCard, ...]
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
    """Of each state the half dozen questions that the most pages touch."""
    data = site.dataset

    def touched(question: Question) -> int:
        ids = {question.id, *(account.fact for account in question.accounts)}
        return len({page.address for record_id in ids for page in site.pages_citing(record_id)})

    ranked = sorted(data.questions.values(), key=lambda question: (-touched(question), question.id))
    chosen: list[Question] = []
    for state in ("answered", "estimates", "disputed", "open"):
        chosen += [question for question in ranked if data.question_status(question) == state][:MOST_TOLD]
    return tuple(chosen)


def home_page(page: Page, prose: Prose, site: Site, words: FactWords) -> HomeView:
    """The front page, around the prose of `content/pages/home.md`."""
    data = site.dataset
    events = sorted(data.events.values(), key=lambda event: (event.date.sort_key, event.seq, event.id))
    latest = [event for event in events if event.status != "scheduled" and _within_the_record(event, words)]
    expected = [event for event in events if event.status == "scheduled"]
    cards = explainer_cards(site, words)
    return HomeView(
        **prose_fields(page, prose, site, words),  # type: ignore[arg-type]
        standing=standing_view(most_told(site), words),
        totals=Counter(data.question_status(question) for question in data.questions.values()),
        latest=tuple(event_view(event, words) for event in reversed(latest[-MOST_EVENTS:])),
        expected=tuple(event_view(event, words) for event in expected[:MOST_EVENTS]),
        first=cards[:FIRST],
        explainers=cards[FIRST:],
        topic_cards=topic_cards(site, words),
        changes=correction_views(data.corrections.values(), site, words.lang)[:3],
        facts=len(data.facts),
        sources=len(data.sources),
        events=len(data.events),
    )


def _within_the_record(event: Event, words: FactWords) -> bool:
    """It was over by the day to which the site's knowledge reaches."""
    last, as_of = event.date.upper, words.horizon.as_of
    return as_of is None or (last is not None and last <= as_of)
