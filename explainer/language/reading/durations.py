"""Times that lie between two dates, as a text says them: `nine days later`, `a month apart`, `dos semanas antes`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from explainer.language import Lang
from explainer.language.reading.figures import Figures
from explainer.language.reading.vocabulary import WORDS, Span

Bound = Literal["exactly", "about", "at-least", "at-most"]

_BEHIND: Final = {
    "en": re.compile(
        r"\s+(?:later|earlier|apart|after|afterwards?|before|beforehand|previously|prior)\b(?!\s+(?:an?|any)\s)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\s+(?:después|despues|más\s+tarde|mas\s+tarde|antes|de\s+diferencia|de\s+distancia|atrás)\b", re.IGNORECASE
    ),
}
_ONE: Final = {
    "en": re.compile(
        r"\b(?:an?|one|the\s+(?:very\s+)?(?:next|following)|the)\s+(?P<span>minute|hour|day|week|fortnight|month|year|decade|century)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:un|una|al|el|la)\s+(?P<span>minuto|hora|d[ií]a|semana|quincena|mes|año|d[ée]cada|siglo)\b", re.IGNORECASE
    ),
}
_NEXT: Final = {
    "en": re.compile(r"\bthe\s+(?:very\s+)?(?:next|following)\s+day\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:al|el)\s+(?:d[ií]a\s+(?:siguiente|anterior)|siguiente\s+d[ií]a)\b", re.IGNORECASE),
}
_SIGNS: Final = {
    "en": ("later", "earlier", "apart", "after", "before", "previous", "prior", "next", "following"),
    "es": ("despu", "más t", "mas t", "antes", "diferencia", "distancia", "atrás", "siguiente", "anterior"),
}
_BACK: Final = re.compile(r"earlier|previously|prior|beforehand|atrás|anterior", re.IGNORECASE)
_ON: Final = re.compile(r"later|afterwards?|más\s+tarde|mas\s+tarde|next|following|siguiente", re.IGNORECASE)
_QUALIFIED: Final[tuple[tuple[Bound, re.Pattern[str]], ...]] = (
    ("at-least", re.compile(r"(?:more\s+than|over|at\s+least|más\s+de|al\s+menos|not\s+until)\s+$", re.IGNORECASE)),
    ("at-most", re.compile(
        r"(?:less\s+than|fewer\s+than|under|within|at\s+most|barely|only|menos\s+de|antes\s+de|no\s+more\s+than)\s+$",
        re.IGNORECASE,
    )),
    ("about", re.compile(
        r"(?:about|around|some|nearly|almost|roughly|close\s+to|casi|unos|unas|cerca\s+de|alrededor\s+de|apenas)\s+$",
        re.IGNORECASE,
    )),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Elapsed:
    """So many days, weeks, months, years, hours or minutes between two dates, `text[start:end]`.

    `back`: the words go back from a date that is told before; None where it may be either: `a day after`.
    """

    start: int
    end: int
    amounts: tuple[float, ...]
    span: Span
    bound: Bound = "exactly"
    back: bool | None = None


def elapsed(text: str, read: Figures, lang: Lang) -> Iterator[Elapsed]:
    """All such times of a text, whose figures are read already."""
    words = text.lower()
    if not any(sign in words for sign in _SIGNS[lang]):
        return
    for number in read.numbers:
        counts = number.span and not number.ordinal
        behind = _BEHIND[lang].match(text, number.end) if counts else None
        if behind and number.span:
            bound, back = bound_of(text, number.start), _goes_back(behind[0])
            yield Elapsed(number.start, behind.end(), number.values, number.span, bound, back)
    counted = {number.start for number in read.numbers if number.span}
    for match in _ONE[lang].finditer(text):
        word, behind = WORDS[lang][match["span"].lower()], _BEHIND[lang].match(text, match.end())
        if behind and word.span and match.start() not in counted:
            back = _goes_back(behind[0])
            yield Elapsed(match.start(), behind.end(), (word.value,), word.span, back=back)
    for match in _NEXT[lang].finditer(text):
        yield Elapsed(match.start(), match.end(), (1,), "day", back=_goes_back(match[0]))


def bound_of(text: str, start: int) -> Bound:
    """How the words right before a number that begins there limit it: `more than 50 days`."""
    before = text[max(0, start - 20) : start]
    return next((bound for bound, words in _QUALIFIED if words.search(before)), "exactly")


def _goes_back(words: str) -> bool | None:
    return True if _BACK.search(words) else False if _ON.search(words) else None
