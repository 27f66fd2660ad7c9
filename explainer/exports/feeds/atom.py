"""Atom feeds: everything, each topic, and changes. Ids are minted once and stay the same wherever the site moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.last_change import last_change
from explainer.site.page import Page
from explainer.site.publication import Publication
from explainer.site.site import Site
from explainer.views.parts.links import LinkView

ALL = "/feeds/all.atom.xml"
CHANGES = "/feeds/changes.atom.xml"
NEWEST = 100


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One explainer, question or change: its id never changes, its `updated` only for changes that matter."""

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    categories: tuple[LinkView, ...]
    html: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """One feed, its entries the latest first; every address is absolute."""

    path: str
    title: str
    subtitle: str
    lang: Lang
    id: str
    url: str
    self_url: str
    updated: str
    author: str
    rights: str
    entries: tuple[FeedEntry, ...]


def feeds(site: Site, contents: Mapping[str, str], about: Publication, lang: Lang = "en") -> Iterator[FeedView]:
    """Every feed. `contents` holds the HTML of each page by address and of each correction by id.

    What is of one day stands in this order: explainers as their front matter has it, changes, questions.
    """
    pages = [
        (page, _page_entry(page, site, contents[page.address], about, lang))
        for page in site.explainers
        if page.lang == lang
    ]
    changes = [
        (entry, _change_entry(entry, site, contents[entry.id], about, lang))
        for entry in site.dataset.corrections.values()
    ]
    questions = [(one, _question_entry(one, site, contents, about, lang)) for one in site.dataset.questions.values()]
    everything = [made for _, made in (*pages, *changes, *questions)]
    yield _feed(ALL, about.name, about.tagline, "/", everything, about, lang)
    yield _feed(CHANGES, changes_title(about), about.tagline, "/changes/", [made for _, made in changes], about, lang)
    for topic in site.dataset.topics.values():
        of_topic = [made for page, made in pages if topic.id in page.front.topics]
        of_topic += [made for entry, made in changes if _concerns(entry, topic, site)]
        of_topic += [made for question, made in questions if topic.id in question.topics]
        path, title = routes.feed_of(topic.id), topic_title(topic, about, lang)
        words, page_path = topic.description.in_language(lang), f"/topics/{topic.id}/"
        yield _feed(path, title, words, page_path, of_topic, about, lang)


def topic_feed(topic: Topic, about: Publication, lang: Lang) -> LinkView:
    """The feed of a topic, for the head of its pages."""
    return LinkView(topic_title(topic, about, lang), routes.feed_of(topic.id))


def topic_title(topic: Topic, about: Publication, lang: Lang) -> str:
    """A topic's feed by name."""
    return f"{about.name}: {topic.name.in_language(lang)}"


def changes_title(about: Publication) -> str:
    """The feed of changes by name."""
    return f"{about.name}: changes"


def _feed(
    path: str, title: str, subtitle: str, page: str, entries: Iterable[FeedEntry], about: Publication, lang: Lang
) -> FeedView:
    newest = sorted(entries, key=lambda entry: entry.updated, reverse=True)[:NEWEST]
    return FeedView(
        path=path,
        title=title,
        subtitle=subtitle,
        lang=lang,
        id=about.tag(path),
        url=about.url(page),
        self_url=about.url(path),
        updated=max((entry.updated for entry in newest), default=f"{about.changed_day}T00:00:00Z"),
        author=about.author,
        rights=about.terms,
        entries=tuple(newest),
    )


def _page_entry(page: Page, site: Site, html: str, about: Publication, lang: Lang) -> FeedEntry:
    topics = (site.dataset.topics[topic] for topic in page.front.topics)
    return FeedEntry(
        id=about.tag(page.address),
        title=page.front.title.in_language(lang),
        url=about.url(page.address),
        published=_moment(page.front.published),
        updated=_moment(last_change(page, site) or page.front.published),
        summary=page.front.standfirst.in_language(lang),
        categories=tuple(LinkView(topic.name.in_language(lang), topic.id) for topic in topics),
        html=html,
    )


def _question_entry(
    question: Question, site: Site, contents: Mapping[str, str], about: Publication, lang: Lang
) -> FeedEntry:
    """A question is as old as it says, else as the site; what changes its accounts is news of it."""
    address = routes.of_record(question) or ""
    first = min((page.front.published for page in site.pages), key=lambda day: day.sort_key)
    published = question.published or first
    changed = last_change(question, site) or published
    topics = (site.dataset.topics[topic] for topic in question.topics)
    summary = question.common_ground or question.open_because or question.settled_by or question.question
    return FeedEntry(
        id=about.tag(address),
        title=question.question.in_language(lang),
        url=about.url(address),
        published=_moment(published),
        updated=_moment(max(published, changed, key=lambda day: day.sort_key)),
        summary=summary.in_language(lang),
        categories=tuple(LinkView(topic.name.in_language(lang), topic.id) for topic in topics),
        html=contents[address],
    )


def _change_entry(entry: Correction, site: Site, html: str, about: Publication, lang: Lang) -> FeedEntry:
    return FeedEntry(
        id=about.tag(f"changes/{entry.id}"),
        title=f"{entry.kind.replace('-', ' ').capitalize()}: {entry.why.in_language(lang)}",
        url=about.url(f"/changes/#{entry.id}"),
        published=_moment(entry.date),
        updated=_moment(entry.date),
        summary=entry.now.in_language(lang),
        categories=(LinkView(entry.kind.replace("-", " "), entry.kind),),
        html=html,
    )


def _concerns(entry: Correction, topic: Topic, site: Site) -> bool:
    """Whether a change touches a record or a page of the topic."""
    records = (site.dataset.records.get(key) for key in entry.records)
    if any(topic.id in getattr(record, "topics", ()) for record in records):
        return True
    return any(page.slug in entry.pages and topic.id in page.front.topics for page in site.pages)


def _moment(day: EdtfDate) -> str:
    return f"{day.text}T00:00:00Z"
