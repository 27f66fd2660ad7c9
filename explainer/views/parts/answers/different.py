"""The different answers to a question, and who gives each: in order of date, never by preference."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.fact import Fact
from explainer.model.fields import localized
from explainer.model.question import Account, Question
from explainer.site.editorial.sides import body_of
from explainer.views.context import ViewContext
from explainer.views.parts.account import accounts_in_order
from explainer.views.parts.answers.numbers_named import numbers_in
from explainer.views.parts.fact import figure_view

MOST_NAMED = 2  # who give one answer; more are counted


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer in its own words, who gives it, and how many more do.

    `by` leaves out whom the words name themselves. `sentence` is true where they are the fact's whole statement.
    """

    words: str
    by: tuple[str, ...]
    others: int
    sentence: bool = False


def answer_views(ctx: ViewContext, question: Question) -> tuple[AnswerView, ...]:
    """What the current accounts answer, each answer once: by position, else by figure, else by the fact's words."""
    current = {account.fact for account in ctx.dataset.current_accounts(question)}
    accounts = [account for account in accounts_in_order(ctx, question) if account.fact in current]
    with_position = [account for account in accounts if account.position]
    in_figures = all(ctx.dataset.facts[account.fact].value for account in accounts)
    given: dict[str, list[Account]] = {}
    for account in with_position or accounts:
        given.setdefault(_words(ctx, account, in_figures), []).append(account)
    return tuple(_answer(ctx, words, some) for words, some in given.items())


def _words(ctx: ViewContext, account: Account, in_figures: bool) -> str:
    """Figures only where all have one: one among sentences would not say what it counts."""
    position = localized(account.position, ctx.lang)
    if position:
        return position
    fact = ctx.dataset.facts[account.fact]
    if in_figures and fact.value:
        figure = figure_view(fact.value, ctx.lang)
        return f"{figure.number} {figure.unit}"
    return fact.text.in_language(ctx.lang)


def _answer(ctx: ViewContext, words: str, accounts: list[Account]) -> AnswerView:
    facts = [ctx.dataset.facts[account.fact] for account in accounts]
    names = tuple(dict.fromkeys(name for fact in facts for name in _speakers(ctx, fact, words)))
    if len(names) <= MOST_NAMED:
        named, others = names, 0
    else:  # of many reports in nobody's name, which ones says little
        named = names[:1] if any(fact.said_by for fact in facts) else ()
        others = len(names) - 1 if named else 0
    sentence = any(words == fact.text.in_language(ctx.lang) for fact in facts)
    return AnswerView(words, named, others, sentence)


def _speakers(ctx: ViewContext, fact: Fact, words: str) -> tuple[str, ...]:
    """Who said it, for a number the body that they speak for; else whose report says so; nobody whom the words name."""
    if fact.said_by is None:
        return tuple(name for name in ctx.dataset.origins(fact) if name not in words)
    actor = ctx.dataset.actors[fact.said_by]
    name = actor.name.in_language(ctx.lang)
    if (name.split()[-1] if actor.has_surname else name) in words:
        return ()
    body = ctx.dataset.actors.get(body_of(fact, ctx.dataset) or "") if numbers_in(words) else None
    of_body = body.name.in_language(ctx.lang) if body else name
    return () if of_body in words else (of_body,)
