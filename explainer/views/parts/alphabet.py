"""Lists from A to Z: under which letter a name stands, and in what order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from explainer.language import Lang
from explainer.model.actor import Actor
from explainer.views.parts.links import LinkView

NOT_A_LETTER = "0–9"

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_Entry = TypeVar("_Entry")


def sort_key(name: str) -> str:
    """Without its article, accents and capitals: `The Éxodo` is found under E."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return re.sub(r"^\W+", "", _ARTICLE.sub("", plain)).casefold()


def name_to_sort(actor: Actor, lang: Lang) -> str:
    """A person's surname first, `Pérez, Ana`; a body as it is called."""
    name = actor.name.in_language(lang)
    if actor.sort_name or actor.kind == "body":
        return actor.sort_name or name
    *given, surname = name.split()
    return ", ".join(filter(None, (surname, " ".join(given))))


def by_letter(
    entries: Iterable[_Entry], name: Callable[[_Entry], str]
) -> Iterator[tuple[LinkView, tuple[_Entry, ...]]]:
    """The entries in order, by letter: the letter with its anchor, then what begins with it."""
    ordered = sorted(entries, key=lambda entry: (_letter(name(entry)), sort_key(name(entry))))
    for letter, group in groupby(ordered, key=lambda entry: _letter(name(entry))):
        anchor = "numbers" if letter == NOT_A_LETTER else f"letter-{letter.casefold()}"
        yield LinkView(letter, f"#{anchor}"), tuple(group)


def _letter(name: str) -> str:
    first = sort_key(name)[:1]
    return first.upper() if first.isalpha() else NOT_A_LETTER
