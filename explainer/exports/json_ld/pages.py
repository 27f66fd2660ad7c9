"""Each page's JSON-LD: one `@graph` in the words of schema.org, as small as it can say what the page is.

A fact is a `Claim` on its own page only: the page is ours, the claim is of whoever makes it, and only what is ours is
under our licence. An explainer names its sources by address only: their words stand in the page itself, and the page
has a weight to keep. There is no `ClaimReview`: nothing here is rated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from explainer.exports.bibliography.csl import authors
from explainer.exports.json_ld.nodes import (
    Node,
    actor_node,
    author_node,
    corrections_nodes,
    event_node,
    organization_node,
    source_work_node,
    work_node,
)
from explainer.site import routes
from explainer.site.last_change import last_change
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.pages.data import DataView
from explainer.views.pages.editorial import EditorialView
from explainer.views.pages.explainer import ExplainerView
from explainer.views.pages.fact import FactPageView
from explainer.views.pages.home import HomeView
from explainer.views.pages.person import PersonView
from explainer.views.pages.question import QuestionPageView
from explainer.views.pages.source import SourcePageView
from explainer.views.pages.timeline import TimelinePageView
from explainer.views.parts.lists.division import ListPageView


def structured_data(ctx: ViewContext, page: PageView) -> Node | None:
    """The page's graph; None for pages that say nothing to machines."""
    if page.kind in _SILENT:
        return None
    nodes = [_full(node) for node in _NODES.get(page.kind, _gathers)(ctx, page)]
    return {"@context": "https://schema.org", "@graph": [*nodes, *_breadcrumbs(ctx, page)]}


def _home(ctx: ViewContext, page: HomeView) -> list[Node]:
    about = ctx.publication
    site = {"@type": "WebSite", "@id": about.url("/#site"), "name": about.name, "url": about.url("/")}
    more = {"description": about.tagline, "inLanguage": page.lang, "license": about.licence.url}
    return [site | more | {"publisher": organization_node(about)}]


def _explainer(ctx: ViewContext, page: ExplainerView) -> list[Node]:
    return [
        {
            "@type": "BackgroundNewsArticle",
            **work_node(page, ctx.publication),
            "headline": page.title,
            "description": page.description,
            "datePublished": page.prose.published.text,
            "dateModified": _changed(ctx, page),
            "creativeWorkStatus": "retracted" if page.prose.retracted else None,
            "author": organization_node(ctx.publication),
            "about": [
                {"@type": "Thing", "name": link.label, "url": ctx.publication.url(link.href)}
                for link in page.prose.topics
            ],
            "citation": [reference.leads_to for reference in page.prose.references if reference.leads_to],
            "correction": corrections_nodes(page.prose.corrections),
        }
    ]


def _fact(ctx: ViewContext, page: FactPageView) -> list[Node]:
    data = ctx.dataset
    fact = data.facts[page.fact.id]
    claim = {
        "@type": "Claim",
        "@id": ctx.publication.url(f"{page.path}#claim"),
        "text": page.fact.text,
        "author": actor_node(data.actors[fact.said_by], page.lang, ctx.publication) if fact.said_by else None,
        "datePublished": page.fact.reported.datetime if page.fact.reported else None,
        "temporalCoverage": fact.date.text,
        "about": [actor_node(data.actors[name], page.lang, ctx.publication) for name in fact.actors],
        "appearance": [source_work_node(data.sources[link.source]) for link in fact.sources],
        "subjectOf": [{"@id": ctx.publication.url(link.href)} for link in page.pages],
    }
    own = {
        "@type": "WebPage",
        **work_node(page, ctx.publication),
        "name": page.title,
        "author": organization_node(ctx.publication),
        "dateModified": _changed(ctx, page),
        "creativeWorkStatus": page.fact.status,
        "mainEntity": claim,
        "correction": corrections_nodes(page.corrections),
    }
    return [own]


def _question(ctx: ViewContext, page: QuestionPageView) -> list[Node]:
    answers = [
        {"@type": "Answer", "text": row.fact.text, "url": ctx.publication.url(row.fact.href)}
        for row in page.question.accounts
        if row.fact.status not in ("retracted", "withheld")
    ]
    words = {"name": page.question.question, "answerCount": len(answers), "suggestedAnswer": answers}
    words |= {"dateModified": _changed(ctx, page), "correction": corrections_nodes(page.corrections)}
    if page.question.retracted:
        words["creativeWorkStatus"] = "retracted"
    return [{"@type": "Question", **work_node(page, ctx.publication)} | words]


