"""Who's who: those whom the most facts and events name, then all from A to Z."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.actor import Actor
from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.alphabet import by_letter, name_to_sort
from explainer.views.parts.links import ActorLink, LinkView, actor_link

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
class PeopleView(PageView):
    """The few `central` ones, by how often they are named, then everybody."""

    kind: ClassVar[str] = "people"

    central: tuple[PersonRow, ...]
    letters: tuple[PeopleLetter, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> PeopleView:
    """Who's who."""
    data = ctx.dataset
    rows = {actor.id: _row(ctx, actor) for actor in data.actors.values()}

    def times_named(actor_id: str) -> int:
        return len(data.facts_naming(actor_id)) + len(data.events_naming(actor_id))

    ranked = sorted(rows, key=times_named, reverse=True)
    return PeopleView(
        path=planned.address,
        lang=ctx.lang,
        central=tuple(rows[actor_id] for actor_id in ranked[:CENTRAL]),
        letters=tuple(PeopleLetter(link, group) for link, group in by_letter(rows.values(), lambda row: row.sort_name)),
    )


def _row(ctx: ViewContext, actor: Actor) -> PersonRow:
    facts = ctx.dataset.facts_naming(actor.id)
    said = sum(fact.said_by == actor.id for fact in facts)
    return PersonRow(ctx.ask(actor_link, actor.id), name_to_sort(actor, ctx.lang), said, len(facts) - said)
