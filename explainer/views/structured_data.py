"""Each page's JSON-LD: one `@graph` in the words of schema.org, as small as it can say what the page is.

A fact is a `Claim` on its own page only, and an explainer names its sources by address only: their words stand in the
page itself, and the page has a weight to keep. There is no `ClaimReview`: nothing here is rated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from explainer.model.actor import Actor
from explainer.model.event import EventStatus
from explainer.model.fact import Fact
from explainer.model.fields import Lang
from explainer.model.site import Site
from explainer.model.source import Source
from explainer.views.changes import CorrectionView
from explainer.views.cite import cited
from explainer.views.data_page import DataPageView
from explainer.views.explainer import ExplainerView
from explainer.views.fact_pages import FactPageView
from explainer.views.home import HomeView
from explainer.views.last_change import last_change
from explainer.views.page import PageView
from explainer.views.people_pages import PersonPageView
from explainer.views.publication import Publication
from explainer.views.source_pages import SourcePageView
from explainer.views.timeline import EventView
from explainer.views.timeline_pages import TimelinePageView
from explainer.views.topic_pages import QuestionPageView

Node = dict[str, Any]

_EVENT_STATUSES: dict[EventStatus, str] = {
    "scheduled": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page's graph needs beside the page: the site, who publishes it, and its sections' names by path."""

    site: Site
    about: Publication
    sections: Mapping[str, str]

    @property
    def site_id(self) -> str:
        return self.about.url("/#site")


def structured_data(page: PageView, around: Surroundings) -> Node | None:
    """The page's graph; None for pages that only gather what has pages of its own."""
    nodes = [_full(node) for node in nodes_of(page, around)]
    if not nodes:
        return None
    return {"@context": "https://schema.org", "@graph": [*nodes, *_breadcrumbs(page, around)]}


@singledispatch
def nodes_of(page: PageView, around: Surroundings) -> list[Node]:
    """What the page is about, as nodes; one function a kind of page."""
    return []


@nodes_of.register
def _home(page: HomeView, around: Surroundings) -> list[Node]:
    about = around.about
    site = {"@type": "WebSite", "@id": around.site_id, "name": about.name, "url": about.url("/")}
    more = {"description": about.tagline, "inLanguage": page.lang, "license": about.licence.url}
    return [site | more | {"publisher": _organization(about)}]


@nodes_of.register
def _explainer(page: ExplainerView, around: Surroundings) -> list[Node]:
    what = cited(page, around.site, around.about)
    changed = last_change(what.subject, around.site) if what else None
    return [
        {
            "@type": "BackgroundNewsArticle",
            **_work(page, around),
            "headline": page.title,
            "description": page.description,
            "datePublished": page.published.text,
            "dateModified": changed.text if changed else None,
            "author": _organization(around.about),
            "about": [
                {"@type": "Thing", "name": link.label, "url": around.about.url(link.href)} for link in page.topics
            ],
            "citation": [reference.url for reference in page.references],
            "correction": _corrections(page.corrections),
        }
    ]


@nodes_of.register
def _fact(page: FactPageView, around: Surroundings) -> list[Node]:
    data = around.site.dataset
    fact = data.facts[page.fact.id]
    changed = last_change(fact, around.site)
    claim = {
        "@type": "Claim",
        **_work(page, around),
        "text": page.fact.text,
        "author": _actor(data.actors[fact.said_by], page.lang, around.about) if fact.said_by else None,
        "datePublished": page.fact.reported.datetime if page.fact.reported else None,
        "dateModified": changed.text if changed else None,
        "temporalCoverage": fact.date.text,
        "creativeWorkStatus": page.fact.status,
        "about": [_actor(data.actors[name], page.lang, around.about) for name in fact.actors],
        "appearance": _appearances(fact, around),
        "subjectOf": [{"@id": around.about.url(link.href)} for link in page.pages],
        "correction": _corrections(page.corrections),
    }
    return [claim]


@nodes_of.register
def _question(page: QuestionPageView, around: Surroundings) -> list[Node]:
    answers = [
        {"@type": "Answer", "text": row.fact.text, "url": around.about.url(row.fact.href)}
        for row in page.question.accounts
    ]
    words = {"name": page.question.question, "answerCount": len(answers), "suggestedAnswer": answers}
    return [{"@type": "Question", **_work(page, around)} | words]


