"""A lock: a digest of every field and every sentence that was published, by which a change of it is seen.

It holds no words: those are in the history of the files. One line is `id field lang digest`; a field that is in no
language has `-` there. A sentence has two digests in one, of its words and of what it cites.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal, NamedTuple

from explainer.language.normal_form import one_line

Owner = Literal["record", "page"]
NO_LANGUAGE: Final = "-"
SENTENCE: Final = "sentence"
WITHHELD: Final = "withheld"  # all that is said of what may not be shown: since when, and why
FORM: Final = (
    "# What readers last saw, by `id field lang digest`: written by `explainer publish`, never by hand. Form 1.\n"
)
_SIGNS: Final = 16  # of a digest: by accident no two of a million fields share one
_LINE: Final = re.compile(
    r"(?P<id>[a-z0-9-]+) (?P<field>\S+) (?P<lang>[a-z-]+) (?P<digest>[0-9a-f]{16}(?:\.[0-9a-f]{16})?)"
)


class Key(NamedTuple):
    """A field of a record, or of a page, in a language: `id` is that of the record, or the name of the page."""

    owner: Owner
    id: str
    field: str
    lang: str


@dataclass(frozen=True)
class Lock:
    """The digest of each field, and the digests of the sentences of each page in each of its languages.

    `fields` has no key whose field is a sentence; `sentences` counts each as often as it stands on the page. `files`
    says in which file of data/ or of the prose each record and page was.
    """

    fields: Mapping[Key, str] = field(default_factory=dict)
    sentences: Mapping[Key, Counter[str]] = field(default_factory=dict)
    files: Mapping[tuple[Owner, str], str] = field(default_factory=dict)

    @cached_property
    def ids(self) -> frozenset[tuple[Owner, str]]:
        """The records and pages that it knows."""
        return frozenset((key.owner, key.id) for keys in (self.fields, self.sentences) for key in keys)

    def has(self, owner: Owner, name: str) -> bool:
        """Whether the record, or the page, was published."""
        return (owner, name) in self.ids


def digest(words: str) -> str:
    """Of words, however they are spaced and composed, 16 signs."""
    return hashlib.sha256(one_line(words).encode("utf-8")).hexdigest()[:_SIGNS]


def sentence_digest(words: str, cites: str) -> str:
    """Of a sentence and of what it cites, joined by a full stop."""
    return f"{digest(words)}.{digest(cites)}"


def lock_of(entries: Iterable[tuple[Key, str]], files: Mapping[tuple[Owner, str], str] | None = None) -> Lock:
    """The lock of these fields and sentences, each with its digest."""
    fields: dict[Key, str] = {}
    sentences: dict[Key, Counter[str]] = {}
    for key, made in entries:
        if key.field == SENTENCE:
            sentences.setdefault(key, Counter())[made] += 1
        else:
            fields[key] = made
    return Lock(fields, sentences, files or {})


def entries_of(text: str, owner: Owner) -> Iterator[tuple[int, tuple[Key, str] | None]]:
    """Every line of a lock that says something, with its number from 1; None for one that cannot be read."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("#"):
            found = _LINE.fullmatch(line)
            yield number, (Key(owner, found["id"], found["field"], found["lang"]), found["digest"]) if found else None


def lock_text(entries: Iterable[tuple[Key, str]]) -> str:
    """The file that holds these, sorted: the same whatever order they come in."""
    lines = sorted(f"{key.id} {key.field} {key.lang} {made}\n" for key, made in entries)
    return FORM + "".join(lines)
