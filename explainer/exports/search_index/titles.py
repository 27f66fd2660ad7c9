"""What is searched first: titles, what they answer in a line, and the other words by which readers ask for them.

It is one small file, so that a question is answered before the index of all words has come.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from math import log2
from typing import Any, Final

from explainer.language.reading.stop_words import STOP_WORDS
from explainer.views.parts.search_record import Kind, SearchRecord

FILE: Final = "titles.json"
# What a page of its kind weighs, among others that match as well; facts and events are found by all their words alone.
_WEIGHTS: Final[Mapping[Kind, float]] = {
    "explainer": 1.3,
    "question": 1.2,
    "topic": 1.1,
    "person": 1.0,
    "month": 1.0,
    "term": 0.8,
}
_OFTEN: Final = 256  # times that somebody is named, above which they weigh no more


def titles_file(records: Iterable[SearchRecord], ids: Mapping[str, str]) -> bytes:
    """The file; `ids` are the names of the same pages in the index of all words, by address."""
    entries = [_entry(record, ids.get(record.href)) for record in records if record.kind in _WEIGHTS]
    return json.dumps({"stopWords": STOP_WORDS, "entries": entries}, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8"
    )


def _entry(record: SearchRecord, in_index: str | None) -> dict[str, Any]:
    told = {
        "id": in_index,
        "kind": record.kind,
        "url": record.href,
        "title": record.title,
        "also": record.also,
        "about": record.text if record.brief is None else record.brief,
        "topics": record.topics,
        "state": record.state,
        "person": record.kind == "person" and not record.body and "," in (record.sort or ""),
        "weight": round(_weight(record), 2),
    }
    return {name: value for name, value in told.items() if value}


def _weight(record: SearchRecord) -> float:
    """That of its kind; somebody who is hardly named weighs half as much as one who is named everywhere."""
    weight = _WEIGHTS[record.kind]
    if record.kind != "person":
        return weight
    return weight * (0.6 + 0.6 * log2(1 + min(record.named, _OFTEN)) / log2(1 + _OFTEN))
