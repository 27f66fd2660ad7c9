"""Who is named in a text: people of the record by their names, however much of a name is written.

`Ana Prueba López` is also `Ana Prueba`, `Prueba López` and `Prueba`, with its accents or without; not
`López`. Several may share what is written, and nobody can tell then who is meant: all of them are named.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.language.abbreviations import words as words_of
from explainer.language.personal_names import NAME_WORD, by_surname
from explainer.model.actor import Actor
from explainer.site.words.record_words import in_every_language

_BETWEEN = re.compile(r"[\s.'’-]*(?:(?:de|del|da|das|do|dos|la|las|los|y|e|van|von|der|den|al|bin) +)*")
_NEVER_ALONE = words_of("san santa santo saint st van von de del della di da dos el al la le bin ibn mac")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: where it stands, as it is written, and the ids of all whom it may mean."""

    at: int
    words: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Form:
    """The words of a name, in order, and those of them without which it is not written."""

    id: str
    words: tuple[str, ...]
    needed: frozenset[str]


class People:
    """The people of a record, to be found in texts. `namesakes` are names of other things that hold a person's name."""

    def __init__(self, people: Iterable[Actor], namesakes: Iterable[str] = ()) -> None:
        self._forms: dict[str, list[_Form]] = {}
        self._seen: dict[str, str] = {}
        for actor in people:
            for form in _forms(actor):
                self._add(form)
        of_people = self._forms.keys() | set()
        for name in namesakes:
            words = _words(name)
            if len(words) > 1 and not of_people.isdisjoint(words):
                self._add(_Form("", words, frozenset(words)))

    def named_in(self, text: str) -> Iterator[Named]:
        """Every name of one of them, in order."""
        words = [(*match.span(), self._known(match[0])) for match in NAME_WORD.finditer(text)]
        at = 0
        while at < len(words):
            if not words[at][2]:
                at += 1
                continue
            count, ids = self._longest(text, words[at:])
            if ids and "" not in ids:
                start, end = words[at][0], words[at + count - 1][1]
                yield Named(start, text[start:end], ids)
            at += count

    def _longest(self, text: str, words: list[tuple[int, int, str]]) -> tuple[int, frozenset[str]]:
        """How many of the words, from the first on, make a name, and whose; one and nobody's where they make none."""
        best: tuple[int, frozenset[str]] = (1, frozenset())
        for count, (start, _, word) in enumerate(words, 1):
            if not word or (count > 1 and not _BETWEEN.fullmatch(text, words[count - 2][1], start)):
                break
            if ids := self._meant([known for _, _, known in words[:count]]):
                best = count, ids
        return best

    def _add(self, form: _Form) -> None:
        for word in dict.fromkeys(form.words):
            self._forms.setdefault(word, []).append(form)

    def _known(self, word: str) -> str:
        """The word as names are kept, in the singular; empty for one that is in no name."""
        if word not in self._seen:
            plain = _plain(word)
            forms = (plain, plain.removesuffix("s"), plain.removesuffix("es"))
            self._seen[word] = next((form for form in forms if form in self._forms), "")
        return self._seen[word]

    def _meant(self, words: list[str]) -> frozenset[str]:
        """All whose name is written by these words, in this order."""
        return frozenset(
            form.id for form in self._forms[words[0]] if form.needed.issubset(words) and _in_order(words, form.words)
        )


def _in_order(words: list[str], name: tuple[str, ...]) -> bool:
    rest = iter(name)
    return all(word in rest for word in words)


def _forms(actor: Actor) -> Iterator[_Form]:
    """The name, of which the surname is needed, and other spellings, of which the last word is."""
    for name in (*in_every_language(actor.name), *actor.aliases):
        words = _words(name)
        surname = _words((actor.sort_name or by_surname(name).words).partition(",")[0]) or words
        needed = surname[: 2 if surname and surname[0] in _NEVER_ALONE else 1]
        if words:
            yield _Form(actor.id, words, frozenset(needed if set(needed) <= set(words) else words[-1:]))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_plain(match[0]) for match in NAME_WORD.finditer(name))


def _plain(word: str) -> str:
    """Without accents and in small letters."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKD", word))).lower()
