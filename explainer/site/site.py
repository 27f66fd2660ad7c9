"""The whole site before it is worded: the records, the pages of prose, and what connects the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from explainer.model.dataset import Dataset
from explainer.site import routes
from explainer.site.page import Link, Page
from explainer.site.prose import Prose

KEY = 4  # explainers that cite an event, from which on it is a key event


@dataclass(frozen=True)
class Site:
    """The dataset, the pages and, by their addresses, the prose they render to; readers see what is made from these.

    `unread` are the paths of pages that could not be read: links to them are not wrong.
    """

    dataset: Dataset
    pages: tuple[Page, ...] = field(default=())
    prose: Mapping[str, Prose] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    @property
    def explainers(self) -> tuple[Page, ...]:
        """The explainers, in the order that their front matter asks for."""
        return tuple(
            sorted(
                (page for page in self.pages if page.front.kind == "explainer"),
                key=lambda page: (page.front.order, page.slug),
            )
        )

    def pages_citing(self, record_id: str) -> tuple[Page, ...]:
        """The pages whose prose cites or embeds the record."""
        return tuple(self._pages_citing.get(record_id, {}).values())

    def links_of(self, page: Page) -> Iterator[Link]:
        """The links of a page: as they were laid out, each where it stands, and those written that were not."""
        written: dict[str, list[Link]] = {}
        for link in page.scan.links:
            written.setdefault(link.target, []).append(link)
        prose = self.prose.get(page.address)
        for shown in prose.links if prose else ():
            here = written.get(shown.target)
            place = here.pop(0).location if here else page.place_of(shown.target)
            yield Link(shown.target, place, shown.words, shown.image, shown.cites)
        for left in written.values():
            yield from left

    def pages_resting_on(self, source_id: str) -> tuple[Page, ...]:
        """The pages that cite the source, itself or through a fact."""
        ids = [source_id, *(fact.id for fact in self.dataset.facts_resting_on(source_id))]
        found = {page.address: page for record_id in ids for page in self.pages_citing(record_id)}
        return tuple(page for _, page in sorted(found.items()))

    @cached_property
    def key_events(self) -> frozenset[str]:
        """The ids of the events that timelines show large: those whose facts enough explainers cite."""
        explainers = {page.address for page in self.explainers}
        citing = {
            event.id: {page.address for fact in event.facts for page in self.pages_citing(fact)} & explainers
            for event in self.dataset.events.values()
        }
        return frozenset(event for event, pages in citing.items() if len(pages) >= KEY)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every path that the built site answers at, with its slash."""
        return frozenset(routes.of_records(self.dataset)) | {page.address for page in self.pages}

    @cached_property
    def _pages_citing(self) -> Mapping[str, dict[str, Page]]:
        index: dict[str, dict[str, Page]] = {}
        for page in sorted(self.pages, key=lambda page: page.address):
            for key in (*(cited.key for cited in page.scan.citations), *(embed.key for embed in page.scan.embeds)):
                index.setdefault(key, {})[page.address] = page
        return index
