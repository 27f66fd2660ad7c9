"""The smallest views: a date in words, a link, somebody's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.language.dates import short_words, words
from explainer.model.fields import localized
from explainer.site import routes
from explainer.site.page import Page
from explainer.site.queries import address_of
from explainer.site.titles import title_in_lists
from explainer.views.context import ViewContext


@dataclass(frozen=True, slots=True)
class DateView:
    """A date: `3 January 2026`, `3 Jan 2026`, and the value for `<time datetime>` where HTML has one."""

    words: str
    short: str
    datetime: str | None
    text: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A label and where it leads."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class ActorLink:
    """Somebody's name, the page about them, and what the sources call them."""

    id: str
    name: str
    href: str
    kind: str
    role: str | None


def date_view(date: EdtfDate, lang: Lang) -> DateView:
    """The date in words of that language."""
    return DateView(words(date, lang), short_words(date, lang), date.datetime_attribute, date.text)


def optional_date(date: EdtfDate | None, lang: Lang) -> DateView | None:
    """The date in words, or None where there is none."""
    return date_view(date, lang) if date else None


def link_to(ctx: ViewContext, record: routes.Addressed) -> LinkView:
    """A record by what it is called, leading to where it stands; one that was retracted says so."""
    return LinkView(title_in_lists(record, ctx.lang), ctx.ask(address_of, record.id) or routes.of(record))


def links_to(ctx: ViewContext, records: Iterable[routes.Addressed]) -> tuple[LinkView, ...]:
    """The same for each of several."""
    return tuple(link_to(ctx, record) for record in records)


def topic_links(ctx: ViewContext, topics: Iterable[str]) -> tuple[LinkView, ...]:
    """The topics of those ids, by name, as links to their pages."""
    return links_to(ctx, (ctx.dataset.topics[topic] for topic in topics))


def page_links(pages: Iterable[Page], lang: Lang) -> tuple[LinkView, ...]:
    """Pages of prose by their titles."""
    return tuple(LinkView(title_in_lists(page, lang), page.address) for page in pages)


def actor_link(ctx: ViewContext, actor_id: str) -> ActorLink:
    """The actor as attributions name them."""
    actor = ctx.dataset.actors[actor_id]
    name, role = actor.name.in_language(ctx.lang), localized(actor.role, ctx.lang)
    return ActorLink(actor.id, name, routes.of(actor), actor.kind, role)
