"""The figures that answer a question, on one scale and in order of date: who gave which, and how far apart they lie."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explainer.language.numbers import number_words, spelled
from explainer.model.fact import Figure
from explainer.views.charts.scale import TickView, percent, value_scale
from explainer.views.context import ViewContext
from explainer.views.parts.account import AccountView
from explainer.views.parts.answers.numbers_named import NUMBER, names_figure, numbers_in
from explainer.views.parts.fact import figure_view

FEWEST = 3  # figures; fewer need no scale


@dataclass(frozen=True, slots=True)
class DotPlotMark:
    """Where a figure ends, in per cent of the scale, and where a range begins, in per cent of that.

    `loose` is true of "about", "at least" and "at most".
    """

    end: str
    start: str
    loose: bool


@dataclass(frozen=True, slots=True)
class DotPlotRow:
    """An account and its mark; None where it answers in words."""

    account: AccountView
    mark: DotPlotMark | None


@dataclass(frozen=True, slots=True)
class DotPlotView:
    """All current accounts in order of date, the scale under them; how many give a figure, lowest and highest."""

    rows: tuple[DotPlotRow, ...]
    ticks: tuple[TickView, ...]
    count: str
    low: str
    high: str
    unit: str
    measure: str | None
    loose: bool
    partial: bool  # accounts that were replaced since are not drawn


def dot_plot(ctx: ViewContext, accounts: Sequence[AccountView]) -> DotPlotView | None:
    """The drawing, where at least three accounts give figures that may stand on one scale; None where they do not."""
    current = [row for row in accounts if row.current]
    found = comparable((row.position, ctx.dataset.facts[row.fact.id].value) for row in current)
    figures = [figure for figure in found if figure]
    if not figures:
        return None
    rows = list(zip(current, found, strict=True))
    scale = value_scale(figures)
    low, high = min(figure.span[0] for figure in figures), max(figure.span[1] for figure in figures)
    whole = figure_view(figures[0], ctx.lang)
    return DotPlotView(
        rows=tuple(DotPlotRow(row, _mark(figure, scale.high) if figure else None) for row, figure in rows),
        ticks=tuple(TickView(percent(100 - float(tick.at)), tick.label) for tick in scale.ticks(ctx.lang)),
        count=spelled(len(figures), ctx.lang),
        low=number_words(low, ctx.lang),
        high=number_words(high, ctx.lang),
        unit=whole.unit,
        measure=whole.measure,
        loose=any(_loose(figure) for figure in figures),
        partial=len(current) < len(accounts),
    )


def comparable(answers: Iterable[tuple[str | None, Figure | None]]) -> list[Figure | None]:
    """For positions and the values of their facts, the figures that may stand beside one another; empty if none may.

    A fact may hold another figure than the one that answers the question. So three answers at least must name their
    facts' figures, all of one kind and counted from one day. Of the others, one in four at most may begin with a
    number that no fact holds as one; the rest answer in words (None).
    """
    answers = list(answers)
    named = [(position, figure) for position, figure in answers if position and figure and _says(position, figure)]
    kinds = {_kind(figure) for _, figure in named}
    if len(named) < FEWEST or len(kinds) > 1:
        return []
    alike = named[0][1]
    found = [figure if (position, figure) in named else _own(position, alike) for position, figure in answers]
    own = sum(figure is not None for figure in found) - len(named)
    in_words = all(_is_answer(answer, figure) for answer, figure in zip(answers, found, strict=True))
    same_unit = all(names_figure(position, figure) for position, figure in named)
    return found if in_words and (own == 0 or (same_unit and own * 3 <= len(named))) else []


def _kind(figure: Figure) -> tuple[str, str | None, str | None]:
    return (
        figure.unit.en,
        figure.measure.en if figure.measure else None,
        figure.since.text if figure.since else None,
    )


def _own(position: str | None, alike: Figure) -> Figure | None:
    """The number with which the answer begins, as a figure of that kind."""
    number = NUMBER.match(position or "")
    if number is None:
        return None
    return Figure(number=float(number[0].replace(",", "")), unit=alike.unit, measure=alike.measure, since=alike.since)


def _is_answer(answer: tuple[str | None, Figure | None], found: Figure | None) -> bool:
    """It has a place on the scale, or is in words and has no number that could have had one."""
    position, figure = answer
    return found is not None or (position is not None and (figure is None or not NUMBER.search(position)))


def _says(position: str, figure: Figure) -> bool:
    """The answer's words name the figure, in its own unit or a thousand times more or less (`1.2 million`)."""
    said = numbers_in(position)
    return figure.span[0] >= 0 and all(any(_same_digits(number, one) for one in said) for number in figure.span)


def _same_digits(number: float, said: float) -> bool:
    return any(math.isclose(number * 1000.0**power, said) for power in (-2, -1, 0, 1, 2))


def _mark(figure: Figure, end_of_scale: float) -> DotPlotMark:
    low, high = figure.span
    start = 100 * low / high if low < high else 0
    return DotPlotMark(percent(100 * high / end_of_scale), percent(start), _loose(figure))


def _loose(figure: Figure) -> bool:
    return figure.approximate or figure.bound is not None
