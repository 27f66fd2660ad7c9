"""A list that is too long for one page, divided into parts whose addresses do not hang on what is added later."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from explainer.language import Lang
from explainer.language.lists import part_words
from explainer.site.routes import Addressed

MOST = 200  # records on one page; a list of more is divided
LINES = 3 * MOST  # records that the front of a divided list has a line for, so that links to their anchors lead on

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Name:
    """What a part is called: its key, which its address ends in (`2026-01`), its words, its anchor on the page above.

    `about` is the record that all of it is about, if any.
    """

    key: str
    label: str
    anchor: str
    about: Addressed | None = None


# Which part of a list an entry belongs to.
Level = Callable[[Entry], Name]

WHOLE = Name("", "", "")


@dataclass(frozen=True, slots=True)
class Part(Generic[Entry]):
    """A list, or a part of one: all its entries in order, and the parts that it is divided into where they are many."""

    name: Name
    entries: tuple[Entry, ...]
    parts: tuple[Part[Entry], ...] = ()

    def all(self) -> Iterator[Part[Entry]]:
        """The part and all parts below it, in their order."""
        yield self
        for part in self.parts:
            yield from part.all()

    def backwards(self) -> Part[Entry]:
        """The same in the other order, the last first; nothing of it is called or stands otherwise."""
        return Part(self.name, self.entries[::-1], tuple(part.backwards() for part in reversed(self.parts)))

    def leaves(self) -> Iterator[Part[Entry]]:
        """The parts below it, or itself, that are divided no further: their pages show the entries."""
        return (part for part in self.all() if not part.parts)


def divided(
    entries: Iterable[Entry], levels: Sequence[Level[Entry]], lang: Lang, name: Name = WHOLE, most: int = MOST
) -> Part[Entry]:
    """The entries as one part where there are `most` or fewer; else by the first of the levels, each part by the next.

    What no level divides is counted from its first entry on: a full part changes only where one is put in before.
    """
    whole = tuple(entries)
    if len(whole) <= most:
        return Part(name, whole)
    if not levels:
        return Part(name, whole, tuple(_counted(whole, name, lang, most)))
    groups: dict[str, tuple[Name, list[Entry]]] = {}
    for entry in whole:
        found = levels[0](entry)
        groups.setdefault(found.key, (found, []))[1].append(entry)
    if groups.keys() == {name.key}:  # nothing is told apart at this level
        return divided(whole, levels[1:], lang, name, most)
    return Part(name, whole, tuple(divided(group, levels[1:], lang, part, most) for part, group in groups.values()))


def _counted(entries: tuple[Entry, ...], above: Name, lang: Lang, most: int) -> Iterator[Part[Entry]]:
    for number, start in enumerate(range(0, len(entries), most), start=1):
        words = part_words(number, lang)
        name = Name(f"{above.key}/{number}", f"{above.label}, {words}" if above.label else words, f"part-{number}")
        yield Part(name, entries[start : start + most])
