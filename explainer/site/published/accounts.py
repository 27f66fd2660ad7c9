"""Which correction tells of which change: one that is new, names the record or the page, and says its words before and
after.

Dates play no part: a correction that has been published tells of nothing more. Several that follow each other, the
words after the first being those before the second, tell of it together.
"""

from __future__ import annotations

import re
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
from explainer.site.published.lock import NO_LANGUAGE, SENTENCE, Lock, digest, sentence_digest
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
    new = [entry for entry in corrections if not lock.has("record", entry.id)]
    steps = _steps_by_owner(new)
    digests = {made: entry.id for entry in new for made in entry.was_digests}
    sentences_now = _sentences_now(parts) if steps else {}
    used: set[Step] = set()
    met: set[str] = set()
    found: list[Change] = []
    for change in changes:
        who: tuple[str, ...] = ()
        if change.to_tell and not isinstance(change, NEVER):
            here = steps.get((change.key.owner, change.key.id), ())
            way = _way(change, here, sentences_now.get((change.key.id, change.key.lang), frozenset()))
            used.update(way)
            who = tuple(dict.fromkeys(step.correction for step in way))
            if not who and change.was_digest in digests:
                who = (digests[change.was_digest],)
                met.add(change.was_digest)
        found.append(replace(change, told=who))
    idle = [step for entry in new for step in steps_of(entry) if step not in used]
    idle += [step for entry in new for step in _unsaid(entry) if entry.was_digests[int(step.path[1])] not in met]
    return Told(tuple(found), tuple(idle))


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
        named = [*(("record", name) for name in entry.records), *(("page", name) for name in entry.pages)]
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


def _sentences_now(parts: Iterable[Part]) -> Mapping[tuple[str, str], frozenset[str]]:
    """The digests of all sentences of each page, by its name and language: with what they cite, and of words alone."""
    found: dict[tuple[str, str], set[str]] = {}
    for part in parts:
        if part.key.owner == "page" and part.key.field == SENTENCE:
            found.setdefault((part.key.id, part.key.lang), set()).update((part.digest, part.digest.partition(".")[0]))
    return {name: frozenset(made) for name, made in found.items()}


def _way(change: Change, steps: Sequence[Step], now: frozenset[str]) -> tuple[Step, ...]:
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
    return change.was_digest in {digest(words) for words in (was, *_shown_before(change, was, lang))}


def _is_field(change: Change, step: Step) -> bool:
    """Whether its words after are those that stand here."""
    lang = spoken(change.key.lang)
    now = step.words("now", lang)
    if now is None or change.new is None:
        return change.new is None and step.says_nothing_after(change.key.lang)
    return digest(now) == digest(change.new) or change.new in _shown(change, now, lang, change.new)


def _shown_before(change: Change, was: str, lang: Lang) -> Iterator[str]:
    """What the field may have held, by the figures and dates in the words: the rest of it as it is now."""
    return _shown(change, was, lang, change.new or "")


def _shown(change: Change, words: str, lang: Lang, pattern: str) -> Iterator[str]:
    """The field's wording, with each figure, or each date, that stands in these words in the place of its own."""
    if isinstance(change, FigureChanged) and (own := _NUMBER.search(pattern)):
        for number in figures(words, lang).numbers:
            for value in number.values:
                yield (
                    pattern[: own.start()]
                    + (str(int(value)) if value.is_integer() else str(value))
                    + pattern[own.end() :]
                )
    elif isinstance(change, DateChanged) and (own := _DATE.search(pattern)):
        for date in figures(words, lang).dates:
            for year, month, day in date.dates:
                named = (str(year or own[0][:4]), *(f"{part:02}" for part in (month, day) if part))
                yield pattern[: own.start()] + "-".join(named) + pattern[own.end() :]


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


def _is_there(change: Change, step: Step, now: frozenset[str]) -> bool:
    """Whether all sentences of the step's words after stand on the page; of a citation, that this is cited now."""
    lang = spoken(change.key.lang)
    after = step.words("now", lang)
    if isinstance(change, CitationsChanged):
        return change.new is not None and sentence_digest(change.new, after or "") in now
    return after is None or {digest(words) for words in _each(after, lang)} <= now


def _each(words: str, lang: Lang) -> list[str]:
    """The words as a whole, where they are one sentence; else each of them."""
    return [sentence.text for sentence in sentences(words, lang)]


def unaccounted(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that readers are told nothing of, and are to be."""
    return tuple(change for change in changes if not change.accounted_for)
