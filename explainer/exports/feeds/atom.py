"""Atom feeds: everything, each topic, and changes. Ids are minted once and stay the same wherever the site moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from explainer.dates.edtf import EdtfDate
from explainer.exports.feeds.archives import FeedEntry, archives
from explainer.language import Lang
from explainer.language.statuses import correction_class
from explainer.language.wording.change_titles import change_title, turned_answer_title
from explainer.model.correction import Correction
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.series import Series
from explainer.model.topic import Topic
from explainer.site import routes
from explainer.site.corrections.importance import importance, is_news, turns_an_answer
from explainer.site.last_change import last_change
from explainer.site.page import Page
from explainer.site.queries import QueryContext, address_of
from explainer.site.routes import Addressed
from explainer.site.titles import title_in_lists, title_of
from explainer.views.parts.links import LinkView

NEWEST = 50


@dataclass(frozen=True, slots=True)
class FeedView:
    """One feed, its entries the latest first; every address is absolute.

    The feed that readers follow names in `previous` the last of its archives, if it has any. An archive (RFC 5005)
    names its neighbours, and in `current` the feed that it belongs to.
    """

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
    current: str | None = None
    previous: str | None = None
    next: str | None = None


def feeds(ctx: QueryContext, contents: Mapping[str, str]) -> Iterator[FeedView]:
    """Every feed. `contents` holds the HTML of each page by address and of each correction by id.

    What is of one day stands in this order: explainers as their front matter has it, changes by how much they matter,
    questions.
    """
    about, data, lang = ctx.publication, ctx.dataset, ctx.lang
    pages = [
        (page, _page_entry(ctx, page, contents[page.address])) for page in ctx.site.explainers if page.lang == lang
    ]
    news = sorted(filter(is_news, data.corrections.values()), key=importance)
    changes = [(entry, _change_entry(ctx, entry, contents[entry.id])) for entry in news]
    questions = [(one, _question_entry(ctx, one, contents[routes.of(one)])) for one in data.questions.values()]
    everything = [made for _, made in (*pages, *changes, *questions)]
    yield from _feed(ctx, feed_of_all(ctx), about.tagline, routes.HOME, everything)
    yield from _feed(ctx, feed_of_changes(ctx), about.tagline, routes.CHANGES, [made for _, made in changes])
    for topic in data.topics.values():
        of_topic = [made for page, made in pages if topic.id in page.front.topics]
        of_topic += [made for entry, made in changes if _concerns(ctx, entry, topic)]
        of_topic += [made for question, made in questions if topic.id in question.topics]
        yield from _feed(
            ctx, feed_of_topic(ctx, topic), topic.description.in_language(lang), routes.of(topic), of_topic
        )


def feed_of_all(ctx: QueryContext) -> LinkView:
    """The feed of everything, by name."""
    return LinkView(ctx.publication.name, routes.FEED_OF_ALL)


def feed_of_changes(ctx: QueryContext) -> LinkView:
    """The feed of changes, by name."""
    return LinkView(f"{ctx.publication.name}: changes", routes.FEED_OF_CHANGES)


def feed_of_topic(ctx: QueryContext, topic: Topic) -> LinkView:
    """The feed of a topic, by name."""
    return LinkView(f"{ctx.publication.name}: {topic.name.in_language(ctx.lang)}", routes.feed_of(topic.id))


def _feed(ctx: QueryContext, link: LinkView, subtitle: str, page: str, entries: list[FeedEntry]) -> Iterator[FeedView]:
    """The feed that readers follow; and where it does not hold all that there is, its archives, the oldest first."""
    about = ctx.publication
    feed = FeedView(
        path=link.href,
        title=link.label,
        subtitle=subtitle,
        lang=ctx.lang,
        id=about.tag(link.href),
        url=about.url(page),
        self_url=about.url(link.href),
        updated=f"{about.changed_day}T00:00:00Z",
        author=about.author,
        rights=about.terms,
        entries=(),
    )
    parts = list(archives(entries, NEWEST).items()) if len(entries) > NEWEST else []
    paths = [routes.archive_of(link.href, name) for name, _ in parts]
    urls = [None, *map(about.url, paths), None]
    yield _holding(replace(feed, previous=urls[-2]), _latest_first(entries)[:NEWEST])
    for path, (_, part), before, after in zip(paths, parts, urls, urls[2:], strict=False):
        archive = replace(feed, path=path, self_url=about.url(path), current=feed.self_url, previous=before, next=after)
        yield _holding(archive, _latest_first(part))


def _latest_first(entries: Iterable[FeedEntry]) -> list[FeedEntry]:
    return sorted(entries, key=lambda entry: entry.updated, reverse=True)


def _holding(feed: FeedView, entries: list[FeedEntry]) -> FeedView:
    """The feed with these entries: it changed when the latest of them did."""
    updated = max((entry.updated for entry in entries), default=feed.updated)
    return replace(feed, updated=updated, entries=tuple(entries))


def _page_entry(ctx: QueryContext, page: Page, html: str) -> FeedEntry:
    return FeedEntry(
        id=ctx.publication.tag(page.address),
        title=title_in_lists(page, ctx.lang),
        url=ctx.publication.url(page.address),
        published=_moment(page.front.published),
        updated=_moment(last_change(page, ctx.site) or page.front.published),
        summary=page.front.standfirst.in_language(ctx.lang),
        categories=_topics(ctx, page.front.topics),
        html=html,
    )


def _question_entry(ctx: QueryContext, question: Question, html: str) -> FeedEntry:
    """A question is as old as it says, else as the site; what changes its accounts is news of it."""
    address = routes.of(question)
    first = min((page.front.published for page in ctx.site.pages), key=lambda day: day.sort_key)
    published = question.published or first
    changed = last_change(question, ctx.site) or published
    summary = question.common_ground or question.open_because or question.settled_by or question.question
    return FeedEntry(
        id=ctx.publication.tag(address),
        title=title_in_lists(question, ctx.lang),
        url=ctx.publication.url(address),
        published=_moment(published),
        updated=_moment(max(published, changed, key=lambda day: day.sort_key)),
        summary=summary.in_language(ctx.lang),
        categories=_topics(ctx, question.topics),
        html=html,
    )


def _change_entry(ctx: QueryContext, entry: Correction, html: str) -> FeedEntry:
    kind = correction_class(entry.kind, ctx.lang)
    return FeedEntry(
        id=ctx.publication.tag(f"changes/{entry.id}"),
        title=_title_of_change(ctx, entry),
        url=ctx.publication.url(ctx.ask(address_of, entry.id) or routes.of_change(entry.id)),
        published=_moment(entry.date),
        updated=_moment(entry.date),
        summary=entry.why.in_language(ctx.lang),
        categories=(LinkView(kind.lower(), entry.kind),),
        html=html,
    )


def _title_of_change(ctx: QueryContext, entry: Correction) -> str:
    """That it turns an answer, and to which question; else its class, and the pages and records that it concerns."""
    data, lang = ctx.dataset, ctx.lang
    if turns_an_answer(entry):
        return turned_answer_title([title_of(data.questions[key], lang) for key in entry.answers], lang)
    by_slug = {page.slug: page for page in ctx.site.pages if page.lang == lang}
    pages = [by_slug[slug].front.title.in_language(lang) for slug in entry.all_pages if slug in by_slug]
    records = [_name(data.records[key], lang) for key in entry.all_records if key in data.records]
    return change_title(entry.kind, pages + records or [entry.why.in_language(lang)], lang)


def _name(record: Record, lang: Lang) -> str:
    if isinstance(record, Addressed):
        return title_of(record, lang)
    return record.title.in_language(lang) if isinstance(record, Series) else record.id


def _topics(ctx: QueryContext, topics: Iterable[str]) -> tuple[LinkView, ...]:
    """The topics as categories: a name, and the id as the term."""
    return tuple(LinkView(ctx.dataset.topics[topic].name.in_language(ctx.lang), topic) for topic in topics)


def _concerns(ctx: QueryContext, entry: Correction, topic: Topic) -> bool:
    """Whether a change touches a record or a page of the topic."""
    records = (ctx.dataset.records.get(key) for key in entry.all_records)
    if any(topic.id in getattr(record, "topics", ()) for record in records):
        return True
    return any(page.slug in entry.all_pages and topic.id in page.front.topics for page in ctx.site.pages)


def _moment(day: EdtfDate) -> str:
    return f"{day.text}T00:00:00Z"
