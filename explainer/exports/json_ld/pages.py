"""Each page's JSON-LD: one `@graph` in the words of schema.org, as small as it can say what the page is.

A fact is a `Claim` on its own page only: the page is ours, the claim is of whoever makes it, and only what is ours is
under our licence. An explainer names its sources by address only: their words stand in the page itself, and the page
has a weight to keep. There is no `ClaimReview`: nothing here is rated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from explainer.exports.bibliography.cite import cited
from explainer.exports.bibliography.csl import authors
from explainer.exports.json_ld.nodes import (
    Node,
    actor_node,
    appearances_nodes,
    author_node,
    corrections_nodes,
    event_node,
    organization_node,
    source_work_node,
    work_node,
)
from explainer.site.last_change import last_change
from explainer.site.publication import Publication
from explainer.site.site import Site
from explainer.views.page import PageView
from explainer.views.pages.changes import ChangesView
from explainer.views.pages.data import DataPageView
from explainer.views.pages.explainer import ExplainerView, ProseView
from explainer.views.pages.fact import FactPageView, FactsPageView
from explainer.views.pages.home import HomeView
from explainer.views.pages.person import PeoplePageView, PersonPageView
from explainer.views.pages.places import PlacesPageView
from explainer.views.pages.source import SourcePageView, SourcesPageView
from explainer.views.pages.timeline import TimelinePageView
from explainer.views.pages.topic import (
    ExplainersPageView,
    GlossaryView,
    QuestionPageView,
    QuestionsPageView,
    TopicPageView,
    TopicsPageView,
)


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
    return [site | more | {"publisher": organization_node(about)}]


@nodes_of.register
def _explainer(page: ExplainerView, around: Surroundings) -> list[Node]:
    what = cited(page, around.site, around.about)
    changed = last_change(what.subject, around.site) if what else None
    return [
        {
            "@type": "BackgroundNewsArticle",
            **work_node(page, around.about),
            "headline": page.title,
            "description": page.description,
            "datePublished": page.published.text,
            "dateModified": changed.text if changed else None,
            "author": organization_node(around.about),
            "about": [
                {"@type": "Thing", "name": link.label, "url": around.about.url(link.href)} for link in page.topics
            ],
            "citation": [reference.url for reference in page.references],
            "correction": corrections_nodes(page.corrections),
        }
    ]


@nodes_of.register
def _fact(page: FactPageView, around: Surroundings) -> list[Node]:
    data = around.site.dataset
    fact = data.facts[page.fact.id]
    changed = last_change(fact, around.site)
    claim = {
        "@type": "Claim",
        "@id": around.about.url(f"{page.path}#claim"),
        "text": page.fact.text,
        "author": actor_node(data.actors[fact.said_by], page.lang, around.about) if fact.said_by else None,
        "datePublished": page.fact.reported.datetime if page.fact.reported else None,
        "temporalCoverage": fact.date.text,
        "about": [actor_node(data.actors[name], page.lang, around.about) for name in fact.actors],
        "appearance": appearances_nodes(fact, around.site),
        "subjectOf": [{"@id": around.about.url(link.href)} for link in page.pages],
    }
    own = {
        "@type": "WebPage",
        **work_node(page, around.about),
        "name": page.title,
        "author": organization_node(around.about),
        "dateModified": changed.text if changed else None,
        "creativeWorkStatus": page.fact.status,
        "mainEntity": claim,
        "correction": corrections_nodes(page.corrections),
    }
    return [own]


@nodes_of.register
def _question(page: QuestionPageView, around: Surroundings) -> list[Node]:
    answers = [
        {"@type": "Answer", "text": row.fact.text, "url": around.about.url(row.fact.href)}
        for row in page.question.accounts
    ]
    words = {"name": page.question.question, "answerCount": len(answers), "suggestedAnswer": answers}
    return [{"@type": "Question", **work_node(page, around.about)} | words]


@nodes_of.register
def _source(page: SourcePageView, around: Surroundings) -> list[Node]:
    source = around.site.dataset.sources[page.reference.id]
    dated = source.published.datetime_attribute if source.published else None
    work = source_work_node(source) | {"datePublished": dated, "inLanguage": source.language}
    return [work | {"author": [author_node(name, source) for name in authors(source)]}]


@nodes_of.register
def _person(page: PersonPageView, around: Surroundings) -> list[Node]:
    actor = around.site.dataset.actors[page.actor.id]
    node = actor_node(actor, page.lang, around.about) | {"alternateName": list(actor.aliases)}
    return [node | {"jobTitle" if actor.kind == "person" else "description": page.actor.role}]


@nodes_of.register
def _timeline(page: TimelinePageView, around: Surroundings) -> list[Node]:
    """The events, on the timelines of their topics; not again on the whole timeline, which is long enough."""
    events = page.timeline.events if page.facet == "topic" else ()
    dates = {event.id: around.site.dataset.events[event.id].date for event in events}
    name = around.sections.get("/timeline/", page.path.strip("/")) if page.title is None else page.title
    return [
        {"@type": "CollectionPage", **work_node(page, around.about), "name": name},
        *(event_node(event, dates[event.id], around.about) for event in events),
    ]


@nodes_of.register
def _editorial(page: ProseView, around: Surroundings) -> list[Node]:
    """A page about the site itself."""
    prose = next(prose for prose in around.site.pages if prose.address == page.path)
    changed = last_change(prose, around.site)
    return [
        {
            "@type": "AboutPage" if page.path == "/about/" else "WebPage",
            **work_node(page, around.about),
            "name": page.title,
            "description": page.description,
            "author": organization_node(around.about),
            "datePublished": page.published.text,
            "dateModified": changed.text if changed else None,
            "correction": corrections_nodes(page.corrections),
        }
    ]


def _gathers(page: PageView, around: Surroundings) -> list[Node]:
    """A page that gathers records: a topic by its name, a list by that of its section."""
    name = page.title or around.sections.get(page.path)
    return [{"@type": "CollectionPage", **work_node(page, around.about), "name": name, "description": page.description}]


for _kind in (
    ChangesView, ExplainersPageView, FactsPageView, GlossaryView, PeoplePageView, PlacesPageView, QuestionsPageView,
    SourcesPageView, TopicPageView, TopicsPageView,
):  # fmt: skip
    nodes_of.register(_kind, _gathers)


@nodes_of.register
def _data(page: DataPageView, around: Surroundings) -> list[Node]:
    about = around.about
    files = [file for group in page.groups for file in group.files]
    return [
        {
            "@type": "Dataset",
            **work_node(page, around.about),
            "name": f"{about.name}: data",
            "description": f"{about.tagline}. Facts, events, questions and sources, each sourced and attributed.",
            "creator": organization_node(about),
            "version": about.changed_day,
            "dateModified": about.changed_day,
            "temporalCoverage": f"../{about.day}",
            "creditText": about.citation,
            "isAccessibleForFree": True,
            "distribution": [
                {"@type": "DataDownload", "contentUrl": about.url(file.href), "encodingFormat": file.media_type}
                for file in files
            ],
        }
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
