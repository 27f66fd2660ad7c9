"""Who's who: those whom the most facts and events name, then all from A to Z."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.actor import Actor
from explainer.site.alphabet import name_to_sort
from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.parts.links import ActorLink, LinkView, actor_link
from explainer.views.parts.lists.alphabet import by_letter
from explainer.views.parts.lists.division import ListPageView, division

CENTRAL = 12


@dataclass(frozen=True, slots=True)
class PersonRow:
    """An actor in the list: who, under what name, and how many facts they state or are named in by others."""

    actor: ActorLink
    sort_name: str
    said: int
    about: int


@dataclass(frozen=True, slots=True)
class PeopleLetter:
    """Those whose names begin with one letter; persons stand under their surnames."""

    link: LinkView
    rows: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView(ListPageView):
    """The few `central` ones, by how often they are named, then everybody; or those of a part."""

    kind: ClassVar[str] = "people"

    central: tuple[PersonRow, ...]
    letters: tuple[PeopleLetter, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> PeopleView:
    """Who's who."""
    part = ctx.ask(list_pages)[planned.address].part
    actors: tuple[Actor, ...] = part.entries
    rows = () if part.parts else tuple(_row(ctx, actor) for actor in actors)
    return PeopleView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address, name=lambda actor: name_to_sort(actor, ctx.lang)),
        central=() if planned.title else _central(ctx),
        letters=tuple(PeopleLetter(link, group) for link, group in by_letter(rows, lambda row: row.sort_name)),
    )


def _central(ctx: ViewContext) -> tuple[PersonRow, ...]:
    """The few whom the most facts and events name."""
    data = ctx.dataset

    def times_named(actor: Actor) -> int:
        return len(data.facts_naming(actor.id)) + len(data.events_naming(actor.id))

    ranked = sorted(data.actors.values(), key=times_named, reverse=True)
    return tuple(_row(ctx, actor) for actor in ranked[:CENTRAL])


def _row(ctx: ViewContext, actor: Actor) -> PersonRow:
    facts = ctx.dataset.facts_naming(actor.id)
    said = sum(fact.said_by == actor.id for fact in facts)
    return PersonRow(ctx.ask(actor_link, actor.id), name_to_sort(actor, ctx.lang), said, len(facts) - said)
