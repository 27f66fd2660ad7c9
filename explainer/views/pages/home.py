"""The front page: the state of things, one question drawn, how questions stand, what is new, and where to read on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from explainer.model.event import Event
from explainer.model.question import Question, QuestionStatus
from explainer.site.corrections.importance import is_news
from explainer.site.plan import PlannedPage
from explainer.site.site import Site
from explainer.views.charts.activity_strip import ActivityStripView
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.cards import ExplainerCard, TopicCard, explainer_cards, topic_cards
from explainer.views.parts.cited_words import led_to_facts
from explainer.views.parts.correction import CorrectionView, correction_views
from explainer.views.parts.prose import BodyPart, ProseView, prose_view
from explainer.views.parts.question import question_strip
from explainer.views.parts.question_summary import QuestionsByStatus, by_status
from explainer.views.parts.timeline import EventView, event_views

MOST_TOLD = 6  # questions of each state; all stand on their own page
MOST_EVENTS = 5
MOST_CHANGES = 3
MORE = 24  # explainers after those; all stand on their own page
FIRST = 4  # explainers that stand before everything else, the very first of them large


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The front page around the prose of `content/pages/home.md`.

    `state` is that prose, each claim with a letter that leads to its fact. `strips` has, by its id, the days from which
    the first question in it can be looked back to. `totals` counts all questions of each state, of which `questions`
    tells a few.
    """

    kind: ClassVar[str] = "home"

    prose: ProseView
    state: tuple[BodyPart, ...]
    strips: Mapping[str, ActivityStripView]
    questions: QuestionsByStatus
    totals: Mapping[QuestionStatus, int]
    latest: tuple[EventView, ...]
    expected: tuple[EventView, ...]
    first: tuple[ExplainerCard, ...]
    explainers: tuple[ExplainerCard, ...]
    topic_cards: tuple[TopicCard, ...]
    changes: tuple[CorrectionView, ...]

    @property
    def tells_changes(self) -> bool:
        """Whether anything was changed, which it tells."""
        return bool(self.changes) or self.prose.tells_changes


def view(ctx: ViewContext, planned: PlannedPage) -> HomeView:
    """The front page in finished words."""
    page, data = ctx.site.page(planned.subject), ctx.dataset
    prose = prose_view(ctx, page)
    led = led_to_facts(ctx, (part.html for part in prose.body))
    latest = [event for event in data.events_in_order if event.status != "scheduled" and _within_the_record(ctx, event)]
    expected = [event for event in data.events_in_order if event.status == "scheduled"]
    cards = explainer_cards(ctx)
    return HomeView(
        path=planned.address,
        subject=page,
        title=planned.title,
        description=prose.standfirst,
        lang=ctx.lang,
        prose=prose,
        state=tuple(replace(part, html=html) for part, html in zip(prose.body, led, strict=True)),
        strips=_strips(ctx, prose),
        questions=by_status(ctx, _most_told(ctx.site)),
        totals=Counter(data.question_status(question) for question in data.questions.values()),
        latest=event_views(ctx, reversed(latest[-MOST_EVENTS:])),
        expected=event_views(ctx, expected[:MOST_EVENTS]),
        first=cards[:FIRST],
        explainers=cards[FIRST : FIRST + MORE],
        topic_cards=topic_cards(ctx),
        changes=correction_views(ctx, filter(is_news, data.corrections.values()))[:MOST_CHANGES],
    )


def _strips(ctx: ViewContext, prose: ProseView) -> Mapping[str, ActivityStripView]:
    """Of the first question, where it is drawn, with all its accounts: a page has one day to look from."""
    first = next((part.question for part in prose.body if part.question), None)
    if first is None or first.dot_plot is None or first.dot_plot.partial:
        return {}
    strip = question_strip(ctx, ctx.dataset.questions[first.id])
    return {first.id: strip} if strip else {}


def _most_told(site: Site) -> list[Question]:
    """Of each state the half dozen questions that the most pages touch."""
    data = site.dataset

    def touched(question: Question) -> int:
        return len(site.pages_citing_any(question.id, *(account.fact for account in question.accounts)))

    ranked = sorted(data.questions.values(), key=touched, reverse=True)
    chosen: list[Question] = []
    for state in ("answered", "estimates", "disputed", "open"):
        chosen += [question for question in ranked if data.question_status(question) == state][:MOST_TOLD]
    return chosen


def _within_the_record(ctx: ViewContext, event: Event) -> bool:
    """It was over by the day to which the site's knowledge reaches."""
    last, as_of = event.span.upper, ctx.coverage.as_of
    return as_of is None or (last is not None and last <= as_of)
