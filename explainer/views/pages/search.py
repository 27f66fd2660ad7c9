"""The search, with everything from A to Z for those who would rather look it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from explainer.model.actor import Actor
from explainer.model.question import Question
from explainer.model.term import Term
from explainer.site import routes
from explainer.site.lists.names import Titled
from explainer.site.page import Page
from explainer.site.plan import PlannedPage
from explainer.site.queries import address_of, list_pages
from explainer.site.titles import title_in_lists
from explainer.views.context import ViewContext
from explainer.views.parts.links import LinkView
from explainer.views.parts.lists.alphabet import by_letter
from explainer.views.parts.lists.division import ListPageView, division
from explainer.views.parts.search_record import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list from A to Z; persons stand under their surnames, and bodies are told from them."""

    kind: Kind | Literal["body"]
    link: LinkView


@dataclass(frozen=True, slots=True)
class Letter:
    """All that begins with one letter."""

    link: LinkView
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(ListPageView):
    """The search, and the list from A to Z; `index` is where the search finds its index, None where none was made.

    A part of the list has no search.
    """

    kind: ClassVar[str] = "search"
    in_markdown: ClassVar[bool] = False

    index: str | None
    kinds: tuple[Kind, ...]
    topics: tuple[LinkView, ...]
    letters: tuple[Letter, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> SearchView:
    """The page, or the part of the list from A to Z at that address."""
    part = ctx.ask(list_pages)[planned.address].part
    entries = () if part.parts else part.entries
    return SearchView(
        path=planned.address,
        title=planned.title,
        lang=ctx.lang,
        division=division(ctx, planned.address, name=lambda titled: titled.name),
        index=routes.SEARCH_INDEX if ctx.search_index and not planned.title else None,
        kinds=KINDS,
        topics=tuple(LinkView(topic.name.in_language(ctx.lang), topic.id) for topic in ctx.dataset.topics_in_order),
        letters=tuple(
            Letter(link, tuple(_entry(ctx, titled) for titled in group))
            for link, group in by_letter(entries, lambda titled: titled.name)
        ),
    )


def _entry(ctx: ViewContext, titled: Titled) -> Entry:
    match titled.subject:
        case Page() as page:
            return Entry("explainer", LinkView(title_in_lists(page, ctx.lang), page.address))
        case Actor() as actor:
            kind: Kind | Literal["body"] = "body" if actor.kind == "body" else "person"
        case Question() as question:
            link = LinkView(title_in_lists(question, ctx.lang), routes.of(question))
            return Entry("question", link)
        case Term():
            kind = "term"
        case _:
            kind = "topic"
    return Entry(kind, LinkView(titled.name, ctx.ask(address_of, titled.subject.id) or ""))
