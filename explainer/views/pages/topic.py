"""Topics, their timelines, questions and the glossary: the pages that gather records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.last_change import last_change
from explainer.site.site import Site
from explainer.views.charts.activity_strip import DensityView, density
from explainer.views.charts.series_chart import ChartGroup, chart_groups
from explainer.views.page import PageView
from explainer.views.pages.source import page_link
from explainer.views.parts.alphabet import by_letter
from explainer.views.parts.fact import FactView, FactWords
from explainer.views.parts.links import DateView, LinkView, date_view, optional_date
from explainer.views.parts.question import QuestionView, question_view
from explainer.views.parts.question_summary import QuestionLine, StandingView, standing_view
from explainer.views.parts.reference import ReferenceView, reference_view
from explainer.views.parts.timeline import EventView, timeline_view


@dataclass(frozen=True, slots=True)
class ExplainerCard:
    """An explainer in a list: title, standfirst, reading time, how far it reaches."""

    title: str
    href: str
    standfirst: str
    minutes: int
    as_of: DateView
    changed: DateView | None
    topics: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in a list, with how much it holds."""

    link: LinkView
    timeline: str
    description: str
    facts: int
    events: int
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPageView(PageView):
    """One topic: explainers, questions by state, latest events, facts."""

    template: ClassVar[str] = "topic.html"
    twin: ClassVar[str | None] = "text/topic.md"

    timeline: LinkView
    explainers: tuple[ExplainerCard, ...]
    standing: StandingView
    latest: tuple[EventView, ...]
    expected: tuple[EventView, ...]
    charts: tuple[ChartGroup, ...]
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsPageView(PageView):
    """All topics."""

    template: ClassVar[str] = "topics.html"
    twin: ClassVar[str | None] = "text/topics.md"

    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainersPageView(PageView):
    """All explainers."""

    template: ClassVar[str] = "explainers.html"
    twin: ClassVar[str | None] = "text/explainers.md"

    explainers: tuple[ExplainerCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPageView(PageView):
    """One question, with the pages that rest on its accounts."""

    template: ClassVar[str] = "question.html"
    twin: ClassVar[str | None] = "text/question.md"

    question: QuestionView
    pages: tuple[LinkView, ...]
    strip: DensityView | None
    embed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsPageView(PageView):
    """All questions by state; the disputed ones, which are many, by topic."""

    template: ClassVar[str] = "questions.html"
    twin: ClassVar[str | None] = "text/questions.md"

    standing: StandingView
    disputed: tuple[TopicQuestions, ...]


@dataclass(frozen=True, slots=True)
class TopicQuestions:
    """The questions whose first topic is this one."""

    topic: LinkView
    questions: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A word explained."""

    id: str
    term: str
    definition: str
    aliases: tuple[str, ...]
    references: tuple[ReferenceView, ...]


@dataclass(frozen=True, slots=True)
class TermLetter:
    """The terms that begin with one letter."""

    link: LinkView
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView(PageView):
    """All terms, by their words."""

    template: ClassVar[str] = "glossary.html"
    twin: ClassVar[str | None] = "text/glossary.md"

    terms: tuple[TermView, ...]

    @property
    def letters(self) -> tuple[TermLetter, ...]:
        """The same, by letter."""
        return tuple(TermLetter(link, terms) for link, terms in by_letter(self.terms, lambda term: term.term))


def in_order(site: Site) -> list[Topic]:
    """The topics by `order`, then id."""
    return sorted(site.dataset.topics.values(), key=lambda topic: (topic.order, topic.id))


def explainer_cards(site: Site, words: FactWords, topic: str | None = None) -> tuple[ExplainerCard, ...]:
    """The explainers in order, all or of one topic."""
    return tuple(
        ExplainerCard(
            title=page.front.title.in_language(words.lang),
            href=page.address,
            standfirst=page.front.standfirst.in_language(words.lang),
            minutes=max(1, round(page.scan.words / 220)),
            as_of=date_view(page.front.as_of, words.lang),
            changed=optional_date(last_change(page, site), words.lang),
            topics=tuple(
                LinkView(site.dataset.topics[name].name.in_language(words.lang), f"/topics/{name}/")
                for name in page.front.topics
            ),
        )
        for page in site.explainers
        if topic is None or topic in page.front.topics
    )


def topic_cards(site: Site, words: FactWords) -> tuple[TopicCard, ...]:
    """The topics with how much each holds."""
    data = site.dataset
    return tuple(
        TopicCard(
            link=LinkView(topic.name.in_language(words.lang), routes.of_record(topic) or ""),
            timeline=routes.timeline_of(topic.id),
            description=topic.description.in_language(words.lang),
            facts=sum(topic.id in fact.topics for fact in data.facts.values()),
            events=sum(topic.id in event.topics for event in data.events.values()),
            questions=sum(topic.id in question.topics for question in data.questions.values()),
        )
        for topic in in_order(site)
    )


def topic_page(topic: Topic, site: Site, words: FactWords) -> TopicPageView:
    """The topic's own page."""
    data, lang = site.dataset, words.lang
    timeline = timeline_view((event for event in data.events.values() if topic.id in event.topics), words)
    return TopicPageView(
        path=f"/topics/{topic.id}/",
        title=topic.name.in_language(lang),
        description=topic.description.in_language(lang),
        lang=lang,
        timeline=LinkView(topic.name.in_language(lang), routes.timeline_of(topic.id)),
        explainers=explainer_cards(site, words, topic.id),
        standing=standing_view((q for q in data.questions.values() if topic.id in q.topics), words),
        latest=tuple(reversed(timeline.past[-5:])),
        expected=timeline.expected,
        charts=chart_groups([series for series in data.series.values() if topic.id in series.topics], words),
        facts=tuple(words.view(fact) for fact in data.in_date_order(data.facts.values()) if topic.id in fact.topics),
    )


def question_page(question: Question, site: Site, words: FactWords) -> QuestionPageView:
    """The question's own page."""
    view = question_view(question, words)
    ids = [question.id, *(account.fact for account in question.accounts)]
    pages = {page.address: page for record_id in ids for page in site.pages_citing(record_id)}
    return QuestionPageView(
        path=view.href,
        title=view.question,
        description=view.common_ground or view.open_because or view.question,
        lang=words.lang,
        question=view,
        pages=tuple(page_link(page, words.lang) for _, page in sorted(pages.items())),
        strip=_strip(question, words),
        embed=routes.embed_of(view.href),
    )


def _strip(question: Question, words: FactWords) -> DensityView | None:
    """How many accounts a day, from the first on; None where all were reported on one day, so that nothing changes."""
    facts = words.dataset.facts
    days = [words.knowledge.day_of_fact(facts[account.fact]) for account in question.accounts]
    start, end = words.horizon.story_from, words.horizon.as_of
    if not (start and end) or len(set(days)) < 2:
        return None
    return density(days, max(start, min(days)), end, words.lang)


def questions_page(site: Site, words: FactWords) -> QuestionsPageView:
    """All questions by state, each group by its wording; of a question with several topics, the first counts."""
    data = site.dataset
    of_topic: dict[str, list[Question]] = {}
    for question in data.questions.values():
        of_topic.setdefault(question.topics[0], []).append(question)
    topics = sorted(data.topics.values(), key=lambda topic: topic.name.in_language(words.lang).casefold())
    groups = [(topic, standing_view(of_topic.get(topic.id, ()), words).disputed) for topic in topics]
    return QuestionsPageView(
        path="/questions/",
        lang=words.lang,
        standing=standing_view(data.questions.values(), words),
        disputed=tuple(
            TopicQuestions(LinkView(topic.name.in_language(words.lang), routes.of_record(topic) or ""), lines)
            for topic, lines in groups
            if lines
        ),
    )


def glossary_page(site: Site, words: FactWords) -> GlossaryView:
    """All terms."""
    data, lang = site.dataset, words.lang
    terms = (
        TermView(
            id=term.id,
            term=term.term.in_language(lang),
            definition=term.definition.in_language(lang),
            aliases=term.aliases,
            references=tuple(
                reference_view(data.sources[link.source], lang, link.locator, link.quote) for link in term.sources
            ),
        )
        for term in data.terms.values()
    )
    return GlossaryView(
        path="/glossary/",
        lang=lang,
        terms=tuple(sorted(terms, key=lambda term: term.term.casefold())),
    )
