"""Which correction tells of which change: one that is new, names the record or the page, and says its words before and
after.

Dates play no part: a correction that has been published tells of nothing more. Several that follow each other, the
words after the first being those before the second, tell of it together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.language import Lang
from explainer.language.normal_form import one_line
from explainer.language.reading.figures import figures
from explainer.language.sentences import sentences
from explainer.model.correction import Correction
from explainer.model.fields import LocalizedText
from explainer.site.published.kinds import (
    Change,
    CitationsChanged,
    CorrectionAltered,
    DateChanged,
    FigureChanged,
    PageGone,
    RecordGone,
    RecordRenamed,
)
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE, Key, Lock, digest, sentence_digest
from explainer.site.published.parts import Part, spoken

NEVER = (RecordGone, RecordRenamed, PageGone, CorrectionAltered)  # put it back: no correction tells of these
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Step:
    """What a correction says that something was, and is; `field` is empty where it may be any. `path` leads to it."""

    correction: str
    was: LocalizedText | None
    now: LocalizedText | None
    field: str = ""
    path: tuple[str | int, ...] = ()

    def words(self, side: str, lang: Lang) -> str | None:
        """Its words before (`was`) or after (`now`), in that language."""
        text: LocalizedText | None = getattr(self, side)
        return None if text is None else text.as_typed(lang)

    @property
    def says_the_same(self) -> bool:
        """Whether its words before and after are the same, in every language."""
        both = [{lang: one_line(words) for lang, words in text.by_language().items()} for text in self._texts]
        return len(both) == 2 and both[0] == both[1]

    @property
    def _texts(self) -> tuple[LocalizedText, ...]:
        return tuple(text for text in (self.was, self.now) if text is not None)

    def says_nothing_after(self, lang: str) -> bool:
        """Whether it says that there are no words any more: none at all, or none in that language."""
        return self.now is None or (lang != NO_LANGUAGE and lang not in self.now.by_language())


@dataclass(frozen=True, slots=True)
class Told:
    """The changes, each with the corrections that tell of it; and the steps of new corrections that tell of none."""

    changes: tuple[Change, ...]
    idle: tuple[Step, ...]


def told(changes: Iterable[Change], corrections: Iterable[Correction], lock: Lock, parts: Iterable[Part]) -> Told:
    """Holds the changes against the corrections that were not published yet."""
    new = [entry for entry in corrections if not (lock.has("record", entry.id) or entry.withheld)]  # which nobody reads
    steps = _steps_by_owner(new)
    unsaid = {(owner, made): entry.id for entry in new for made in entry.was_digests for owner in _named(entry)}
    sentences_now = _sentences_now(parts, lock) if steps else {}
    used: set[Step] = set()
    met: set[str] = set()
    found: list[Change] = []
    for change in changes:
        who: tuple[str, ...] = ()
        if change.to_tell and not isinstance(change, NEVER):
            here = steps.get((change.key.owner, change.key.id), ())
            way = _way(change, here, sentences_now.get((change.key.id, change.key.lang), _Sentences()))
            used.update(way)
            who = tuple(dict.fromkeys(step.correction for step in way))
            if not who and (by := unsaid.get(((change.key.owner, change.key.id), change.was_digest))):
                who = (by,)
                met.add(change.was_digest)
        found.append(replace(change, told=who))
    idle = [step for entry in new for step in steps_of(entry) if step not in used]
    idle += [step for entry in new for step in _unsaid(entry) if entry.was_digests[int(step.path[1])] not in met]
    return Told(tuple(found), tuple(idle))


def _named(entry: Correction) -> list[tuple[str, str]]:
    """The records and pages that it names."""
    return [*(("record", name) for name in entry.records), *(("page", name) for name in entry.pages)]


def _unsaid(entry: Correction) -> Iterator[Step]:
    """What it tells of without the words."""
    for number, _ in enumerate(entry.was_digests):
        yield Step(entry.id, None, None, path=("was_digests", number))


def steps_of(entry: Correction) -> Iterator[Step]:
    """What it says that something was and is: first its main words, then each detail."""
    if entry.was is not None or entry.now is not None:
        yield Step(entry.id, entry.was, entry.now, path=("was",))
    for number, detail in enumerate(entry.details):
        yield Step(entry.id, detail.was, detail.now, detail.field or "", ("details", number))


def _steps_by_owner(corrections: Iterable[Correction]) -> Mapping[tuple[str, str], list[Step]]:
    """What is said of each record and page: the main words of all that it names, each detail of its own."""
    found: dict[tuple[str, str], list[Step]] = {}
    for entry in corrections:
        named = _named(entry)
        for step in steps_of(entry):
            detail = entry.details[int(step.path[1])] if step.path[0] == "details" else None
            if detail and detail.record:
                owners = [("record", detail.record)]
            elif detail and detail.page:
                owners = [("page", detail.page)]
            else:
                owners = named
            for owner in owners:
                found.setdefault(owner, []).append(step)
    return found


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The digests of all sentences of a page: with what they cite (`whole`), of words alone, and of words that stand
    there more often than they were published.
    """

    whole: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    fresh: frozenset[str] = frozenset()


