"""The smallest views: a date in words, a link, somebody's name."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dates.edtf import EdtfDate
from explainer.language import Lang
from explainer.language.dates import short_words, words
from explainer.model.actor import Actor
from explainer.site import routes


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
class ActorMention:
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


def actor_mention(actor: Actor, lang: Lang) -> ActorMention:
    """The actor as attributions name them."""
    role = actor.role.in_language(lang) if actor.role else None
    href = routes.of_record(actor) or ""
    return ActorMention(actor.id, actor.name.in_language(lang), href, actor.kind, role)
