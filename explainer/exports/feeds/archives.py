"""The archives of a feed (RFC 5005): all its entries by the month in which they were first published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from explainer.views.parts.links import LinkView


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One explainer, question or change: its id never changes, its `updated` only for changes that matter."""

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    categories: tuple[LinkView, ...]
    html: str


def archives(entries: Iterable[FeedEntry], most: int) -> Mapping[str, tuple[FeedEntry, ...]]:
    """The entries by the name of their archive, the oldest first: `2026-03`; of a month with more than `most`, the
    next ones in `2026-03-2` and so on.

    An entry stays in its archive whatever is published after its month, and however often it is updated.
    """
    in_order = sorted(entries, key=lambda entry: (entry.published, entry.id))
    found = dict[str, tuple[FeedEntry, ...]]()
    for month, of_month in groupby(in_order, key=lambda entry: entry.published[:7]):
        whole = tuple(of_month)
        for start in range(0, len(whole), most):
            number = start // most + 1
            found[month if number == 1 else f"{month}-{number}"] = whole[start : start + most]
    return found
