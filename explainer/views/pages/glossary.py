"""The glossary: every term by its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from explainer.model.term import Term
from explainer.site.plan import PlannedPage
from explainer.site.queries import list_pages
from explainer.views.context import ViewContext
from explainer.views.parts.links import LinkView
from explainer.views.parts.lists.alphabet import by_letter
from explainer.views.parts.lists.division import ListPageView, division
from explainer.views.parts.reference import ReferenceView, reference_views


@dataclass(frozen=True, slots=True)
class TermView:
    """A word explained."""

    id: str
    term: str
    definition: str
    aliases: tuple[str, ...]
    references: tuple[ReferenceView, ...]


@dataclass(frozen=True, slots=True)
class TermLetter:
    """The terms that begin with one letter."""

    link: LinkView
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView(ListPageView):
    """All terms by their words, or those of a part."""

    kind: ClassVar[str] = "glossary"

    terms: tuple[TermView, ...]

    @property
    def letters(self) -> tuple[TermLetter, ...]:
        """The same, by letter."""
        return tuple(TermLetter(link, terms) for link, terms in by_letter(self.terms, lambda term: term.term))


def view(ctx: ViewContext, planned: PlannedPage) -> GlossaryView:
    """All terms, or those of the part at that address."""
    part = ctx.ask(list_pages)[planned.address].part

    def name(term: Term) -> str:
        return term.term.in_language(ctx.lang)

    return GlossaryView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address, name=name, anchored=name),
        terms=() if part.parts else tuple(_term_view(ctx, term) for term in part.entries),
    )


def _term_view(ctx: ViewContext, term: Term) -> TermView:
    return TermView(
        id=term.id,
        term=term.term.in_language(ctx.lang),
        definition=term.definition.in_language(ctx.lang),
        aliases=term.aliases,
        references=reference_views(ctx, term.sources),
    )
