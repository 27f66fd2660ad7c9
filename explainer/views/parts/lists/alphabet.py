"""Lists from A to Z: what begins with each letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from explainer.site.alphabet import anchor_of, letter_of, sort_key
from explainer.views.parts.links import LinkView

_Entry = TypeVar("_Entry")


def by_letter(
    entries: Iterable[_Entry], name: Callable[[_Entry], str]
) -> Iterator[tuple[LinkView, tuple[_Entry, ...]]]:
    """The entries in order, by letter: the letter with its anchor, then what begins with it."""
    ordered = sorted(entries, key=lambda entry: (letter_of(name(entry)), sort_key(name(entry))))
    for letter, group in groupby(ordered, key=lambda entry: letter_of(name(entry))):
        yield LinkView(letter, f"#{anchor_of(letter)}"), tuple(group)