@nodes_of.register
def _source(page: SourcePageView, around: Surroundings) -> list[Node]:
    source = around.site.dataset.sources[page.reference.id]
    dated = source.published.datetime_attribute if source.published else None
    work = _source_work(source) | {"datePublished": dated, "inLanguage": source.language}
    return [work | {"author": [{"@type": "Thing", "name": name} for name in source.author]}]


@nodes_of.register
def _person(page: PersonPageView, around: Surroundings) -> list[Node]:
    actor = around.site.dataset.actors[page.actor.id]
    node = _actor(actor, page.lang, around.about) | {"alternateName": list(actor.aliases)}
    return [node | {"jobTitle" if actor.kind == "person" else "description": page.actor.role}]


@nodes_of.register
def _timeline(page: TimelinePageView, around: Surroundings) -> list[Node]:
    """The events, on the timelines of their topics; not again on the whole timeline, which is long enough."""
    events = page.timeline.events if page.facet == "topic" else ()
    return [_event(event, around.about) for event in events]


@nodes_of.register
def _data(page: DataPageView, around: Surroundings) -> list[Node]:
    about = around.about
    files = [file for group in page.groups for file in group.files]
    return [
        {
            "@type": "Dataset",
            **_work(page, around),
            "name": f"{about.name}: data",
            "description": f"{about.tagline}. Facts, events, questions and sources, each sourced and attributed.",
            "creator": _organization(about),
            "version": about.day,
            "dateModified": about.day,
            "creditText": about.citation,
            "isAccessibleForFree": True,
            "distribution": [
                {"@type": "DataDownload", "contentUrl": about.url(file.href), "encodingFormat": file.media_type}
                for file in files
            ],
        }
    ]


def _work(page: PageView, around: Surroundings) -> Node:
    url = around.about.url(page.path)
    more = {"isPartOf": {"@id": around.site_id}, "license": around.about.licence.url}
    return {"@id": url, "url": url, "inLanguage": page.lang} | more


def _organization(about: Publication) -> Node:
    return {"@type": "Organization", "name": about.author, "url": about.url("/")}


def _actor(actor: Actor, lang: Lang, about: Publication) -> Node:
    kind = "Person" if actor.kind == "person" else "Organization"
    return {"@type": kind, "@id": about.url(f"/people/{actor.id}/"), "name": actor.name.in_language(lang)}


def _appearances(fact: Fact, around: Surroundings) -> list[Node]:
    return [_source_work(around.site.dataset.sources[link.source]) for link in fact.sources]


def _source_work(source: Source) -> Node:
    kind = "NewsArticle" if source.kind == "news" else "CreativeWork"
    publisher = {"@type": "Organization", "name": source.publisher}
    return {"@type": kind, "@id": source.url, "url": source.url, "name": source.title, "publisher": publisher}


def _event(event: EventView, about: Publication) -> Node:
    status = _EVENT_STATUSES.get(event.status)
    return {
        "@type": "Event",
        "@id": about.url(event.href),
        "name": event.title,
        "startDate": event.date.datetime,
        "endDate": event.end.datetime if event.end else None,
        "location": {"@type": "Place", "name": event.place} if event.place else None,
        "eventStatus": f"https://schema.org/{status}" if status else None,
    }


def _corrections(entries: Iterable[CorrectionView]) -> list[Node]:
    return [
        {"@type": "CorrectionComment", "text": f"{entry.now} ({entry.why})", "datePublished": entry.date.text}
        for entry in entries
    ]


def _breadcrumbs(page: PageView, around: Surroundings) -> list[Node]:
    """The way down from the front page, where a page stands in a section."""
    section = f"/{page.section}/"
    if page.path == section or page.title is None or section not in around.sections:
        return []
    steps = [(around.sections[section], section), (page.title, page.path)]
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": around.about.url(path)}
        for position, (name, path) in enumerate(steps, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def _full(node: Node) -> Node:
    """The node, and the nodes in it, without what is not known."""
    return {name: _value(value) for name, value in node.items() if value is not None and value != []}


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_value(entry) for entry in value]
    return _full(value) if isinstance(value, dict) else value
