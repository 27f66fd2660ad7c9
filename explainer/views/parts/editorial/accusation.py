"""An accusation in finished words: against whom, how far the law had got, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.editorial.accusation import LegalStage
from explainer.model.fact import Fact
from explainer.site import routes
from explainer.views.context import ViewContext
from explainer.views.parts.editorial.search import SearchView, optional_search
from explainer.views.parts.links import ActorLink, DateView, actor_link, date_view


@dataclass(frozen=True, slots=True)
class ReplyView:
    """What the accused answer: the fact that tells it, who says it, and when."""

    text: str
    href: str
    said_by: ActorLink | None
    date: DateView


@dataclass(frozen=True, slots=True)
class AccusationView:
    """What stands beside an accusation wherever it is told: a reply, or where one was looked for."""

    against: tuple[ActorLink, ...]
    stage: LegalStage | None
    reply: ReplyView | None
    no_reply: SearchView | None


def accusation_view(ctx: ViewContext, fact: Fact) -> AccusationView | None:
    """What goes with the fact where it accuses somebody, or tells of a reply or of what the law did; else None."""
    if fact.kind != "accusation" and not (fact.against or fact.reply or fact.no_reply or fact.legal_stage):
        return None
    return AccusationView(
        against=tuple(ctx.ask(actor_link, actor) for actor in fact.against),
        stage=fact.legal_stage,
        reply=_reply(ctx, ctx.dataset.facts[fact.reply]) if fact.reply else None,
        no_reply=optional_search(fact.no_reply.searched if fact.no_reply else None, ctx.lang),
    )


def _reply(ctx: ViewContext, fact: Fact) -> ReplyView:
    return ReplyView(
        text=fact.text.in_language(ctx.lang),
        href=routes.of(fact),
        said_by=ctx.ask(actor_link, fact.said_by) if fact.said_by else None,
        date=date_view(fact.reported or fact.date, ctx.lang),
    )
