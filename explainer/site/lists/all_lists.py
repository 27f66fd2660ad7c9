"""Every list of records that is divided where it is long, by the kind of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer.language import Lang
from explainer.site.lists.by_day import change_pages, explainer_pages
from explainer.site.lists.facts import fact_pages
from explainer.site.lists.names import a_to_z_pages, people_pages, question_pages, source_pages, term_pages
from explainer.site.lists.pages import ListPage
from explainer.site.lists.places import place_pages
from explainer.site.lists.timelines import timeline_pages
from explainer.site.site import Site

LISTS: Mapping[str, Callable[[Site, Lang], Iterator[ListPage]]] = {
    "explainers": explainer_pages,
    "timeline": timeline_pages,
    "questions": question_pages,
    "facts": fact_pages,
    "sources": source_pages,
    "people": people_pages,
    "glossary": term_pages,
    "places": place_pages,
    "changes": change_pages,
    "search": a_to_z_pages,
}
