"""Counters: the accounts of a question of which each later one took the place of the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.language.dates import short_words
from explainer.model.fact import Figure
from explainer.model.fields import localized
from explainer.model.question import Account, Question
from explainer.site import routes
from explainer.site.queries import known_since
from explainer.views.context import ViewContext
from explainer.views.parts.answers.numbers_named import names_figure
from explainer.views.parts.fact import FigureView, figure_view
from explainer.views.parts.links import DateView, date_view


@dataclass(frozen=True, slots=True)
class StepView:
    """One of the answers of a counter: in words or as a figure, on which day, and the fact that says so.

    `known` is the day by which it had been reported, where that is later than that of the account it stands with.
    """

    words: str
    figure: FigureView | None
    date: DateView
    href: str
    retracted: bool
    known: str = ""


def counters(ctx: ViewContext, question: Question, in_order: Sequence[Account]) -> Mapping[str, tuple[Account, ...]]:
    """For each account, by the id of its fact, all of its counter: as they were reported, what stands now at the end.

    One counter is what the record says: that an account replaced another. One speaker may count two things.
    """
    by_last: dict[str, list[Account]] = {}
    for account in in_order:
        by_last.setdefault(_last(ctx, question, account.fact), []).append(account)
    found: dict[str, tuple[Account, ...]] = {}
    for last, members in by_last.items():
        inside = sorted(members, key=lambda one: (one.fact == last, ctx.ask(known_since, one.fact)))
        found |= dict.fromkeys((one.fact for one in inside), tuple(inside))
    return found


def _last(ctx: ViewContext, question: Question, fact_id: str) -> str:
    """The account that stands at the end of those which replaced one another; a circle is gone round once."""
    seen = [fact_id]
    while (later := ctx.dataset.replacement(question, ctx.dataset.facts[seen[-1]])) and later.id not in seen:
        seen.append(later.id)
    return seen[-1]


def step_views(ctx: ViewContext, counter: Sequence[Account], fact_id: str) -> tuple[StepView, ...]:
    """The answers of the counter up to that of this fact; nothing where it is the first.

    They are told by their figures alone where all are of one kind, counted from one day; else in their own words.
    """
    at = next(at for at, account in enumerate(counter) if account.fact == fact_id)
    if at == 0:
        return ()
    facts = [ctx.dataset.facts[account.fact] for account in counter]
    figures = [fact.value for fact in facts]
    kinds = {_kind(figure) for figure in figures if figure}
    short = len(kinds) == 1 and all(map(_named, counter, figures))
    same_year = len({(fact.reported or fact.date).first_point.year for fact in facts}) == 1
    own = ctx.ask(known_since, fact_id)
    steps = []
    for account, fact in list(zip(counter, facts, strict=True))[: at + 1]:
        said, known = fact.reported or fact.date, ctx.ask(known_since, fact.id)
        day = date_view(said, ctx.lang)
        steps.append(
            StepView(
                words=localized(account.position, ctx.lang) or fact.text.in_language(ctx.lang),
                figure=figure_view(fact.value, ctx.lang) if short and fact.value else None,
                date=replace(day, short=short_words(said, ctx.lang, with_year=False)) if same_year else day,
                href=routes.of(fact),
                retracted=fact.retracted is not None,
                known=known.isoformat() if known > own else "",
            )
        )
    return tuple(steps)


def _kind(figure: Figure) -> tuple[str, str | None, str | None]:
    measure = figure.measure.en if figure.measure else None
    return (figure.unit.en, measure, figure.since.text if figure.since else None)


def _named(account: Account, figure: Figure | None) -> bool:
    """Whether the answer is the fact's figure, by its words."""
    return figure is not None and (account.position is None or names_figure(account.position.en, figure))
