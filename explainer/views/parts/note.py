"""A page's notes: what each marker leads to, and the ways back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from explainer.site.prose import ProseMarker
from explainer.views.context import ViewContext
from explainer.views.parts.fact import FactView, FigureView, OriginView, fact_view
from explainer.views.parts.reference import ReferenceView, reference_view

MOST_SOURCES = 2  # that a note names

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

    @property
    def references(self) -> tuple[ReferenceView, ...]:
        """The sources that it names, in their order."""
        if not self.fact:
            return (self.reference,) if self.reference else ()
        named = named_sources(self.fact.origins)
        return tuple(reference for reference in self.fact.references if reference.id in named)


def named_sources(origins: Iterable[OriginView]) -> frozenset[str]:
    """Ids of the sources that a note names, of those of its fact; the fact's own page has all.

    Those with words first, one of each origin before a second of any; and all that readers are warned of.
    """
    of_origins = [sorted(origin.references, key=_without_words) for origin in origins]
    in_turn = [one for turn in zip_longest(*of_origins) for one in turn if one]
    warned = {one.id for one in in_turn if one.withdrawn or one.withheld or one.lost}
    return frozenset(warned | {one.id for one in sorted(in_turn, key=_without_words)[:MOST_SOURCES]})


def _without_words(reference: ReferenceView) -> bool:
    return reference.quote is None


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
