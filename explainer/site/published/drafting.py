"""The correction that tells of changes, drafted: what it was and is, what it names, and all that changed with it.

What an editor has to say is why, and what sort of change it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from explainer.language import FIRST
from explainer.model.correction import Correction, CorrectionClass
from explainer.site.published.accounts import told
from explainer.site.published.differences import Base
from explainer.site.published.kinds import (
    KINDS,
    AnswerChanged,
    Change,
    CitationsChanged,
    FigureChanged,
    QuoteChanged,
    StatusChanged,
    TextChanged,
)
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE, Key
from explainer.site.published.parts import Part
from explainer.site.site import Site

_BEGINS: Final[Mapping[CorrectionClass, str]] = {
    "correction": "corrected", "clarification": "clarified", "update": "updated", "source-revision": "revised",
    "retraction": "retracted", "wording": "mended",
}  # fmt: skip
_LONGEST_ID: Final = 100
_MISLEADING: Final = (TextChanged, FigureChanged, QuoteChanged)  # of a fact: who reads a page that cites it is told
_NOT_STOOD_BY: Final = ("retracted", "superseded", "withheld")

Fields = Mapping[str, Any]  # of a record, as YAML has them


class WordsNotKnown(Exception):
    """What was published of these changes is known by its digests alone."""

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__()
        self.changes = changes


@dataclass(frozen=True, slots=True)
class Asked:
    """What the editor says of a correction: its class, its day (YYYY-MM-DD) and why it changed; and ids not to give."""

    kind: CorrectionClass
    day: str
    why: str
    taken: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """What a field in all its languages, or a sentence, said and says."""

    changes: tuple[Change, ...]
    was: str | Fields | None
    now: str | Fields | None

    @property
    def weight(self) -> tuple[bool, float, str, str]:
        """How telling it is: what follows from something else comes last; first come the words of a fact, which say
        whose figure it is, and by which it answers a question.
        """
        change = self.changes[0]
        place = min(float(KINDS.index(type(one))) for one in self.changes)
        if change.noun == "fact" and change.key.field == "text":
            place = KINDS.index(AnswerChanged) - 0.5
        follows = change.key.field == "status" and change.noun in ("fact", "question")
        return follows, place, change.key.id, change.key.field

    @property
    def detail(self) -> Fields:
        """It, as an entry of a correction's `details`."""
        key = self.changes[0].key
        named: dict[str, Any] = {key.owner: key.id}
        if key.field != SENTENCE:
            named["field"] = key.field
        return named | {side: words for side, words in (("was", self.was), ("now", self.now)) if words}


def draft(
    changes: Sequence[Change], asked: Asked, site: Site, base: Base, parts: Sequence[Part], *, words: bool = True
) -> Fields:
    """The fields of a correction that tells of all these changes; with `words=False`, without repeating any.

    WordsNotKnown where it would have to say words of which only the digest is known.
    """
    head: dict[str, Any] = {
        "id": _new_id(changes, asked, base), "date": asked.day, "class": asked.kind, **_named(changes, site),
    }  # fmt: skip
    tail = {"answers": _answers(changes, site) if asked.kind != "wording" else [], "why": asked.why}
    if not words:
        digests = list(dict.fromkeys(change.was_digest for change in changes))
        return _filled(head | {"was": None, "now": None, "was_digests": digests} | tail)
    if unknown := [change for change in changes if _was(change, base) is None]:
        raise WordsNotKnown(unknown)
    first, *rest = sorted(_said(changes, base, parts), key=lambda one: one.weight)
    made = head | {"was": first.was, "now": first.now}
    left = _left(made | tail, rest, base, parts)
    return _filled(made | {"details": [one.detail for one in left]} | tail)


def _filled(fields: Fields) -> Fields:
    """The fields that say something: `was` and `now` are always among them."""
    return {name: value for name, value in fields.items() if value not in ((), []) or name in ("was", "now")}


def _left(fields: Fields, rest: Sequence[_Said], base: Base, parts: Sequence[Part]) -> list[_Said]:
    """What the main words do not tell of: a figure that they show is told with them."""
    entry = Correction.model_validate(_filled(fields))
    found = ((said, told(said.changes, [entry], base.lock, parts)) for said in rest)
    return [said for said, of_it in found if not all(change.told for change in of_it.changes)]


