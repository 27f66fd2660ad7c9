"""What stands here, held against what was published: every difference, as a change of one of the kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from explainer.problems import Location
from explainer.site.published.kinds import (
    Added,
    Change,
    CitationsChanged,
    CorrectionAltered,
    PageGone,
    RecordGone,
    RecordRenamed,
    SentenceChanged,
    Withheld,
    kind_of,
)
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE, WITHHELD, Key, Lock, Owner, digest, lock_of
from explainer.site.published.parts import Part

_SAME_ENOUGH = 0.5  # of two sentences: one stands for the other


@dataclass(frozen=True)
class Base:
    """What was published: its digests, and as far as they are known the words behind them, each by its digest."""

    lock: Lock
    words: Mapping[str, str] = field(default_factory=dict)

    def words_of(self, made: str) -> str | None:
        """The words with that digest, where they are known."""
        return self.words.get(made)

    def cites_of(self, made: str) -> str | None:
        """What a sentence with that digest cited, where that is known."""
        cited = made.partition(".")[2]
        return "" if cited == digest("") else self.words.get(cited)


def base_of(parts: Iterable[Part]) -> Base:
    """What these parts say, as what was published."""
    given = list(parts)
    files = {(part.key.owner, part.key.id): part.file for part in given}
    return Base(lock_of(((part.key, part.digest) for part in given), files), words_by_digest(given))


def words_by_digest(parts: Iterable[Part]) -> dict[str, str]:
    """The words behind each digest; and what sentences cite, by the second half of theirs."""
    found: dict[str, str] = {}
    for part in parts:
        found[part.digest] = part.words
        if part.key.field == SENTENCE:
            found[part.digest.partition(".")[2]] = part.cites
    return found


def differences(base: Base, parts: Iterable[Part]) -> Iterator[Change]:
    """Every change since then, in no order; `told` of none."""
    owners: dict[tuple[Owner, str], list[Part]] = {}
    for part in parts:
        owners.setdefault((part.key.owner, part.key.id), []).append(part)
    known = _by_owner(base.lock)
    new = {owner: found for owner, found in owners.items() if owner not in known}
    for owner in known.keys() - owners.keys():
        yield _gone(owner, known[owner], base.lock, new)
    for owner, found in owners.items():
        if owner in known:
            yield from _of_owner(known[owner], found, base)
        else:
            yield Added(Key(*owner, "", NO_LANGUAGE), found[0].noun, None, found[0].words, found[0].place)
    yield from _of_sentences(base, [part for owner in owners if owner in known for part in owners[owner]])


def _by_owner(lock: Lock) -> dict[tuple[Owner, str], dict[Key, str]]:
    """The fields of each record and page that was published, with their digests."""
    found: dict[tuple[Owner, str], dict[Key, str]] = {(key.owner, key.id): {} for key in lock.sentences}
    for key, made in lock.fields.items():
        found.setdefault((key.owner, key.id), {})[key] = made
    return found


def _gone(
    owner: tuple[Owner, str], fields: Mapping[Key, str], lock: Lock, new: Mapping[tuple[Owner, str], list[Part]]
) -> Change:
    """A record or a page that is not there; where a new record says just the same, its new id."""
    place, key = Location(lock.files.get(owner, "data")), Key(*owner, "", NO_LANGUAGE)
    if owner[0] == "page":
        return PageGone(key, "page", None, None, place)
    said = {(name.field, name.lang): made for name, made in fields.items()}
    for other, parts in new.items():
        now = {(part.key.field, part.key.lang): part.digest for part in parts}
        if other[0] == "record" and said and now.items() >= {pair for pair in said.items() if pair[0][0] != "status"}:
            return RecordRenamed(key, parts[0].noun, owner[1], other[1], parts[0].place)
    return RecordGone(key, "record", None, None, place)


def _of_owner(fields: Mapping[Key, str], parts: list[Part], base: Base) -> Iterator[Change]:
    """What differs in the fields of one record, or in the head of one page; of what is withheld, that it is."""
    for part in parts:
        if part.key.field == WITHHELD:
            before = fields.get(part.key, "")
            fields = {key: made for key, made in fields.items() if key.owner == "page" and key.lang != part.key.lang}
            if before != part.digest:
                yield Withheld(part.key, part.noun, base.words_of(before), part.words, part.place)
    yield from _of_fields(fields, [part for part in parts if part.key.field != WITHHELD] or parts[:1], base)


def _of_fields(fields: Mapping[Key, str], parts: list[Part], base: Base) -> Iterator[Change]:
    now = {part.key: part for part in parts if part.key.field not in (SENTENCE, WITHHELD)}
    first = parts[0]
    gone = {key: made for key, made in fields.items() if key not in now}
    for key, part in now.items():
        before = fields.get(key) or _in_other_language(key, gone, now)
        kind = _kind(key, part.noun)
        if before is None:
            yield (kind if kind is CorrectionAltered else Added)(key, part.noun, None, part.words, part.place)
        elif before != part.digest:
            yield kind(key, part.noun, base.words_of(before), part.words, part.place, before)
    languages = {part.key.lang for part in parts}
    for key, made in gone.items():
        if key.owner == "page" and key.lang not in languages:
            continue  # the page is not there in that language, which is told once
        beside = (part.place for other, part in now.items() if other.field.split(".")[0] == key.field.split(".")[0])
        place = next(beside, first.place)
        yield _kind(key, first.noun)(key, first.noun, base.words_of(made), None, place, made)


def _kind(key: Key, noun: str) -> type[Change]:
    return CorrectionAltered if noun == "correction" else kind_of(key, noun)


def _in_other_language(key: Key, gone: dict[Key, str], now: Mapping[Key, Part]) -> str | None:
    """The digest of a field that was in no language before it had a text, or that has none any more."""
    others = [other for other in gone if other.field == key.field and NO_LANGUAGE in (other.lang, key.lang)]
    return gone.pop(others[0]) if len(others) == 1 else None


def _of_sentences(base: Base, parts: list[Part]) -> Iterator[Change]:
    """The sentences of each page in each language: as many as there were of each, and where they stand."""
    pages: dict[Key, list[Part]] = {}
    for part in parts:
        if part.key.field == SENTENCE:
            pages.setdefault(part.key, []).append(part)
    heads = {(part.key.id, part.key.lang): part for part in reversed(parts) if part.key.owner == "page"}
    for key, published in base.lock.sentences.items():
        head = heads.get((key.id, key.lang))
        if head is not None and head.key.field == WITHHELD:
            continue
        if head is not None:
            yield from _of_page(key, published, pages.get(key, []), head, base)
        elif any(part.key.id == key.id for part in parts):
            place = Location(base.lock.files.get((key.owner, key.id), "data"))
            yield PageGone(key._replace(field=""), "page", None, None, place)
    for key in pages.keys() - base.lock.sentences.keys():
        yield from (Added(key, "page", None, part.words, part.place) for part in pages[key])


def _of_page(key: Key, published: Counter[str], now: list[Part], head: Part, base: Base) -> Iterator[Change]:
    left = Counter(published)
    fresh = [part for part in now if not _take(left, part.digest)]
    cited_otherwise = {made.partition(".")[0]: made for made in left.elements()}
    added: list[Part] = []
    for part in fresh:
        before = cited_otherwise.get(digest(part.words))
        if before is not None and left[before]:
            left[before] -= 1
            yield CitationsChanged(key, "page", base.words_of(before), part.words, part.place, before)
        else:
            added.append(part)
    lost = list(left.elements())
    pairs = _pairs([(made, base.words_of(made)) for made in lost], added)
    paired = {id(part) for part in pairs.values()}
    spare = [
        part.place for part in added if id(part) not in paired
    ]  # where one may be of which the words are not known
    for made in lost:
        other, was = pairs.get(made), base.words_of(made)
        place = other.place if other else spare.pop(0) if was is None and spare else head.place
        yield SentenceChanged(key, "page", was, other.words if other else None, place, made)
    yield from (Added(key, "page", None, part.words, part.place) for part in added if id(part) not in paired)


def _take(left: Counter[str], made: str) -> bool:
    if left[made] <= 0:
        return False
    left[made] -= 1
    return True


def _pairs(lost: list[tuple[str, str | None]], added: list[Part]) -> dict[str, Part]:
    """Which new sentence probably stands for which of the old: those most alike, where the old are known."""
    from difflib import SequenceMatcher  # needed by who changes a sentence alone

    scores = [
        (SequenceMatcher(None, old.split(), part.words.split()).ratio(), made, number)
        for made, old in lost
        if old is not None
        for number, part in enumerate(added)
    ]
    found: dict[str, Part] = {}
    taken: set[int] = set()
    for score, made, number in sorted(scores, key=lambda one: (-one[0], one[1], one[2])):
        if score >= _SAME_ENOUGH and made not in found and number not in taken:
            found[made] = added[number]
            taken.add(number)
    return found
