"""Everything that the site says, field by field and sentence by sentence, with its place: what a lock is made of.

Every field of every kind of record is among them, unless it is named here as one that says nothing to readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from explainer.language import FIRST, Lang
from explainer.language.sentences import sentences
from explainer.model.cited_text import CitedTexts
from explainer.model.dataset import Dataset
from explainer.model.event import Event
from explainer.model.fact import Fact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.schemas.field_types import field_types
from explainer.model.series import Series
from explainer.model.source import Source
from explainer.problems import Location
from explainer.site.page import NEVER, Page
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE, WITHHELD, Key, digest, sentence_digest
from explainer.site.published.wording import languages_of, wording

if TYPE_CHECKING:
    from explainer.site.site import Site

# What is for the desk, orders a list, or draws: none of it is a word, a figure, a date or a source.
NOT_SAID: Final = frozenset(
    ("id", "draft", "withheld", "review_by", "checked", "order", "seq", "url_status", "accessed",
     "published_here", "sort_name", "also", "chart", "group")
)  # fmt: skip
_RETRACTED: Final = "retracted"  # of what has no status that says so; it is "no" before, so that it is no addition
_WITHDRAWN: Final = "withdrawn"  # of a source, likewise; one that is not is RELIED_ON
RELIED_ON: Final = "relied on"
NOBODY: Final = "nobody named"  # who says a fact that has no speaker: one that is put in is no addition either
# Of these, parts of their own say more (`_derived`).
_NOT_SAID_OF: Final = {
    "question": frozenset(("published",)),
    "event": frozenset(("date", "end", _RETRACTED)),
    "series": frozenset((_RETRACTED,)),
    "source": frozenset((_WITHDRAWN,)),
}
# Lists of groups: the field by which an entry is known, whatever place it has.
_KNOWN_BY: Final = {"accounts": "fact", "points": "at", "sources": "source", "roles": "start"}
_FRONT: Final = ("title", "standfirst", "as_of", "published")  # `updated` is a day on which readers were told
_CITED: Final = re.compile(r"[ \t]*\[(@[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Part:
    """A field or a sentence: its words, what it cites (of a sentence), its place, and what stands it belongs to.

    `noun` is that of the record, or `page`; `file` the path of its file, from the root of the site.
    """

    key: Key
    noun: str
    words: str
    place: Location
    cites: str = ""

    @property
    def digest(self) -> str:
        """What a lock keeps of it."""
        return sentence_digest(self.words, self.cites) if self.key.field == SENTENCE else digest(self.words)

    @property
    def file(self) -> str:
        return self.place.path


def parts_of(site: Site) -> Iterator[Part]:
    """Every field of every record, then every page's."""
    for record in site.dataset.records.values():
        yield from parts_of_record(record, site.dataset)
    for page in site.pages:
        yield from parts_of_page(page)


def parts_of_record(record: Record, data: Dataset) -> Iterator[Part]:
    """What the record says, field by field; then how it stands, which follows from others too.

    Of one that is withheld it is that and why, and nothing else: a digest of a few words could be guessed.
    """
    if record.withheld:
        words, place = wording(record.withheld, FIRST), data.where(record.id, WITHHELD)
        yield Part(Key("record", record.id, WITHHELD, NO_LANGUAGE), record.noun, words, place)
        return
    for path, value in (*_fields(record), *_derived(record, data)):
        name = ".".join(map(str, path[0]))
        for lang in languages_of(value) or (None,):
            words = wording(value, lang or FIRST)
            if words:
                place = data.where(record.id, *path[1], *([lang] if lang else []))
                yield Part(Key("record", record.id, name, lang or NO_LANGUAGE), record.noun, words, place)


Way = tuple[str | int, ...]


def _fields(record: Record) -> Iterator[tuple[tuple[Way, Way], Any]]:
    """Each field by the name that it has here, and its path in the file."""
    for name, called, many in _said_fields(type(record)):
        value = getattr(record, name)
        if many:
            yield from _entries(called, value)
        elif value is not None:
            yield ((called,), (called,)), value
        if isinstance(value, CitedTexts):
            yield from ((((called, "cites", key), (called, lang)), key) for key, lang in value.cited.items())


