"""One person or body: who they are, what they said by subject, what others say of them, roles, events, pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from explainer.model.actor import Role
from explainer.model.fact import Fact
from explainer.site import routes
from explainer.site.lists.division import MOST
from explainer.site.plan import PlannedPage
from explainer.site.queries import plan
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.correction import CorrectionView, correction_views
from explainer.views.parts.fact import FactView, fact_views
from explainer.views.parts.latest import LATEST, MoreView, events_or_latest
from explainer.views.parts.links import ActorLink, DateView, LinkView, actor_link, optional_date, page_links
from explainer.views.parts.reference import ReferenceView, reference_views
from explainer.views.parts.timeline import EventView


@dataclass(frozen=True, slots=True)
class RoleView:
    """What somebody was, when, and on whose behalf they spoke."""

    text: str
    start: DateView | None
    end: DateView | None
    speaks_for: ActorLink | None = None


@dataclass(frozen=True, slots=True)
class SubjectView:
    """What was said on one topic, that said last first; `id` is the topic's."""

    id: str
    name: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView(PageView):
    """An actor: `said` are the facts that they state, `about` those that somebody else states of them."""

    kind: ClassVar[str] = "person"

    actor: ActorLink
    unnamed: bool
    speaks_for: ActorLink | None
    aliases: tuple[str, ...]
    roles: tuple[RoleView, ...]
    references: tuple[ReferenceView, ...]
    said: tuple[SubjectView, ...]
    about: tuple[SubjectView, ...]
    more_facts: MoreView | None
    events: tuple[EventView, ...]
    more_events: MoreView | None
    timeline: str | None
    pages: tuple[LinkView, ...]
    corrections: tuple[CorrectionView, ...]

    @property
    def tells_changes(self) -> bool:
        """Whether it was changed."""
        return bool(self.corrections)


def view(ctx: ViewContext, planned: PlannedPage) -> PersonView:
    """The actor's own page."""
    data, actor = ctx.dataset, ctx.dataset.actors[planned.subject]
    link, facts = ctx.ask(actor_link, actor.id), data.facts_naming(actor.id)
    timeline = routes.timeline_of_actor(actor.id)
    many = len(facts) > MOST
    said, about = (
        sorted((fact for fact in facts if (fact.said_by == actor.id) is by_them), key=_day_said)[
            -LATEST if many else None :
        ]
        for by_them in (True, False)
    )
    events, more_events = events_or_latest(ctx, data.events_naming(actor.id), MOST, timeline)
    return PersonView(
        path=planned.address,
        subject=actor,
        title=link.name,
        description=link.role or link.name,
        lang=ctx.lang,
        actor=link,
        unnamed=actor.unnamed,
        speaks_for=_body(ctx, actor.speaks_for),
        aliases=actor.aliases,
        roles=tuple(_role_view(ctx, role) for role in sorted(actor.roles, key=_latest, reverse=True)),
        references=reference_views(ctx, actor.sources),
        said=_by_subject(ctx, reversed(said)),
        about=_by_subject(ctx, reversed(about)),
        more_facts=MoreView(len(facts), routes.facts_about(actor)) if many else None,
        events=events,
        more_events=more_events,
        timeline=timeline if timeline in ctx.ask(plan) else None,
        pages=page_links(ctx.site.pages_citing_any(*(fact.id for fact in facts)), ctx.lang),
        corrections=correction_views(ctx, ctx.site.corrections_of(actor)),
    )


def _day_said(fact: Fact) -> tuple[object, ...]:
    """The day on which it was said or reported; of one day, that of what it tells."""
    return (fact.reported or fact.date).sort_key, fact.date.sort_key, fact.id


def _by_subject(ctx: ViewContext, facts: Iterable[Fact]) -> tuple[SubjectView, ...]:
    """The facts by their chief topics, in the order of topics, each as given."""
    groups: dict[str, list[Fact]] = {topic.id: [] for topic in ctx.dataset.topics_in_order}
    for fact in facts:
        groups.setdefault(fact.topics[0], []).append(fact)
    return tuple(
        SubjectView(topic, ctx.dataset.topics[topic].name.in_language(ctx.lang), fact_views(ctx, group))
        for topic, group in groups.items()
        if group
    )


def _latest(role: Role) -> tuple[bool, tuple[int, ...], tuple[int, ...]]:
    """Roles that go on come after those that ended, then by their days: reversed, what somebody is stands first."""
    start, end = (day.sort_key if day else () for day in (role.start, role.end))
    return role.end is None, end, start


def _role_view(ctx: ViewContext, role: Role) -> RoleView:
    days = (optional_date(role.start, ctx.lang), optional_date(role.end, ctx.lang))
    return RoleView(role.text.in_language(ctx.lang), *days, _body(ctx, role.speaks_for))


def _body(ctx: ViewContext, actor_id: str | None) -> ActorLink | None:
    return ctx.ask(actor_link, actor_id) if actor_id else None
