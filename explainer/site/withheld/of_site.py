"""The site that a build is made of: the one that was checked, without the words that may not be shown.

It is made at one place, before the plan, the views and the exports, so that no template can let a word through.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.language import LANGUAGES
from explainer.language.wording.withheld import withheld_instead
from explainer.model.correction import ChangeDetail, Correction
from explainer.model.dataset import Dataset
from explainer.model.editorial.withdrawal import Withholding
from explainer.model.fields import LocalizedText
from explainer.model.map import Atlas
from explainer.model.question import Question
from explainer.model.record import Record, SourceLink
from explainer.site.editorial.exceptions import RuleException
from explainer.site.editorial.where_made import made_elsewhere
from explainer.site.page import Page, Scan
from explainer.site.prose import Prose
from explainer.site.publication import DEVELOPMENT_BASE
from explainer.site.site import Site
from explainer.site.withheld.emptied import Emptier, sentence

NOTHING = Prose((), (), (), ())


def without_withheld_words(site: Site, base: str = DEVELOPMENT_BASE) -> Site:
    """The site in which what is withheld has no words of its own; it answers at `base`, without a slash at the end."""
    pages = tuple(map(_page, site.pages))
    gone = {page.address for page in pages if page.withheld}
    records = dict(_records(site, Emptier(site.lang, base)))
    shown = tuple(one for one in site.atlas.maps if not one.withheld)
    if not gone and records == site.dataset.records and shown == site.atlas.maps:
        return site
    prose = {address: NOTHING if address in gone else words for address, words in site.prose.items()}
    return replace(
        site,
        dataset=replace(site.dataset, records=records, damaged=()),
        pages=pages,
        prose=prose,
        atlas=Atlas(shown, site.atlas.outlines),
        exceptions=tuple(_exceptions(site)),
    )


def _exceptions(site: Site) -> Iterator[RuleException]:
    """Those from rules that were made elsewhere: readers are told the reasons."""
    records = {key for key, record in site.dataset.records.items() if record.withheld}
    paths = {page.path for page in site.pages if page.withheld}
    return made_elsewhere(site.exceptions, site.dataset, records, paths)


def _records(site: Site, emptier: Emptier) -> Iterator[tuple[str, Record]]:
    """Every record as readers get it, by id."""
    data = site.dataset
    hidden = frozenset(key for key, source in data.sources.items() if source.withheld)
    for key, record in data.records.items():
        if record.withheld:
            yield key, emptier.emptied(record, record.withheld)
        elif isinstance(record, Question):
            yield key, _question(record, data)
        elif isinstance(record, Correction):
            withheld = _all_withheld(record, site)
            yield key, emptier.emptied_change(record, withheld) if withheld else _without_details(record, site)
        else:
            yield key, _without_quotes(record, hidden) if hidden else record


def _without_quotes(record: Record, hidden: frozenset[str]) -> Record:
    """The record without the words of sources that are withheld, and without where in these they stand."""
    update = {
        name: tuple(_link(entry, hidden) for entry in value)
        for name, value in record
        if isinstance(value, tuple) and any(isinstance(entry, SourceLink) for entry in value)
    }
    return record.model_copy(update=update) if update else record


def _link(link: SourceLink, hidden: frozenset[str]) -> SourceLink:
    return SourceLink(source=link.source) if link.source in hidden else link


def _question(question: Question, data: Dataset) -> Question:
    """The question without what a withheld fact answers to it: that it answers, remains."""

    def is_shown(key: str) -> bool:
        return not (key in data.facts and data.facts[key].withheld)

    accounts = tuple(
        account if is_shown(account.fact) else account.model_copy(update={"position": None, "method": None})
        for account in question.accounts
    )
    return question if accounts == question.accounts else question.model_copy(update={"accounts": accounts})


def _without_details(entry: Correction, site: Site) -> Correction:
    """The entry of a change without what it says of fields and sentences of what is withheld."""
    shown = tuple(detail for detail in entry.details if not any(_of_detail(detail, site)))
    return entry if shown == entry.details else entry.model_copy(update={"details": shown})


def _of_detail(detail: ChangeDetail, site: Site) -> Iterator[Withholding | None]:
    """Whether its record, its page, or the entry of a list that it is of (`accounts.an-id`) is withheld."""
    yield _of_record(detail.record, site) if detail.record else None
    yield _of_pages(detail.page, site) if detail.page else None
    yield from (_of_record(key, site) for key in (detail.field or "").split(".")[1:])


def _all_withheld(entry: Correction, site: Site) -> Withholding | None:
    """Since when and why the first of what the entry names is withheld, if all of it is."""
    found = [_of_record(key, site) for key in entry.records] + [_of_pages(slug, site) for slug in entry.pages]
    return found[0] if found and all(found) else None


def _of_record(key: str, site: Site) -> Withholding | None:
    record = site.dataset.records.get(key)
    return record.withheld if record else None


def _of_pages(slug: str, site: Site) -> Withholding | None:
    """Of a page that is in several languages, only where all of them are withheld."""
    found = [page.withheld for page in site.pages if page.slug == slug]
    return found[0] if found and all(found) else None


def _page(page: Page) -> Page:
    """The page; one that is withheld with its address, its dates and topics alone."""
    if page.withheld is None:
        return page
    title = LocalizedText(**{lang: withheld_instead("page", lang) for lang in LANGUAGES})
    front = page.front.model_copy(
        update={"title": title, "standfirst": sentence(page.withheld), "updated": None, "retracted": None}
    )
    return replace(page, front=front, text="", scan=Scan())
