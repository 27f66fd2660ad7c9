"""The search, with everything from A to Z for those who would rather look it up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

from explainer.site import routes
from explainer.site.plan import PlannedPage
from explainer.views.context import ViewContext
from explainer.views.page import PageView
from explainer.views.parts.alphabet import by_letter
from explainer.views.parts.links import LinkView
from explainer.views.parts.search_record import KINDS, Kind, SearchRecord, search_records


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
class SearchView(PageView):
    """The search, and the list from A to Z; `index` is where the search finds its index, None where none was made."""

    kind: ClassVar[str] = "search"
    in_markdown: ClassVar[bool] = False

    index: str | None
    kinds: tuple[Kind, ...]
    topics: tuple[LinkView, ...]
    letters: tuple[Letter, ...]


def view(ctx: ViewContext, planned: PlannedPage) -> SearchView:
    """The page; facts and events are sentences, which nobody looks for by their first letter."""
    records = [record for record in ctx.ask(search_records) if record.kind not in ("fact", "event")]
    return SearchView(
        path=planned.address,
        lang=ctx.lang,
        index=routes.SEARCH_INDEX if ctx.search_index else None,
        kinds=KINDS,
        topics=tuple(LinkView(topic.name.in_language(ctx.lang), topic.id) for topic in ctx.dataset.topics_in_order),
        letters=_letters(records),
    )


def _letters(records: Iterable[SearchRecord]) -> tuple[Letter, ...]:
    groups = by_letter(sorted(records, key=lambda record: record.href), lambda record: record.sort or record.title)
    return tuple(Letter(link, tuple(map(_entry, group))) for link, group in groups)


def _entry(record: SearchRecord) -> Entry:
    return Entry("body" if record.body else record.kind, LinkView(record.sort or record.title, record.href))
