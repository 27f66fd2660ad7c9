"""The record of a source, drafted from its page: each value with where it comes from, and what is left to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

from explainer.model.dataset import Dataset
from explainer.model.sameness.agencies import agency_names
from explainer.model.source import Source
from explainer.sources.drafting import addresses, archived, bylines, duplicates, naming
from explainer.sources.drafting.choice import Choice
from explainer.sources.drafting.days import published_on
from explainer.sources.drafting.faults import faults_of
from explainer.sources.drafting.filing import Filing, proposed_file
from explainer.sources.drafting.kinds import kind_of
from explainer.sources.drafting.languages import language_of
from explainer.sources.drafting.publishers import publisher_of
from explainer.sources.drafting.titles import title_of
from explainer.web.page_metadata import PageMetadata

FIELDS: Final = tuple(Source.model_fields)  # in the order in which a record has them
NEEDED: Final = ("publisher", "language", "kind")  # what cannot be null, and no page has to show
OR_NULL: Final = ("title", "agency", "published")
GIVEN: Final = "given"
NO_FILE: Final = Filing(None)


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it was found: the address asked for, the one that it was found at, what it says, the day of reading.

    `asks`: what to look at, because of how it was found.
    """

    given: str
    final: str
    metadata: PageMetadata
    day: dt.date
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields, in their order; where each comes from; what an editor should look at; and what is like it."""

    fields: Mapping[str, Any]
    wheres: Mapping[str, str]
    asks: tuple[str, ...]
    known: duplicates.Known | None = None
    likely: tuple[Source, ...] = ()
    one_origin: tuple[Source, ...] = ()
    filing: Filing = NO_FILE

    @property
    def needed(self) -> tuple[str, ...]:
        """What has to be given before it is a record."""
        return tuple(name for name in NEEDED if name not in self.fields)

    @property
    def not_shown(self) -> tuple[str, ...]:
        """The fields that are null because the page does not show them."""
        return tuple(name for name in OR_NULL if self.fields[name] is None and self.wheres.get(name) != GIVEN)


def draft_of(seen: Seen, data: Dataset, given: Mapping[str, Any], taken: frozenset[str]) -> Draft:
    """The draft; `given` are fields that an editor gives, which win; `taken`, the ids that no new record may have."""
    sources = tuple(source for source in data.sources.values() if not source.withheld)
    choices = _chosen(seen, sources, given)
    asks = [ask for name, choice in choices.items() if name not in given for ask in choice.asks]
    values: dict[str, Any] = {name: choice.value for name, choice in choices.items()}
    wheres = {name: choice.where for name, choice in choices.items()}
    values |= {"archived": archived.copy_of(seen.given), **given}
    wheres |= {"archived": "the address given", "id": "as other sources are named", **dict.fromkeys(given, GIVEN)}
    asks += _without_faults(values, wheres, given)
    if "id" not in values:
        who, when, title = (values.get(name) for name in ("publisher", "published", "title"))
        values["id"] = naming.proposed_id(who, when, title, str(values["url"]), sources, taken)
    fields = {name: _plain(values.get(name)) for name in FIELDS if values.get(name) is not None or name in OR_NULL}
    wheres = {name: where for name, where in wheres.items() if fields.get(name) is not None or name in given}
    return _compared(
        Draft(fields, wheres, (*seen.asks, *dict.fromkeys(asks), *_asks_of_page(seen.metadata))), seen, data, sources
    )


def _compared(draft: Draft, seen: Seen, data: Dataset, sources: tuple[Source, ...]) -> Draft:
    """The draft with the sources that may be the same document, and with the file that it goes into."""
    fields = draft.fields
    title, publisher, day = fields["title"], fields.get("publisher"), fields["published"]
    everywhere = [(fields["url"], "its address"), *addresses.all_addresses(seen.given, seen.final, seen.metadata)]
    return replace(
        draft,
        known=duplicates.known_under(everywhere, data.sources.values()),
        likely=tuple(duplicates.likely_the_same(title, publisher, day, sources)),
        one_origin=tuple(duplicates.of_one_origin(title, fields["agency"], publisher, day, sources)),
        filing=proposed_file((title or "", seen.metadata.opening, urlsplit(fields["url"]).path), data),
    )


def _chosen(seen: Seen, sources: tuple[Source, ...], given: Mapping[str, Any]) -> dict[str, Choice]:
    """What the page shows, field by field; what was given has a say in what follows from it."""
    page = seen.metadata
    url = addresses.address_of(seen.given, seen.final, page)
    address = str(given.get("url") or url.value)
    language = language_of(page.languages, page.text)
    publisher = publisher_of(page.publishers, address, sources)
    name = given.get("publisher") or publisher.text
    agencies = agency_names(source.agency for source in sources if source.agency)
    names = [said.words for said in page.publishers] + ([name] if name else [])
    return {
        "url": url,
        "title": title_of(page.titles, names, address),
        "author": bylines.authors_of(page, agencies, names),
        "publisher": publisher,
        "agency": bylines.agency_of(page, agencies, name),
        "published": published_on(page, address, given.get("language") or language.text, seen.day),
        "accessed": Choice(seen.day.isoformat(), "the day it was read"),
        "language": language,
        "kind": kind_of(page.types, address, sources),
    }


def _without_faults(values: dict[str, Any], wheres: Mapping[str, str], given: Mapping[str, Any]) -> list[str]:
    """Takes out what a record cannot hold, and says why; what was given stays, for whoever asked for it to tell of."""
    asks = []
    for name, why in faults_of({name: _plain(value) for name, value in values.items() if value is not None}).items():
        if name not in given and name in values and name != "url":
            asks.append(f'{name}: {wheres[name]} says "{values[name]}", but {why}')
            values[name] = None
    return asks


def _asks_of_page(page: PageMetadata) -> list[str]:
    asks = []
    if page.articles == 1:
        asks.append("the article that the page describes to machines is another one; nothing was taken from it")
    elif page.articles:
        asks.append(f"the page describes {page.articles} articles and does not say which of them it is: is it a list?")
    if page.paywall:
        asks.append(f"readers have to pay for it ({page.paywall.where}): an archived copy would help them")
    if page.unread:
        block = "a block" if page.unread == 1 else f"{page.unread} blocks"
        asks.append(f"{block} of its JSON-LD cannot be read: compare the record with the page")
    return asks


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