def _source(ctx: ViewContext, page: SourcePageView) -> list[Node]:
    source = ctx.dataset.sources[page.reference.id]
    dated = source.published.datetime_attribute if source.published else None
    work = source_work_node(source) | {"datePublished": dated, "inLanguage": source.language}
    return [work | {"author": [author_node(name, source) for name in authors(source)]}]


def _person(ctx: ViewContext, page: PersonView) -> list[Node]:
    actor = ctx.dataset.actors[page.actor.id]
    node = actor_node(actor, page.lang, ctx.publication) | {"alternateName": list(actor.aliases)}
    return [node | {"jobTitle" if actor.kind == "person" else "description": page.actor.role}]


def _timeline(ctx: ViewContext, page: TimelinePageView) -> list[Node]:
    """The events, on the timelines of their topics; not again on the whole timeline, which is long enough.

    What we do not stand by, or may not show, is no event for machines.
    """
    told = page.timeline.events if page.facet == "topic" and not page.division.parts else ()
    events = [event for event in told if not (event.withheld or event.retracted)]
    dates = {event.id: ctx.dataset.events[event.id].date for event in events}
    name = ctx.sections.get(routes.TIMELINE, page.path.strip("/")) if page.title is None else page.title
    return [
        {"@type": "CollectionPage", **work_node(page, ctx.publication), "name": name, **_parts(ctx, page)},
        *(event_node(event, dates[event.id], ctx.publication) for event in events),
    ]


def _editorial(ctx: ViewContext, page: EditorialView) -> list[Node]:
    """A page about the site itself."""
    return [
        {
            "@type": "AboutPage" if page.path == "/about/" else "WebPage",
            **work_node(page, ctx.publication),
            "name": page.title,
            "description": page.description,
            "author": organization_node(ctx.publication),
            "datePublished": page.prose.published.text,
            "dateModified": _changed(ctx, page),
            "creativeWorkStatus": "retracted" if page.prose.retracted else None,
            "correction": corrections_nodes(page.prose.corrections),
        }
    ]


def _gathers(ctx: ViewContext, page: PageView) -> list[Node]:
    """A page that gathers records: a topic by its name, a list by that of its section."""
    name = page.title or ctx.sections.get(page.path)
    own = {**work_node(page, ctx.publication), "name": name, "description": page.description}
    return [{"@type": "CollectionPage", **own, **(_parts(ctx, page) if isinstance(page, ListPageView) else {})}]


def _parts(ctx: ViewContext, page: ListPageView) -> Node:
    """Of a divided list, what it consists of; of a part, what it is a part of."""
    whole, url = page.division, ctx.publication.url
    parts = [{"@type": "CollectionPage", "@id": url(part.href), "name": part.label} for part in whole.parts]
    if not page.title or not (whole.up or whole.previous or whole.next):
        return {"hasPart": parts}
    above = whole.up[-1].href if whole.up else f"/{page.section}/"
    return {"hasPart": parts, "isPartOf": {"@id": url(above)}}


def _data(ctx: ViewContext, page: DataView) -> list[Node]:
    about = ctx.publication
    files = [file for group in page.groups for file in group.files]
    return [
        {
            "@type": "Dataset",
            **work_node(page, ctx.publication),
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


_SILENT = frozenset(("search", "not_found", "embed_question", "embed_timeline"))
# What each kind of page is about, as nodes; those that are not named gather.
_NODES: Mapping[str, Callable[[ViewContext, Any], list[Node]]] = {
    "home": _home,
    "explainer": _explainer,
    "editorial": _editorial,
    "fact": _fact,
    "question": _question,
    "source": _source,
    "person": _person,
    "timeline": _timeline,
    "data": _data,
}


def _changed(ctx: ViewContext, page: PageView) -> str | None:
    day = last_change(page.subject, ctx.site) if page.subject else None
    return day.text if day else None


def _breadcrumbs(ctx: ViewContext, page: PageView) -> list[Node]:
    """The way down from the front page, where a page stands in a section."""
    section = f"/{page.section}/"
    if page.path == section or page.title is None or section not in ctx.sections:
        return []
    up = [(link.label, link.href) for link in page.division.up] if isinstance(page, ListPageView) else []
    steps = [(ctx.sections[section], section), *up, (page.title, page.path)]
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": ctx.publication.url(path)}
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
