"""The page of an actor: roles over time, what they said, what is said of them; and who's who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model import addresses
from explainer.model.actor import Actor, Role
from explainer.model.dataset import Dataset
from explainer.model.facets import actors_with_timelines
from explainer.model.fact import Fact
from explainer.model.fields import Lang
from explainer.model.site import Site
from explainer.views.fact import FactView, FactWords
from explainer.views.mention import ActorMention, DateView, LinkView, actor_mention, optional_date
from explainer.views.page import PageView
from explainer.views.reference import ReferenceView, reference_view
from explainer.views.source_pages import event_link, page_link


@dataclass(frozen=True, slots=True)
class RoleView:
    """What somebody was, and when."""

    text: str
    start: DateView | None
    end: DateView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPageView(PageView):
    """One actor."""

    template: ClassVar[str] = "person.html"

    actor: ActorMention
    aliases: tuple[str, ...]
    roles: tuple[RoleView, ...]
    references: tuple[ReferenceView, ...]
    said: tuple[FactView, ...]
    about: tuple[FactView, ...]
    events: tuple[LinkView, ...]
    timeline: str | None
    pages: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """An actor in the list: who, and how many facts they said or are about."""

    actor: ActorMention
    said: int
    about: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePageView(PageView):
    """Who's who: persons and bodies, each by name."""

    template: ClassVar[str] = "people.html"

    persons: tuple[PersonRow, ...]
    bodies: tuple[PersonRow, ...]


def said_by(actor: Actor, data: Dataset) -> list[Fact]:
    """The facts that the actor states, by date."""
    return data.in_date_order(fact for fact in _naming_facts(actor, data) if fact.said_by == actor.id)


def about(actor: Actor, data: Dataset) -> list[Fact]:
    """The facts about the actor that somebody else states, by date."""
    return data.in_date_order(fact for fact in _naming_facts(actor, data) if fact.said_by != actor.id)


def _naming_facts(actor: Actor, data: Dataset) -> list[Fact]:
    found = {record.id: record for record, _ in data.naming(actor.id) if isinstance(record, Fact)}
    return list(found.values())


def person_page(actor: Actor, site: Site, words: FactWords) -> PersonPageView:
    """The actor's own page."""
    data, lang = site.dataset, words.lang
    mention = actor_mention(actor, lang)
    facts = _naming_facts(actor, data)
    pages = {page.address: page for fact in facts for page in site.pages_citing(fact.id)}
    events = {event.id: event for event in data.events.values() if actor.id in event.actors}
    in_order = sorted(events.values(), key=lambda event: (event.date.sort_key, event.seq, event.id))
    return PersonPageView(
        path=mention.href,
        title=mention.name,
        description=mention.role or mention.name,
        lang=lang,
        actor=mention,
        aliases=actor.aliases,
        roles=tuple(_role_view(role, lang) for role in actor.roles),
        references=tuple(
            reference_view(data.sources[link.source], lang, link.locator, link.quote) for link in actor.sources
        ),
        said=tuple(words.view(fact) for fact in said_by(actor, data)),
        about=tuple(words.view(fact) for fact in about(actor, data)),
        events=tuple(event_link(event, lang) for event in in_order),
        timeline=addresses.timeline_of_actor(actor.id) if actor.id in actors_with_timelines(data) else None,
        pages=tuple(page_link(page, lang) for _, page in sorted(pages.items())),
    )


def _role_view(role: Role, lang: Lang) -> RoleView:
    return RoleView(role.text.in_language(lang), optional_date(role.start, lang), optional_date(role.end, lang))


def people_page(site: Site, words: FactWords) -> PeoplePageView:
    """Who's who."""
    data, lang = site.dataset, words.lang
    in_order = sorted(data.actors.values(), key=lambda actor: actor.name.in_language(lang).casefold())
    rows = [
        (actor.kind, PersonRow(actor_mention(actor, lang), len(said_by(actor, data)), len(about(actor, data))))
        for actor in in_order
    ]
    return PeoplePageView(
        path="/people/",
        lang=lang,
        persons=tuple(row for kind, row in rows if kind == "person"),
        bodies=tuple(row for kind, row in rows if kind == "body"),
    )
