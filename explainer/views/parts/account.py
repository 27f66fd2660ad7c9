"""The accounts of a question: facts as answers to it, in order of date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.model.fields import localized
from explainer.model.question import Account, Question
from explainer.site.alphabet import sort_key
from explainer.site.queries import known_since
from explainer.views.context import ViewContext
from explainer.views.parts.answers.succession import StepView, counters, step_views
from explainer.views.parts.fact import FactView, fact_view


@dataclass(frozen=True, slots=True)
class AccountView:
    """One row of the who-says-what table; `current` is false where the fact was superseded, retracted or withheld.

    `replaced` is the day from which the next account of its counter stood in its place, empty where none does; `steps`
    are the answers of that counter up to this one, where there were others before it.
    """

    fact: FactView
    position: str | None
    method: str | None
    current: bool
    replaced: str
    steps: tuple[StepView, ...] = ()


def account_views(ctx: ViewContext, question: Question) -> tuple[AccountView, ...]:
    """All accounts in finished words; those that have been replaced or withdrawn, or are withheld, say so."""
    in_order = accounts_in_order(ctx, question)
    counter = counters(ctx, question, in_order)
    return tuple(_account_view(ctx, account, counter[account.fact]) for account in in_order)


def accounts_in_order(ctx: ViewContext, question: Question) -> list[Account]:
    """Never by preference: when it was said (else when it was so), then who said it, then id."""
    data = ctx.dataset

    def key(account: Account) -> tuple[object, ...]:
        fact = data.facts[account.fact]
        said = fact.reported or fact.date
        name = data.actors[fact.said_by].name.in_language(ctx.lang) if fact.said_by else ""
        return (said.sort_key, sort_key(name), fact.id)

    return sorted(question.accounts, key=key)


def _account_view(ctx: ViewContext, account: Account, counter: Sequence[Account]) -> AccountView:
    fact = ctx.dataset.facts[account.fact]
    later = [other.fact for other in counter]
    later = later[later.index(fact.id) + 1 :]
    replaced = min((ctx.ask(known_since, one) for one in later), default=None)
    return AccountView(
        fact=ctx.ask(fact_view, fact.id),
        position=localized(account.position, ctx.lang),
        method=localized(account.method, ctx.lang),
        current=fact.stands and replaced is None,
        replaced=replaced.isoformat() if replaced else "",
        steps=step_views(ctx, counter, fact.id),
    )
