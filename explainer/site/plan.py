"""The plan of the site on one screen: which kinds of page there are, which pages of each, and what they are called.

A kind's name is that of its view's module in `views/pages/` and of its template. A new kind of page is a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.last_change import last_change
from explainer.site.lists.all_lists import LISTS
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.titles import title_of

# The records that have a page of their own.
Subject = Actor | Fact | Question | Source | Topic


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page of the site: its address, its kind, and what it is about.

    `subject` names that within its `noun`: a record by its id, a page of prose by its file, a month as `2026-01`; both
    are empty for pages that gather. `title` is the subject's own, None where the template has the words. `listed` is
    false of pages that search engines are to leave out; `changed` is the day of the subject's last change.
    """

    address: str
    kind: str
    noun: str = ""
    subject: str = ""
    title: str | None = None
    listed: bool = True
    changed: EdtfDate | None = None


# What parts of the whole timeline are, by the length of their keys: `2026`, `2026-01`, `2026-01-03`.
PERIODS = {4: "year", 7: "month", 10: "day"}

Planner = Callable[[Site, Lang], Iterator[PlannedPage]]


def planned_pages(site: Site, lang: Lang) -> tuple[PlannedPage, ...]:
    """Every page of the site in that language; search engines are to leave out those about what is withheld."""
    pages = chain.from_iterable(plan(site, lang) for plan in KINDS.values())
    return tuple(replace(page, listed=False) if _is_withheld(page, site) else page for page in pages)


def addresses(site: Site) -> frozenset[str]:
    """Every path that the built site answers at, with its slash."""
    pages = (page.address for page in planned_pages(site, site.lang))
    return frozenset((routes.HOME, *pages, *routes.files(site.dataset)))


# --- the ways in which pages come about -------------------------------------------------------------------------------


def _prose(kind: str) -> Planner:
    """The pages of prose that say so in their front matter."""

    def plan(site: Site, lang: Lang) -> Iterator[PlannedPage]:
        for page in site.pages:
            if page.front.kind == kind:
                yield _about_page(page, kind, site)

    return plan


def _gathering(kind: str, address: str, *, listed: bool = True) -> Planner:
    """The one page of its kind."""
    return lambda site, lang: iter([PlannedPage(address, kind, listed=listed)])


def _list(kind: str) -> Planner:
    """The list of its kind, the parts that it is divided into, and the lists about single records."""

    def plan(site: Site, lang: Lang) -> Iterator[PlannedPage]:
        for page in LISTS[kind](site, lang):
            about = (page.about.noun, page.about.id) if page.about else ("", "")
            yield PlannedPage(page.address, kind, *about, page.title)

    return plan


def _records(kind: str, of: type[Subject]) -> Planner:
    """A page for each record."""

    def plan(site: Site, lang: Lang) -> Iterator[PlannedPage]:
        for record in site.dataset.all(of).values():
            yield _about(record, kind, routes.of(record), site, lang)

    return plan


def _timelines(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    """The whole; then each topic, and the people, places and months with enough events; long ones in parts."""
    for page in LISTS["timeline"](site, lang):
        key = page.part.name.key
        if page.about:
            changed = None if page.up else last_change(page.about, site)
            yield PlannedPage(page.address, "timeline", page.about.noun, page.about.id, page.title, changed=changed)
        else:
            yield PlannedPage(page.address, "timeline", PERIODS.get(len(key), "day") if key else "", key, page.title)


def _embedded_timelines(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    for topic in site.dataset.topics_in_order:
        address = routes.embed_of(routes.timeline_of(topic.id))
        yield _about(topic, "embed_timeline", address, site, lang, listed=False)


def _embedded_questions(site: Site, lang: Lang) -> Iterator[PlannedPage]:
    for question in site.dataset.questions.values():
        yield _about(question, "embed_question", routes.embed_of(routes.of(question)), site, lang, listed=False)


KINDS: Mapping[str, Planner] = {
    "home": _prose("home"),
    "explainer": _prose("explainer"),
    "editorial": _prose("editorial"),
    "explainers": _list("explainers"),
    "timeline": _timelines,
    "questions": _list("questions"),
    "facts": _list("facts"),
    "sources": _list("sources"),
    "people": _list("people"),
    "topics": _gathering("topics", routes.TOPICS),
    "glossary": _list("glossary"),
    "places": _list("places"),
    "changes": _list("changes"),
    "data": _gathering("data", routes.DATA),
    "search": _list("search"),
    "not_found": _gathering("not_found", routes.NOT_FOUND, listed=False),
    "topic": _records("topic", Topic),
    "question": _records("question", Question),
    "fact": _records("fact", Fact),
    "source": _records("source", Source),
    "person": _records("person", Actor),
    "embed_timeline": _embedded_timelines,
    "embed_question": _embedded_questions,
}


def _is_withheld(page: PlannedPage, site: Site) -> bool:
    subject = site.page(page.subject) if page.noun == "page" else site.dataset.records.get(page.subject)
    return subject is not None and subject.withheld is not None


def _about_page(page: Page, kind: str, site: Site) -> PlannedPage:
    title = page.front.title.in_language(page.lang)
    return PlannedPage(page.address, kind, "page", page.path, title, changed=last_change(page, site))


def _about(record: Subject, kind: str, address: str, site: Site, lang: Lang, *, listed: bool = True) -> PlannedPage:
    title, changed = title_of(record, lang), last_change(record, site)
    return PlannedPage(address, kind, record.noun, record.id, title, listed, changed)
