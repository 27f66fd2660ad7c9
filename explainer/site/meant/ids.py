"""Which record is meant where an address, a name or a title was written in the place of its id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from explainer.model.dataset import Dataset
from explainer.model.fields import id_like
from explainer.model.record import Record
from explainer.model.sameness.addresses import canonical
from explainer.model.source import Source
from explainer.near_ids import near_id

_BEGINS = re.compile(r"(?:https?:)?//|(?P<www>www\.)", re.IGNORECASE)
_NAMES = ("name", "title", "term", "question")


def id_meant(given: str, nouns: Collection[str], data: Dataset) -> str | None:
    """The id of the one record of these nouns that has that address, that name, or an id that differs by a slip."""
    records = [record for record in data.records.values() if record.noun in nouns]
    if is_address(given):
        wanted = _document(given)
        return _only(record.id for record in records if isinstance(record, Source) and _document(record.url) == wanted)
    if (wanted := id_like(given)) in {record.id for record in records}:
        return wanted
    by_name = _only(record.id for record in records if given.strip().casefold() in _names(record))
    return by_name or near_id(wanted, (record.id for record in records))


def is_address(given: str) -> bool:
    """Whether a text is a web address, or is meant to be one."""
    return bool(_BEGINS.match(given.strip()))


def _document(address: str) -> str:
    """What all addresses of a document have in common, in small letters; one that cannot be read is as it stands.

    One that begins with `//` or `www.` is read with the `https:` that it lacks.
    """
    given = address.strip()
    whole = _BEGINS.sub(lambda found: f"https://{found['www'] or ''}", given, count=1)
    try:
        return canonical(whole).key.casefold()
    except ValueError:
        return given.casefold()


def _names(record: Record) -> Iterator[str]:
    for field in _NAMES:
        if words := getattr(record, field, None):
            yield str(words).casefold()


def _only(found: Iterator[str]) -> str | None:
    first = next(found, None)
    return first if next(found, None) is None else None
