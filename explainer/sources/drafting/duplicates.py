"""Whether the site has a source already: under whatever form of its address, or as the same report elsewhere."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from explainer.language.names import like_name
from explainer.model.sameness.addresses import canonical
from explainer.model.source import Source

_LONG_ENOUGH: Final = 15  # letters of a title that two documents do not share by chance
_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Known:
    """A source that there is, and which of the addresses leads to it."""

    source: Source
    what: str


def known_under(addresses: Iterable[tuple[str, str]], sources: Iterable[Source]) -> Known | None:
    """The source that has one of these addresses, in whatever form, or of which one is the copy in an archive."""
    by_key: dict[str, Source] = {}
    for source in sources:
        by_key.setdefault(canonical(source.url).key, source)
        if source.archived:
            by_key.setdefault(canonical(source.archived.url).key, source)
    found = ((by_key.get(canonical(url).key), what) for url, what in addresses)
    return next((Known(source, what) for source, what in found if source), None)


def likely_the_same(
    title: str | None, publisher: str | None, day: str | None, sources: Iterable[Source]
) -> list[Source]:
    """Sources with the same title, publisher and day, at whatever address."""
    if not (title and publisher):
        return []
    return [
        source
        for source in sources
        if source.title
        and _letters(source.title) == _letters(title)
        and like_name(source.publisher) == like_name(publisher)
        and (day is None or source.published is None or source.published.text == day)
    ]


def of_one_origin(
    title: str | None, agency: str | None, publisher: str | None, day: str | None, sources: Iterable[Source]
) -> list[Source]:
    """Other publishers' sources that carry the same agency's reports of that day, or a report of the same title."""
    found: list[Source] = []
    for source in sources:
        if publisher and like_name(source.publisher) == like_name(publisher):
            continue
        same_title = title and source.title and _is_title(title) and _letters(source.title) == _letters(title)
        same_agency = agency and like_name(source.origin) == like_name(agency) and day and day in _days(source)
        if same_title or same_agency:
            found.append(source)
    return found[:_MOST]


def _days(source: Source) -> Iterator[str]:
    """The day of a source, and those beside it: a report is printed on both sides of midnight."""
    try:
        day = dt.date.fromisoformat(source.published.text) if source.published else None
    except ValueError:
        return
    if day:
        yield from ((day + dt.timedelta(days=days)).isoformat() for days in (-1, 0, 1))


def _is_title(words: str) -> bool:
    return len(_letters(words)) >= _LONG_ENOUGH


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", like_name(words))
