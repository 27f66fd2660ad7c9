"""How much a change matters to readers: the newest day stands first, and of one day what turns an answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from explainer.model.correction import Correction, CorrectionClass

_OF_CLASS: Final[dict[CorrectionClass, int]] = {
    "retraction": 2,
    "correction": 3,
    "update": 4,
    "source-revision": 4,
    "clarification": 5,
    "wording": 6,
}


def importance(entry: Correction) -> int:
    """From 1, what matters most: it turns an answer; else by its class."""
    return 1 if turns_an_answer(entry) else _OF_CLASS[entry.kind]


def turns_an_answer(entry: Correction) -> bool:
    """Whether a question is answered otherwise since: mended wording turns none."""
    return bool(entry.answers) and is_news(entry)


def latest_last(entries: Iterable[Correction]) -> list[Correction]:
    """By day; of one day what matters least first, then by id: backwards it is as readers have it."""
    return sorted(entries, key=lambda entry: (entry.date.sort_key, -importance(entry), entry.id))


def latest_first(entries: Iterable[Correction]) -> list[Correction]:
    """The newest day first, and of one day what matters most."""
    return latest_last(entries)[::-1]


def is_news(entry: Correction) -> bool:
    """Whether it is announced: mended wording stands in the record's history and on the record of changes alone."""
    return entry.kind != "wording"
