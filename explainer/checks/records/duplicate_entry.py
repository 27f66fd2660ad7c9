"""One thing named twice: an entry of a list, an account of a question, the address of a source.

A reader would see it twice, and counts (of accounts, of sources) would be wrong by one. Two sources with one address
are one document, which would be counted as two origins.

Remedy: keep one of the two. Where one source serves twice, each entry has its own `locator`. If an address now shows
another document, say so in `url_status`, and give the archived copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from explainer.model.dataset import Dataset
from explainer.model.question import Question
from explainer.problems import Problem
from explainer.site.site import Site

RULE = "duplicate-entry"


def check(site: Site) -> Iterator[Problem]:
    """Every list of every record, and the addresses of sources."""
    data = site.dataset
    for record in data.records.values():
        for name, value in record:
            if isinstance(value, tuple) and len(value) > 1:
                by_fact = isinstance(record, Question) and name == "accounts"
                entries = [entry.fact for entry in value] if by_fact else value
                for first, again in _twice(entries):
                    message = f'entry {again + 1} of "{name}" says the same as entry {first + 1}'
                    yield Problem(data.where(record.id, name, again), message, RULE, "keep one of them")
    yield from _sources(data)


def _sources(data: Dataset) -> Iterator[Problem]:
    sources = list(data.sources.values())
    for first, again in _twice(source.url for source in sources):
        known, place = sources[first].id, data.where(sources[again].id, "url")
        message = f'"{known}" has the same address'
        yield Problem(place, message, RULE, f'name "{known}" instead; a locator says where inside it')


def _twice(entries: Iterable[Any]) -> Iterator[tuple[int, int]]:
    """The indexes of what was there before: where first, and where again."""
    seen: dict[Any, int] = {}
    for index, entry in enumerate(entries):
        first = seen.setdefault(entry, index)
        if first != index:
            yield first, index
