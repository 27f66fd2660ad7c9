"""A page's notes: what each marker leads to, and the ways back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explainer.site.prose import ProseMarker
from explainer.views.context import ViewContext
from explainer.views.parts.fact import FactView, FigureView, fact_view
from explainer.views.parts.reference import ReferenceView, reference_view

_DAYS = frozenset(str(day) for day in range(1, 32))


@dataclass(frozen=True, slots=True)
class UseView:
    """One marker of a note: its anchor (`ref-KEY-1`), its label (`3a`), and what the citation adds."""

    anchor: str
    label: str
    locator: str | None
    prefix: str | None


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note: a fact or a source cited on the page, under the number of its first appearance.

    The fact's words are in three: those `before` its figure, the `figure`, which stands out, and those `after`.
    """

    key: str
    anchor: str
    number: int
    fact: FactView | None
    reference: ReferenceView | None
    uses: tuple[UseView, ...]
    before: str = ""
    figure: str = ""
    after: str = ""


def note_views(ctx: ViewContext, markers: Iterable[ProseMarker]) -> tuple[NoteView, ...]:
    """One note a key, numbered by first appearance, with every marker that leads to it."""
    notes: dict[str, list[ProseMarker]] = {}
    for marker in markers:
        notes.setdefault(marker.key, []).append(marker)
    return tuple(_note_view(ctx, key, uses) for key, uses in notes.items())


def _note_view(ctx: ViewContext, key: str, uses: Sequence[ProseMarker]) -> NoteView:
    fact = ctx.ask(fact_view, key) if key in ctx.dataset.facts else None
    before, figure, after = around_figure(fact.text, fact.value) if fact else ("", "", "")
    return NoteView(
        key=key,
        anchor=f"note-{key}",
        number=uses[0].number,
        fact=fact,
        reference=ctx.ask(reference_view, key) if key in ctx.dataset.sources else None,
        uses=tuple(UseView(use.anchor, use.label, use.locator, use.prefix) for use in uses),
        before=before,
        figure=figure,
        after=after,
    )


def around_figure(text: str, figure: FigureView | None) -> tuple[str, str, str]:
    """The words before the figure, the figure as it is written in them, and those after; all before where it is not.

    What may be the day of a date (`8 January`) is not taken for the figure.
    """
    if not figure:
        return text, "", ""
    no_date = r"(?! [A-Z])" if figure.number in _DAYS else ""
    found = re.search(rf"(?<![\w.,]){re.escape(figure.number)}(?![\w]|[.,]\d){no_date}", text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")
