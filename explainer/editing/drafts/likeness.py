"""Which records are like a draft: of the same words, topics, speakers, places and sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from explainer.editing.drafts.ids import words_of
from explainer.model.dataset import Dataset
from explainer.model.record import Record

_WORD: Final = re.compile(r"[^\W_]+")
_SHORT: Final = 2  # letters of a word that says little
_TITLES: Final = ("text", "title", "question", "name", "term", "definition", "role", "unit", "description")
_SAME: Final = 0.6  # of the words of both


def label_of(record: Record) -> str:
    """What a record says, in one line."""
    return next((str(words) for name in _TITLES if (words := getattr(record, name, None))), record.id)


def matching(words: str, nouns: Iterable[str], data: Dataset, most: int) -> list[Record]:
    """The records of these nouns that have most of the words; without words, the newest."""
    wanted = _words(words)
    of_nouns = [record for record in data.records.values() if record.noun in set(nouns)]
    newest = sorted(of_nouns, key=lambda record: (_day(record), record.id), reverse=True)
    if not wanted:
        return newest[:most]
    shared = {record.id: len(wanted & _words(f"{record.id} {label_of(record)}")) for record in newest}
    found = [record for record in newest if shared[record.id]]
    return sorted(found, key=lambda record: -shared[record.id])[:most]


def same_words(values: Mapping[str, Any], noun: str, data: Dataset) -> Record | None:
    """The record that says almost the same already."""
    mine = _words(" ".join(words_of(values.get(name)) for name in _TITLES[:5]))
    found: dict[str, float] = {}
    for record in data.records.values():
        theirs = _words(label_of(record)) if record.noun == noun else frozenset()
        if mine and theirs and _figures(mine) == _figures(theirs):
            found[record.id] = len(mine & theirs) / len(mine | theirs)
    nearest = max(found, key=lambda name: found[name], default=None)
    return data.records[nearest] if nearest and found[nearest] >= _SAME else None


def likeness(values: Mapping[str, Any], record: Record) -> float:
    """How much a record has in common with a draft; the first topic counts most."""
    other = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    points = 0.0
    for name, value in values.items():
        mine, theirs = set(_marks(value)), set(_marks(other.get(name)))
        points += len(mine & theirs)
        if name == "topics" and value and other.get(name):
            points += 3 * (value[0] == other[name][0])
    return points


def _marks(value: Any) -> Iterator[str]:
    """Ids, choices and longer words of a value."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _marks(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _marks(inner)
    elif isinstance(value, str):
        yield from (value,) if "-" in value and " " not in value else _words(value)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > _SHORT or word.isdigit())


def _figures(words: frozenset[str]) -> frozenset[str]:
    """Without which two statements are not the same, however much else they share."""
    return frozenset(word for word in words if word.isdigit())


def _day(record: Record) -> str:
    for name in ("reported", "date", "published"):
        if date := getattr(record, name, None):
            return str(date.text)
    return ""
