"""What somebody asks about on the command line: a record by its id, or a page by its name, its file or its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from explainer.model.record import Record
from explainer.near_ids import near_id
from explainer.problems import Location
from explainer.site.meant.ids import id_meant
from explainer.site.page import Page
from explainer.site.site import Site
from explainer.site.uses.labels import words_of
from explainer.site.uses.of_prose import addresses_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A record, or a page: its id or address, where it stands, and its chief words.

    `record` is None of a page, and of a record that could not be read, of which nothing but its id may be known.
    """

    key: str
    noun: str
    location: Location | None
    words: str = ""
    record: Record | None = None
    page: Page | None = None


def subject_of(given: str, site: Site) -> Subject | None:
    """The record or the page that is called so; a record, where a page has the same name."""
    data = site.dataset
    if "/" in given and not given.endswith(".md"):
        given = _address(given)
    if record := data.records.get(given):
        return Subject(given, record.noun, data.where(given, "id"), words_of(record), record)
    if page := next(_pages_called(given, site), None):
        return Subject(page.address, "page", Location(page.path), str(page.front.title), page=page)
    if named := next((one for one in data.records.values() if given in addresses_of(one) and "/" in given), None):
        return subject_of(named.id, site)
    for record, positions in data.damaged:
        if getattr(record, "id", None) == given:
            return Subject(given, record.noun, positions.at("id"))
    return Subject(given, "record", None) if given in data.broken else None


def page_of_the_same_name(subject: Subject, site: Site) -> Page | None:
    """The page whose file has the name of the record."""
    return next(_pages_called(subject.key, site), None) if subject.page is None else None


def meant(given: str, site: Site) -> str | None:
    """What was probably meant by what is the name of nothing."""
    data = site.dataset
    record = id_meant(given, {one.noun for one in data.records.values()}, data)
    page = near_id(given, (page.slug for page in site.pages))
    return record or page or near_id(given, (page.address for page in site.pages)) or _only_one_with(given, site)


def _only_one_with(part: str, site: Site) -> str | None:
    """The one id, or name of a page, in which the letters stand."""
    names = [name for name in (*site.dataset.records, *(page.slug for page in site.pages)) if part and part in name]
    return names[0] if len(names) == 1 else None


def _pages_called(given: str, site: Site) -> Iterator[Page]:
    """The pages of that file, address or name; first that in the language of the site."""
    for page in sorted(site.pages, key=lambda page: page.translated):
        of_file = page.path == given or page.path.endswith(f"/{given}")
        if of_file or given in (page.slug, page.address):
            yield page


def _address(given: str) -> str:
    """The address alone, as it stands in this site: without the host, with the slash behind it."""
    parts = urlsplit(given)
    path = f"{parts.path.rstrip('/')}/"
    return f"{path}#{parts.fragment}" if parts.fragment else path