def _sentences_now(parts: Iterable[Part], lock: Lock) -> Mapping[tuple[str, str], _Sentences]:
    """The sentences of each page that was published, by its name and language."""
    found: dict[Key, Counter[str]] = {}
    for part in parts:
        if part.key.field == SENTENCE:
            found.setdefault(part.key, Counter())[part.digest] += 1
    before = {key: _of_words(lock.sentences.get(key, Counter())) for key in found}
    words = {key: _of_words(made) for key, made in found.items()}
    return {
        (key.id, key.lang): _Sentences(frozenset(made), frozenset(words[key]), frozenset(words[key] - before[key]))
        for key, made in found.items()
    }


def _of_words(digests: Counter[str]) -> Counter[str]:
    """How often each digest of words is there, whatever the sentences cite."""
    found: Counter[str] = Counter()
    for made, number in digests.items():
        found[made.partition(".")[0]] += number
    return found


def _way(change: Change, steps: Sequence[Step], now: _Sentences) -> tuple[Step, ...]:
    """The steps that lead from what was published to what stands here; none where none do."""
    if change.key.field == SENTENCE:
        starts = [step for step in steps if _was_sentence(change, step)]
        ends = [step for step in steps if _is_there(change, step, now)]
    else:
        steps = [step for step in steps if step.field in ("", change.key.field)]
        starts = [step for step in steps if _was_field(change, step)]
        ends = [step for step in steps if _is_field(change, step)]
    lang = spoken(change.key.lang)
    waiting: list[tuple[Step, ...]] = [(step,) for step in starts]
    while waiting:
        way = waiting.pop(0)
        if way[-1] in ends:
            return way
        after = way[-1].words("now", lang)
        if after is not None:
            waiting += [(*way, step) for step in steps if step not in way and _follows(after, step, lang)]
    return ()


def _follows(after: str, step: Step, lang: Lang) -> bool:
    was = step.words("was", lang)
    return was is not None and digest(was) == digest(after)


# --- fields of records and heads of pages -----------------------------------------------------------------------------


def _was_field(change: Change, step: Step) -> bool:
    """Whether the step's words before are those that were published."""
    lang = spoken(change.key.lang)
    was = step.words("was", lang)
    if was is None:
        return not change.was_digest and bool(step.field)
    after = step.words("now", lang) or ""
    return change.was_digest in {digest(words) for words in (was, *_shown(change, was, after, lang, change.new or ""))}


def _is_field(change: Change, step: Step) -> bool:
    """Whether its words after are those that stand here."""
    lang = spoken(change.key.lang)
    now = step.words("now", lang)
    if now is None or change.new is None:
        return change.new is None and step.says_nothing_after(change.key.lang)
    before = step.words("was", lang) or ""
    return digest(now) == digest(change.new) or change.new in _shown(change, now, before, lang, change.new)


def _shown(change: Change, words: str, others: str, lang: Lang, pattern: str) -> Iterator[str]:
    """The field's wording, with each figure, or each date, of these words in the place of its own.

    Those that stand in the other words of the step too say nothing of a change.
    """
    if isinstance(change, FigureChanged) and (own := _NUMBER.search(pattern)):
        numbers = [
            [value for number in figures(said, lang).numbers for value in number.values] for said in (words, others)
        ]
        shown = [
            str(int(value)) if value.is_integer() else str(value) for value in numbers[0] if value not in numbers[1]
        ]
    elif isinstance(change, DateChanged) and (own := _DATE.search(pattern)):
        dates = [[day for date in figures(said, lang).dates for day in date.dates] for said in (words, others)]
        shown = [_date(day, own[0][:4]) for day in dates[0] if day not in dates[1]]
    else:
        return
    yield from (pattern[: own.start()] + one + pattern[own.end() :] for one in shown)


def _date(day: tuple[int | None, int | None, int | None], year: str) -> str:
    """`2026-01-07`, as far as it is said; without a year, that of the field."""
    return "-".join((str(day[0] or year), *(f"{part:02}" for part in day[1:] if part)))


# --- sentences --------------------------------------------------------------------------------------------------------


def _was_sentence(change: Change, step: Step) -> bool:
    """Whether the sentence is among the step's words before."""
    lang = spoken(change.key.lang)
    was = step.words("was", lang)
    if isinstance(change, CitationsChanged):
        return change.new is not None and sentence_digest(change.new, was or "") == change.was_digest
    if was is None:
        return False
    of_words, _, _ = change.was_digest.partition(".")
    return of_words in {digest(words) for words in _each(was, lang)}


def _is_there(change: Change, step: Step, now: _Sentences) -> bool:
    """Whether all sentences of the step's words after stand on the page, and not all others of them did before.

    Of a citation, whether this is cited now.
    """
    lang = spoken(change.key.lang)
    after = step.words("now", lang)
    if isinstance(change, CitationsChanged):
        return change.new is not None and sentence_digest(change.new, after or "") in now.whole
    if after is None:
        return True
    said, was = (
        frozenset(digest(words) for words in _each(text or "", lang)) for text in (after, step.words("was", lang))
    )
    return said <= now.words and (said <= was or not said.isdisjoint(now.fresh))


def _each(words: str, lang: Lang) -> list[str]:
    """The words as a whole, where they are one sentence; else each of them."""
    return [sentence.text for sentence in sentences(words, lang)]


def unaccounted(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that readers are told nothing of, and are to be."""
    return tuple(change for change in changes if not change.accounted_for)