@cache
def _said_fields(kind: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """The fields that say something to readers: the name in Python, the one in the file, and whether it is a list."""
    left_out = NOT_SAID | _NOT_SAID_OF.get(kind.noun, frozenset())
    named = zip(kind.model_fields, field_types(kind), strict=True)
    return tuple((name, field.name, field.many) for name, field in named if field.name not in left_out)


def _entries(name: str, values: Sequence[Any]) -> Iterator[tuple[tuple[Way, Way], Any]]:
    """Each entry of a list, by what it is known by: one that is added changes no other."""
    seen: dict[str, int] = {}
    for number, entry in enumerate(values):
        known_by = getattr(entry, _KNOWN_BY[name], None) if name in _KNOWN_BY else None
        known = re.sub(r"\s+", "_", wording(known_by, FIRST) if name in _KNOWN_BY else wording(entry, FIRST)) or "none"
        seen[known] = seen.get(known, 0) + 1
        again = (seen[known],) if seen[known] > 1 else ()
        yield ((name, known, *again), (name, number)), entry


def _derived(record: Record, data: Dataset) -> Iterator[tuple[tuple[Way, Way], Any]]:
    """How a fact or a question stands; on which days an event was; whether a source is relied on."""
    if isinstance(record, Fact):
        yield (("status",), ()), data.status(record)
        if not record.said_by:
            yield (("said_by",), ("said_by",)), NOBODY
    elif isinstance(record, Question):
        yield (("status",), ()), data.question_status(record)
    elif isinstance(record, Event):
        yield (("date",), ("date",)), record.span
    if isinstance(record, Event | Series):
        yield ((_RETRACTED,), (_RETRACTED,)), record.retracted or "no"
    elif isinstance(record, Source):
        yield ((_WITHDRAWN,), (_WITHDRAWN,)), record.withdrawn or RELIED_ON


def parts_of_page(page: Page) -> Iterator[Part]:
    """What its head says, which records it shows whole, and every sentence; of one that is withheld, why."""
    if page.withheld:
        yield _of_page(page, WITHHELD, wording(page.withheld, FIRST), page.positions.at(WITHHELD))
        return
    yield _of_page(page, _RETRACTED, wording(page.retracted or "no", page.lang), page.positions.at(_RETRACTED))
    for name in _FRONT:
        value = getattr(page.front, name)
        if value not in (None, NEVER):
            yield _of_page(page, name, wording(value, page.lang), page.positions.at(name))
    for topic in page.front.topics:
        yield _of_page(page, f"topics.{topic}", topic, page.positions.at("topics"))
    for embed in page.scan.embeds:
        yield _of_page(
            page, ".".join(filter(None, ("shows", embed.kind, embed.key))), embed.key or "yes", embed.location
        )
    for passage in page.scan.passages:
        for sentence in sentences(passage.words, page.lang):
            words, cites = split_sentence(sentence.text)
            if words:
                yield _of_page(page, SENTENCE, words, passage.location, cites)


def _of_page(page: Page, field: str, words: str, place: Location, cites: str = "") -> Part:
    return Part(Key("page", page.slug, field, page.lang), "page", words, place, cites)


def split_sentence(text: str) -> tuple[str, str]:
    """A sentence's words, and the ids that it cites, joined by semicolons."""
    cites = "; ".join(_CITED.findall(text)).replace("@", "")
    return _CITED.sub("", text).strip(), cites


def lock_path(file: str) -> str:
    """Where what was published of a file is kept: `data/published/facts/oil.lock`, from the root of the site."""
    path = PurePosixPath(file)
    inside = path.relative_to("data") if path.parts[0] == "data" else PurePosixPath("pages", *path.parts[1:])
    return PurePosixPath("data", "published", inside).with_suffix(".lock").as_posix()


def entries_by_file(parts: Iterable[Part]) -> dict[str, list[tuple[Key, str]]]:
    """The lines of each lock, by its path."""
    found: dict[str, list[tuple[Key, str]]] = {}
    for part in parts:
        found.setdefault(lock_path(part.file), []).append((part.key, part.digest))
    return found


def spoken(lang: str) -> Lang:
    """The language of a part for those who word something about it."""
    return FIRST if lang == NO_LANGUAGE else lang  # type: ignore[return-value]
