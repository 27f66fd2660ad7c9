"""Whether two texts say the same, and differ in spelling, punctuation or the order of words alone.

What is not surely such a slip counts as touched: a class of corrections that stands in no feed must hide nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from explainer.language import Lang
from explainer.language.normal_form import one_line, without_accents
from explainer.language.reading.figures import figures
from explainer.language.reading.weighty_words import is_weighty
from explainer.near_ids import is_slip
from explainer.site.published.parts import parts_of
from explainer.site.site import Site
from explainer.site.words.quotations import quotations
from explainer.site.words.record_words import in_every_language
from explainer.site.words.verbatim import in_one_line

_WORD: Final = re.compile(r"[^\W_]+(?:['’.,:][^\W_]+)*")
_NAME: Final = re.compile(r"(?<![^\W\d_])[^\W\d_a-zß-öø-ÿ][^\W\d_]+")  # a word that begins with a capital
_SIGNS: Final = re.compile(r"[%‰$€£¥₹+=°§?]|(?<![\w])[-−](?=\d)")  # each says something by itself
_STARTS: Final = re.compile(r"(?:^|[.!?:…]['\"”’»)]*\s+)[\"'“‘«(¿¡]*$")
# Two forms of one word, of which a sentence needs one.
_AGREE: Final = frozenset(
    map(frozenset, (("a", "an"), ("is", "are"), ("was", "were"), ("has", "have"), ("un", "una"), ("y", "e")))
)
_NEAR: Final = 3  # words that may stand, by chance, at both ends of what was moved
_ENDINGS: Final = frozenset("sdnryoaeóáéíú")  # that make another form of a word, with another meaning


@dataclass(frozen=True, slots=True)
class Known:
    """What words a site uses: `words`, all in small letters; `names`, those of its people, bodies and places."""

    words: Collection[str] = frozenset()
    names: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    first: bool  # of its sentence
    small: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "small", self.text.casefold().replace("’", "'"))

    @property
    def is_name(self) -> bool:
        """Whether its capital says that it is one."""
        return self.text[:1].isupper() and not self.first

    @property
    def has_digit(self) -> bool:
        return any(map(str.isdigit, self.text))


def touched(was: str, now: str, lang: Lang, known: Known | None = None) -> tuple[str, ...]:
    """What differs that is no mere wording, each in words; nothing where all of it is."""
    was, now, known = one_line(was), one_line(now), known or Known()
    before, after = _words(was), _words(now)
    found = [name for name, read in _WHOLE.items() if read(was, lang) != read(now, lang)]
    found += _weighty(before, after, lang)
    left, added = _left(before, after), _left(after, before)
    found += _other_cases(left, added, known)
    if _letters(was) != _letters(now):
        spelt, others = _slips(left, added, lang, known)
        found += others
        if not others and not _same_order([spelt.get(one.small, one.small) for one in before], after, lang):
            found.append("the order of its words")
    return tuple(dict.fromkeys(found))


def known_words(site: Site) -> Known:
    """All words of the site but those of its corrections, which tell of mistakes."""
    found: set[str] = set()
    for part in parts_of(site):
        if part.noun != "correction":
            found.update(match[0].casefold() for match in _WORD.finditer(part.words))
    actors = (actor.name for actor in site.dataset.actors.values())
    named = (*actors, *(place.name for place in site.dataset.places.values()))
    names = (words for name in named for words in in_every_language(name))
    return Known(found, {match[0].casefold() for name in names for match in _NAME.finditer(name)})


# --- what is read of the whole text -----------------------------------------------------------------------------------


def _figures_of(text: str, lang: Lang) -> Counter[object]:
    read = figures(text, lang)
    found: list[object] = [(max(one.values), one.unit, one.span, one.ordinal, one.several) for one in read.numbers]
    found += [one.code for one in read.numbers]
    found += [one.dates for one in read.dates]
    found += [text[one.start : one.end] for one in read.times]
    return Counter(found)


def _quotations_of(text: str, lang: Lang) -> list[str]:
    return sorted(in_one_line(one.words) for one in quotations(text))


def _signs_of(text: str, lang: Lang) -> Counter[str]:
    return Counter(_SIGNS.findall(text))


_WHOLE: Final[dict[str, Callable[[str, Lang], object]]] = {
    "a figure or a date": _figures_of, "a quotation": _quotations_of, "a sign such as % or ?": _signs_of,
}  # fmt: skip


def _letters(text: str) -> str:
    """The text without spaces and signs: the same where only these differ."""
    return re.sub(r"[\W_]+", "", text).casefold()


# --- word by word -----------------------------------------------------------------------------------------------------


def _words(text: str) -> list[_Word]:
    """The words, one that stands twice in a row by mistake once."""
    found: list[_Word] = []
    for match in _WORD.finditer(text):
        word = _Word(match[0], bool(_STARTS.search(text[: match.start()])))
        if not (found and found[-1].small == word.small and word.text.islower() and word.small.isalpha()):
            found.append(word)
    return found


def _left(words: Sequence[_Word], others: Sequence[_Word]) -> list[_Word]:
    """Those that the others have not as they are written here."""
    there = Counter(word.text for word in others)
    found = []
    for word in words:
        there[word.text] -= 1
        if there[word.text] < 0:
            found.append(word)
    return found


def _weighty(before: Sequence[_Word], after: Sequence[_Word], lang: Lang) -> Iterator[str]:
    one, other = (Counter(word.small for word in words if is_weighty(word.small, lang)) for words in (before, after))
    yield from (f'"{word}"' for word in ((one - other) + (other - one)))


def _other_cases(left: list[_Word], added: list[_Word], known: Known) -> Iterator[str]:
    """Takes out what differs in capitals alone; yields what is a name, or all in capitals: us, US."""
    for word in list(left):
        other = next((one for one in added if one.small == word.small), None)
        if other is None:
            continue
        left.remove(word)
        added.remove(other)
        shouted = {one.text for one in (word, other) if len(one.text) > 1 and one.text.isupper()}
        named = word.small in known.names and not (word.first or other.first)
        if named or (shouted and word.text != other.text):
            yield f'the name "{other.text}"'


def _slips(left: list[_Word], added: list[_Word], lang: Lang, known: Known) -> tuple[dict[str, str], list[str]]:
    """Which words were mistyped, and how they are spelt; and what is another word."""
    spelt: dict[str, str] = {}
    for word in list(left):
        other = next((one for one in added if _is_mistyped(word, one, lang, known)), None)
        if other:
            left.remove(word)
            added.remove(other)
            spelt[word.small] = other.small
    digits = ["".join(filter(str.isdigit, "".join(one.text for one in words))) for words in (left, added)]
    if digits[0] and digits[0] == digits[1] and all(one.has_digit for one in (*left, *added)):  # 1,200 and 1200
        spelt |= {one.small: "" for one in left}
        return spelt, []
    return spelt, [_name_of(one, known, lang) for one in (*left, *added)]


def _name_of(word: _Word, known: Known, lang: Lang) -> str:
    if word.has_digit:
        return f'the figure "{word.text}"'
    if _is_name(word, known):
        return f'the name "{word.text}"'
    return f'"{word.text}"' if is_weighty(word.small, lang) else f'the word "{word.text}"'


def _is_name(word: _Word, known: Known) -> bool:
    """Whether a word with a capital is one; of a body, a ministry, most are written small as well."""
    return word.is_name or (word.text[:1].isupper() and word.small in known.names)


def _is_mistyped(word: _Word, other: _Word, lang: Lang, known: Known) -> bool:
    """Whether the one is surely the other, mistyped: an accent, a form of the same word, or one letter inside it."""
    one, two = word.small, other.small
    if frozenset((one, two)) in _AGREE:
        return True
    if any(each.has_digit or _is_name(each, known) for each in (word, other)):
        return False
    if is_weighty(one, lang) or is_weighty(two, lang) or one in known.words:
        return False
    if without_accents(one) == without_accents(two) or (one[0] == two[0] and _have_changed_places(one, two)):
        return True
    return is_slip(one, two) and one[0] == two[0] and not _is_other_form(one, two)


def _have_changed_places(one: str, two: str) -> bool:
    """Whether two neighbouring letters have, and nothing else differs."""
    apart = [at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b]
    swapped = len(one) == len(two) and len(apart) == 2 and apart[1] == apart[0] + 1
    return swapped and one[apart[0]] == two[apart[1]] and one[apart[1]] == two[apart[0]]


def _is_other_form(one: str, two: str) -> bool:
    """Whether they differ in their last letter alone, as singular and plural do, man and woman, is and was."""
    short, long = sorted((one, two), key=len)
    if len(short) < len(long):
        return long.startswith(short) and long[-1] in _ENDINGS
    return short[:-1] == long[:-1] and {short[-1], long[-1]} <= _ENDINGS


def _same_order(before: Sequence[str], after: Sequence[_Word], lang: Lang) -> bool:
    """Whether the words follow each other as before, but for one part of the sentence that was moved.

    A word that denies or doubts stays before its word.
    """
    one, two = [word for word in before if word], [word.small for word in after]
    if len(one) != len(two):
        return len([word for word in before if not word]) > 0
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b), len(one))
    end = next((at for at, (a, b) in enumerate(zip(one[::-1], two[::-1], strict=True)) if a != b), 0)
    moved = (
        _is_turned(one[first : len(one) - last], two[first : len(two) - last])
        for first in range(max(start - _NEAR, 0), start + 1)
        for last in range(max(end - _NEAR, 0), end + 1)
    )
    if not any(moved):
        return False
    return _behind_weighty(one, lang) == _behind_weighty(two, lang)


def _is_turned(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the last words of the one came before its first: `B A` for `A B`."""
    return any([*old[at:], *old[:at]] == list(new) for at in range(len(old) or 1))


def _behind_weighty(words: Sequence[str], lang: Lang) -> Counter[tuple[str, str]]:
    return Counter((word, after) for word, after in zip(words, [*words[1:], ""], strict=True) if is_weighty(word, lang))
