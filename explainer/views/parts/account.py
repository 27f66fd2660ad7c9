"""The accounts of a question: facts as answers to it, in order of date."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.question import Account, Question
from explainer.views.parts.fact import FactView, FactWords


@dataclass(frozen=True, slots=True)
class AccountView:
    """One row of the who-says-what table; `current` is false where the fact was superseded or retracted.

    `replaced` is the day from which a later fact stood in its place, empty where none does.
    """

    fact: FactView
    position: str | None
    method: str | None
    current: bool
    replaced: str


def account_views(question: Question, words: FactWords) -> tuple[AccountView, ...]:
    """All accounts in finished words; those that have been replaced or withdrawn say so."""
    return tuple(_account_view(question, account, words) for account in _by_date_then_name(question, words))


def _by_date_then_name(question: Question, words: FactWords) -> list[Account]:
    """Never by preference: when it was said (else when it was so), then who said it, then id."""
    data = words.dataset

    def key(account: Account) -> tuple[object, ...]:
        fact = data.facts[account.fact]
        said = fact.reported or fact.date
        name = data.actors[fact.said_by].name.in_language(words.lang) if fact.said_by else ""
        return (said.sort_key, name.casefold(), fact.id)

    return sorted(question.accounts, key=key)


def _account_view(question: Question, account: Account, words: FactWords) -> AccountView:
    fact = words.dataset.facts[account.fact]
    replaced = words.knowledge.day_replaced_in(question, fact)
    return AccountView(
        fact=words.view(fact),
        position=account.position.in_language(words.lang) if account.position else None,
        method=account.method.in_language(words.lang) if account.method else None,
        current=not fact.retracted and replaced is None,
        replaced=replaced.isoformat() if replaced else "",
    )
