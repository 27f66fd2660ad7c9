"""The whole site before it is worded: the records, the pages of prose, and what connects the two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from explainer.model import addresses
from explainer.model.dataset import Dataset
from explainer.model.page import Page
from explainer.model.prose import Prose


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

    @property
    def editorial_pages(self) -> tuple[Page, ...]:
        """The pages about the site itself, by slug."""
        return tuple(
            sorted((page for page in self.pages if page.front.kind == "editorial"), key=lambda page: page.slug)
        )

    def pages_citing(self, record_id: str) -> tuple[Page, ...]:
        """The pages whose prose cites or embeds the record."""
        return tuple(self._pages_citing.get(record_id, {}).values())

    def pages_resting_on(self, source_id: str) -> tuple[Page, ...]:
        """The pages that cite the source, itself or through a fact."""
        ids = [source_id, *(fact.id for fact in self.dataset.facts_resting_on(source_id))]
        found = {page.address: page for record_id in ids for page in self.pages_citing(record_id)}
        return tuple(page for _, page in sorted(found.items()))

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every path that the built site answers at, with its slash."""
        return frozenset(addresses.of_records(self.dataset)) | {page.address for page in self.pages}

    @cached_property
    def _pages_citing(self) -> Mapping[str, dict[str, Page]]:
        index: dict[str, dict[str, Page]] = {}
        for page in sorted(self.pages, key=lambda page: page.address):
            for key in (*(cited.key for cited in page.scan.citations), *(embed.key for embed in page.scan.embeds)):
                index.setdefault(key, {})[page.address] = page
        return index
