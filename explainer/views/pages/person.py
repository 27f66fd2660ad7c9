"""The page of an actor: roles over time, what they said, what is said of them; and who's who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.language import Lang
from explainer.model.actor import Actor, Role
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.site import routes
from explainer.site.site import Site
from explainer.site.timeline_facets import actors_with_timelines
from explainer.views.page import PageView
from explainer.views.pages.source import page_link
from explainer.views.parts.alphabet import by_letter, name_to_sort
from explainer.views.parts.fact import FactView, FactWords
from explainer.views.parts.links import ActorMention, DateView, LinkView, actor_mention, optional_date
from explainer.views.parts.reference import ReferenceView, reference_view
from explainer.views.parts.timeline import EventView, event_view

CENTRAL = 12


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
    twin: ClassVar[str | None] = "text/person.md"

    actor: ActorMention
    aliases: tuple[str, ...]
    roles: tuple[RoleView, ...]
    references: tuple[ReferenceView, ...]
    said: tuple[FactView, ...]
    about: tuple[FactView, ...]
    events: tuple[EventView, ...]
    timeline: str | None
    pages: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """An actor in the list: who, under what name, and how many facts they state or are named in by others."""

    actor: ActorMention
    sort_name: str
    said: int
    about: int


@dataclass(frozen=True, slots=True)
class PeopleLetter:
    """Those whose names begin with one letter; persons stand under their surnames."""

    link: LinkView
    rows: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePageView(PageView):
    """Who's who: those whom the most facts and events name, then all from A to Z."""

    template: ClassVar[str] = "people.html"
    twin: ClassVar[str | None] = "text/people.md"

    central: tuple[PersonRow, ...]
    letters: tuple[PeopleLetter, ...]


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
        roles=tuple(_role_view(role, lang) for role in sorted(actor.roles, key=_latest, reverse=True)),
        references=tuple(
            reference_view(data.sources[link.source], lang, link.locator, link.quote) for link in actor.sources
        ),
        said=tuple(words.view(fact) for fact in said_by(actor, data)),
        about=tuple(words.view(fact) for fact in about(actor, data)),
        events=tuple(event_view(event, words) for event in in_order),
        timeline=routes.timeline_of_actor(actor.id) if actor.id in actors_with_timelines(data) else None,
        pages=tuple(page_link(page, lang) for _, page in sorted(pages.items())),
    )


def _latest(role: Role) -> tuple[bool, str, str]:
    """Roles that go on come after those that ended, then by their days: reversed, what somebody is stands first."""
    start, end = (day.text if day else "" for day in (role.start, role.end))
    return not end, end, start


def _role_view(role: Role, lang: Lang) -> RoleView:
    return RoleView(role.text.in_language(lang), optional_date(role.start, lang), optional_date(role.end, lang))


def people_page(site: Site, words: FactWords) -> PeoplePageView:
    """Who's who."""
    data, lang = site.dataset, words.lang
    rows = {actor.id: _row(actor, data, lang) for actor in data.actors.values()}
    ranked = sorted(data.actors.values(), key=lambda actor: (-_times_named(actor, data), actor.id))
    return PeoplePageView(
        path="/people/",
        lang=lang,
        central=tuple(rows[actor.id] for actor in ranked[:CENTRAL]),
        letters=tuple(PeopleLetter(link, group) for link, group in by_letter(rows.values(), lambda row: row.sort_name)),
    )


def _times_named(actor: Actor, data: Dataset) -> int:
    """In how many facts and events."""
    return len({record.id for record, _ in data.naming(actor.id) if isinstance(record, Fact | Event)})


def _row(actor: Actor, data: Dataset, lang: Lang) -> PersonRow:
    said, named = len(said_by(actor, data)), len(about(actor, data))
    return PersonRow(actor_mention(actor, lang), name_to_sort(actor, lang), said, named)
