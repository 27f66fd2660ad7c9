"""The whole site before it is worded: the records, the pages of prose, and what connects the two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from explainer.language import FIRST, Lang
from explainer.model.correction import Correction
from explainer.model.dataset import Dataset
from explainer.model.map import Atlas
from explainer.model.record import Record
from explainer.site.claims import Claim, claims_of_events, claims_of_pages, claims_of_questions
from explainer.site.editorial.exceptions import RuleException
from explainer.site.editorial.planted_faults import PlantedFaults
from explainer.site.figures.held import Held
from explainer.site.figures.names import Names
from explainer.site.figures.of_site import SiteFigures, is_held_to_facts
from explainer.site.layout import CONTENT
from explainer.site.mentions import mentions
from explainer.site.page import Link, Page
from explainer.site.prose import Prose
from explainer.site.published.accounts import Told
from explainer.site.published.comparison import compare
from explainer.site.published.lock import Lock, Owner
from explainer.site.words.people_of_facts import PeopleOfFacts

KEY = 4  # explainers that cite an event, from which on it is a key event


@dataclass(frozen=True)
class Site:
    """The dataset, the pages, by their addresses the prose they render to, and the maps: all that readers see.

    `unread` are the paths of pages that could not be read: links to them are not wrong. `content` is the name of the
    folder of the prose, `lang` the language of what says nothing else. `today` is the day of the check: a rule may look
    at it (and then says in `turning_days` when it would say something else), no page may; without it, none is asked.
    `names_with_numbers` are names in which a number stands that no fact has to give; `story_day` is the day that
    everything is about; `planted_faults` is what is known of how well the rules find faults in it. `exceptions` are
    those that editors made from rules. `published` is what readers last saw of it; None where it was not published yet.
    """

    dataset: Dataset
    pages: tuple[Page, ...] = field(default=())
    prose: Mapping[str, Prose] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    content: str = CONTENT
    lang: Lang = FIRST
    atlas: Atlas = field(default=Atlas())
    today: dt.date | None = None
    names_with_numbers: tuple[str, ...] = ()
    story_day: dt.date | None = None
    planted_faults: PlantedFaults | None = None
    exceptions: tuple[RuleException, ...] = ()
    published: Lock | None = None

    @cached_property
    def explainers(self) -> tuple[Page, ...]:
        """The explainers, in the order that their front matter asks for."""
        explainers = (page for page in self.pages if page.front.kind == "explainer")
        return tuple(sorted(explainers, key=lambda page: (page.front.order, page.slug)))

    def page_at(self, address: str) -> Page | None:
        """The page of prose that answers there."""
        return self._by_address.get(address)

    def page(self, path: str) -> Page:
        """The page of prose in that file of `content/`."""
        return self._by_path[path]

    def translations(self, page: Page) -> tuple[Page, ...]:
        """The same page in every language it is in, itself among them, by language; none where it is alone."""
        same = self._same_pages[page.slug, page.front.kind]
        return tuple(sorted(same, key=lambda other: other.lang)) if len(same) > 1 else ()

    def pages_citing(self, record_id: str) -> tuple[Page, ...]:
        """The pages whose prose cites or embeds the record, by address."""
        return tuple(self._pages_citing.get(record_id, {}).values())

    def pages_citing_any(self, *record_ids: str) -> tuple[Page, ...]:
        """The pages whose prose cites or embeds any of the records, by address."""
        found = {page.address: page for record_id in record_ids for page in self.pages_citing(record_id)}
        return tuple(page for _, page in sorted(found.items()))

    def links_of(self, page: Page) -> Iterator[Link]:
        """The links of a page: as they were laid out, each where it stands, and those written that were not."""
        written: dict[str, list[Link]] = {}
        for link in page.scan.links:
            written.setdefault(link.target, []).append(link)
        prose = self.prose.get(page.address)
        for shown in prose.links if prose else ():
            places = written.get(shown.target)
            place = places.pop(0).location if places else page.place_of(shown.target)
            yield Link(shown.target, place, shown.words, shown.image, shown.cites)
        for left in written.values():
            yield from left

    def corrections_of(self, subject: Page | Record) -> tuple[Correction, ...]:
        """The corrections that name the page, or the record, by id, or say what changed in it, or turn its answer."""
        by_page, by_record = self._corrections
        found = by_page.get(subject.slug) if isinstance(subject, Page) else by_record.get(subject.id)
        return tuple(found or ())

    @cached_property
    def key_events(self) -> frozenset[str]:
        """The ids of the events that timelines show large: those whose facts enough explainers cite."""
        explainers = {page.address for page in self.explainers}
        citing = {
            event.id: {page.address for page in self.pages_citing_any(*event.facts)} & explainers
            for event in self.dataset.events.values()
            if event.stands
        }
        return frozenset(event for event, pages in citing.items() if len(pages) >= KEY)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All that its prose and its questions say, with what each claim is held to."""
        return (*claims_of_pages(self.pages, self.dataset), *claims_of_questions(self.dataset))

    @cached_property
    def claims_held_to_facts(self) -> tuple[Claim, ...]:
        """All whose figures are to stand in facts: of what its prose, its questions and its events say."""
        return tuple(filter(is_held_to_facts, (*self.claims, *claims_of_events(self.dataset))))

    @cached_property
    def changes(self) -> Told:
        """What changed for readers since it was published, by digests alone, and what is told of it."""
        return compare(self)

    @cached_property
    def gone(self) -> frozenset[tuple[Owner, str]]:
        """The records and pages that were published and are not there, not even such as cannot be read."""
        if self.published is None:
            return frozenset()
        files = self.published.files
        there = {("record", key) for key in (*self.dataset.records, *self.dataset.broken)}
        there |= {("page", page.slug) for page in self.pages}
        return frozenset(one for one in self.published.ids - there if files.get(one) not in self.unread)

    @cached_property
    def people(self) -> PeopleOfFacts:
        """The people of its record, and whom each fact and source names."""
        return PeopleOfFacts(self.dataset)

    @cached_property
    def figures(self) -> SiteFigures:
        """Which figures of its prose stand in its facts; free are the day of the story, and the last of the record."""
        story = Held()
        story.add_edtf(next((page.front.as_of for page in self.pages if page.front.kind == "home"), None))
        if self.story_day:
            story.add_date(self.story_day.year, self.story_day.month, self.story_day.day)
        return SiteFigures(self.dataset, Names.of(self.names_with_numbers), story)

    @cached_property
    def _by_path(self) -> Mapping[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def _by_address(self) -> Mapping[str, Page]:
        return {page.address: page for page in self.pages}

    @cached_property
    def _same_pages(self) -> Mapping[tuple[str, str], list[Page]]:
        """The pages of one name and kind, one a language."""
        index: dict[tuple[str, str], list[Page]] = {}
        for page in self.pages:
            index.setdefault((page.slug, page.front.kind), []).append(page)
        return index

    @cached_property
    def _pages_citing(self) -> Mapping[str, dict[str, Page]]:
        index: dict[str, dict[str, Page]] = {}
        for page in sorted(self.pages, key=lambda page: page.address):
            for mention in mentions(page, self.dataset):
                if mention.way != "account":
                    index.setdefault(mention.key, {})[page.address] = page
        return index

    @cached_property
    def _corrections(self) -> tuple[Mapping[str, list[Correction]], Mapping[str, list[Correction]]]:
        """By the slug of a page, and by the id of a record."""
        by_page: dict[str, list[Correction]] = {}
        by_record: dict[str, list[Correction]] = {}
        for entry in self.dataset.corrections.values():
            for index, names in ((by_page, entry.all_pages), (by_record, entry.all_records)):
                for name in names:
                    index.setdefault(name, []).append(entry)
        return by_page, by_record
