"""The page of a fact, and the list of all facts by topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.fact import Fact
from explainer.site import routes
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.pages.changes import CorrectionView, correction_views
from explainer.views.pages.source import event_link, page_link
from explainer.views.parts.fact import FactView, FactWords
from explainer.views.parts.links import ActorMention, LinkView, actor_mention

HEAD_TITLE = 90  # characters: with the site's name, what a search engine shows


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPageView(PageView):
    """A fact's permalink: all we know of it, where it is used, what it replaced."""

    template: ClassVar[str] = "fact.html"
    twin: ClassVar[str | None] = "text/fact.md"

    fact: FactView
    actors: tuple[ActorMention, ...]
    places: tuple[LinkView, ...]
    topics: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]
    events: tuple[LinkView, ...]
    earlier: tuple[FactView, ...]
    corrections: tuple[CorrectionView, ...]

    @property
    def head_title(self) -> str:
        """Its words as the title of a tab and of a search result: cut at a word where they are long."""
        return shortened(self.fact.text, HEAD_TITLE)


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one topic, by date."""

    topic: LinkView
    anchor: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsPageView(PageView):
    """All facts, each under its first topic."""

    template: ClassVar[str] = "facts.html"
    twin: ClassVar[str | None] = "text/facts.md"

    groups: tuple[FactGroup, ...]
    count: int


def shortened(text: str, most: int) -> str:
    """The text where it is no longer than `most`; else as many whole words as fit, and an ellipsis."""
    if len(text) <= most:
        return text
    return text[: most + 1].rsplit(" ", 1)[0].rstrip(" ,;:–—(“") + " …"


def fact_page(fact: Fact, site: Site, words: FactWords) -> FactPageView:
    """The fact's own page."""
    data, lang = site.dataset, words.lang
    view = words.view(fact)
    return FactPageView(
        path=view.href,
        title=view.text,
        description=view.text,
        lang=lang,
        fact=view,
        actors=tuple(actor_mention(data.actors[actor], lang) for actor in fact.actors),
        places=tuple(
            LinkView(data.places[place].name.in_language(lang), routes.of_record(data.places[place]) or "")
            for place in fact.places
        ),
        topics=topic_links(fact.topics, words),
        pages=tuple(page_link(page, lang) for page in site.pages_citing(fact.id)),
        events=tuple(event_link(event, lang) for event in data.events_of(fact.id)),
        earlier=tuple(words.view(other) for other in data.predecessors(fact)),
        corrections=correction_views(
            (entry for entry in data.corrections.values() if fact.id in entry.records), site, lang
        ),
    )


def facts_page(site: Site, words: FactWords) -> FactsPageView:
    """The list of all facts."""
    data, lang = site.dataset, words.lang
    ordered = data.in_date_order(data.facts.values())
    groups = tuple(
        FactGroup(
            LinkView(topic.name.in_language(lang), routes.of_record(topic) or ""),
            topic.id,
            tuple(words.view(fact) for fact in ordered if fact.topics[0] == topic.id),
        )
        for topic in sorted(data.topics.values(), key=lambda topic: (topic.order, topic.id))
    )
    return FactsPageView(
        path="/facts/",
        lang=lang,
        groups=tuple(group for group in groups if group.facts),
        count=len(ordered),
    )


def topic_links(topics: tuple[str, ...], words: FactWords) -> tuple[LinkView, ...]:
    """The topics by name, as links to their pages."""
    found = words.dataset.topics
    return tuple(LinkView(found[topic].name.in_language(words.lang), f"/topics/{topic}/") for topic in topics)