# --- what was, and what is --------------------------------------------------------------------------------------------


def _said(changes: Sequence[Change], base: Base, parts: Sequence[Part]) -> Iterator[_Said]:
    """The changes, those of one field in several languages together, each once."""
    cites = {(part.key, part.place, part.words): part.cites for part in parts if part.key.field == SENTENCE}
    now = {part.key: part.words for part in parts}
    fields: dict[tuple[str, str, str], list[Change]] = {}
    sentences: dict[tuple[Key, str | None, str | None], _Said] = {}
    for change in changes:
        key, was, after = change.key, _was(change, base), change.new
        if isinstance(change, CitationsChanged):
            after = cites.get((key, change.place, change.new or ""))
        if key.field == SENTENCE:
            sentences.setdefault((key, was, after), _Said((change,), was or None, after or None))
        else:
            fields.setdefault((key.owner, key.id, key.field), []).append(change)
    yield from sentences.values()
    yield from (_of_field(group, now) for group in fields.values())


def _of_field(group: list[Change], now: Mapping[Key, str]) -> _Said:
    was = {change.key.lang: change.old for change in group}
    after = {change.key.lang: change.new for change in group}
    first = now.get(group[0].key._replace(lang=FIRST))
    if FIRST not in was and NO_LANGUAGE not in was and first:  # a text is in English too, which did not change
        was, after = {FIRST: first, **was}, {FIRST: first, **after}
    return _Said(tuple(group), _text(was), _text(after))


def _text(words: Mapping[str, str | None]) -> str | Fields | None:
    """The words, in one language or several, as YAML has them."""
    there = {lang: said for lang, said in words.items() if said}
    if len(there) > 1 and FIRST in there:
        return dict(sorted(there.items(), key=lambda one: one[0] != FIRST))
    return next(iter(there.values()), None)


def _was(change: Change, base: Base) -> str | None:
    """The words that were published, or what was cited; None where they are not known."""
    return base.cites_of(change.was_digest) if isinstance(change, CitationsChanged) else change.old


# --- whom it names ----------------------------------------------------------------------------------------------------


def _named(changes: Iterable[Change], site: Site) -> Fields:
    """The records that changed; the pages that did, or that cite what a fact says otherwise now, or what rested on a
    source that was withdrawn.
    """
    records: set[str] = set()
    pages: set[str] = set()
    for change in changes:
        if change.key.owner == "page":
            pages.add(change.key.id)
            continue
        records.add(change.key.id)
        fallen = isinstance(change, StatusChanged) and change.new in _NOT_STOOD_BY
        if change.noun == "fact" and (fallen or isinstance(change, _MISLEADING)):
            pages.update(page.slug for page in site.pages_citing(change.key.id))
        elif (change.noun, change.key.field) == ("source", "withdrawn"):
            facts = (fact.id for fact in site.dataset.facts_naming(change.key.id))
            pages.update(page.slug for page in site.pages_citing_any(change.key.id, *facts))
    return {"records": sorted(records), "pages": sorted(pages)}


def _answers(changes: Iterable[Change], site: Site) -> list[str]:
    """The questions whose status, positions or figures are others."""
    found: set[str] = set()
    for change in changes:
        if isinstance(change, AnswerChanged):
            found.add(change.key.id)
        elif isinstance(change, FigureChanged) and change.noun == "fact":
            found.update(question.id for question in site.dataset.questions_of(change.key.id))
    return sorted(found)


def _new_id(changes: Sequence[Change], asked: Asked, base: Base) -> str:
    """`corrected-` and what it is about; with a number where that is taken, or was."""
    about = min(changes, key=lambda one: _Said((one,), None, None).weight).key.id
    whole = f"{_BEGINS[asked.kind]}-{about}"
    number, name = 1, _cut(whole, _LONGEST_ID)
    while name in asked.taken or base.lock.has("record", name):
        number += 1
        name = f"{_cut(whole, _LONGEST_ID - len(f'-{number}'))}-{number}"
    return name


def _cut(name: str, longest: int) -> str:
    """As many whole words of the name as there is room for."""
    return name if len(name) <= longest else name[: longest + 1].rpartition("-")[0] or name[:longest]
