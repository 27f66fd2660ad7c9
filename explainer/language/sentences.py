"""Where sentences end. An end that is not sure is none: who reads two for one loses less than who reads half of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from explainer.language import Lang
from explainer.language.abbreviations import ABBREVIATIONS, BEFORE_FIGURES, SHORT_WORDS, TITLES, WORDS_TOO, words


class Sentence(NamedTuple):
    """A sentence as it stands in its text, without the space around it: `text[start:end]`."""

    start: int
    end: int
    text: str


# A blank line, or one where a heading, an entry of a list, a row of a table or a block begins.
_BREAK: Final = re.compile(r"\n[^\S\n]*(?:\n\s*|(?=[-*+•] |[0-9]+[.)] |#+ |///|\||\{))")
_CITED: Final = r"(?P<cited>(?:\[[@^][^\]\n]*\])*)"  # what a page cites for the sentence, behind its full stop
_CLOSING: Final = "\"'”’»›)\\]}*_"
# Signs that end a sentence; what closes or cites behind them; then space, and what opens the next.
_END: Final = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<closing>[{_CLOSING}]*){_CITED}(?=\s+(?P<opening>[\"'“‘«‹(\[{{¿¡*_–—-]*)(?P<next>[^\s]\w*))"
    rf"|[。！？｡।۔؟։።][」』】）{_CLOSING}]*(?:\[[@^][^\]\n]*\])*"
)
_WORD_BEFORE: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\Z")
_ROMAN: Final = re.compile(r"[IVXLC]{2,}|[VX]")
_OPENERS, _CLOSERS = "([{“«「『", ")]}”»」』"
_OPENING, _PAIR = frozenset(_OPENERS), dict(zip(_CLOSERS, _OPENERS, strict=True))
_VOWELS: Final = frozenset("aeiouy")
# Words that begin a sentence and stand in no name: behind "U.S.", "a.m.", "Inc.", such a capital can mean nothing else.
_BEGINNINGS: Final[dict[Lang, frozenset[str]]] = {
    "en": words(
        """
        The He She It They We This That These Those There In On At But And When After Before As Both Its His Her Their
        By For From If Since While Under Some Most Many Not Only
        """
    ),
    "es": words(
        """
        El La Los Las Un Una Unos Unas En Él Ella Ellos Ellas Ello Su Sus Este Esta Éste Ésta Esto Ese Esa Eso Estos
        Estas Esos Esas Pero Cuando Según Se Lo Por Para Al Con Desde Tras Ante Así Aunque Como También Ya
        """
    ),
}
_IN_NAMES: Final = frozenset(("El", "La", "Los", "Las"))  # Tareck El Aissami, Avenida La Playa


def first_sentence(text: str, lang: Lang) -> str:
    """The text's first sentence; all of it where no end is sure."""
    return next(_sentences(text, lang), Sentence(0, 0, "")).text


def sentences(text: str, lang: Lang) -> tuple[Sentence, ...]:
    """The sentences of a text, plain or Markdown, in order. A paragraph, entry or row ends one, whatever it ends with.

    No end is seen inside brackets and quotation marks, nor behind an abbreviation (`Gen.`, `EE. UU.`), an initial, a
    short name (`Oslo.`) before another name, or `…`.
    """
    return tuple(_sentences(text, lang))


def _sentences(text: str, lang: Lang) -> Iterator[Sentence]:
    at = 0
    for blank in (*_BREAK.finditer(text), None):
        end = blank.start() if blank else len(text)
        yield from _of_paragraph(text, at, end, lang)
        at = blank.end() if blank else end


def _of_paragraph(text: str, start: int, end: int, lang: Lang) -> Iterator[Sentence]:
    counted, open_signs = start, list[str]()
    for stop in _END.finditer(text, start, end):
        _open(text[counted : stop.end()], open_signs)
        counted = stop.end()
        if not open_signs and (stop["stop"] is None or _is_end(text[start : stop.start()], stop, lang)):
            yield from _stripped(text, start, stop.end())
            start = stop.end()
    yield from _stripped(text, start, end)


def _open(text: str, signs: list[str]) -> None:
    """Keeps account of the brackets and quotation marks that are open."""
    for sign in text:
        if sign == '"':
            if '"' in signs:
                del signs[signs.index('"') :]
            else:
                signs.append(sign)
        elif sign in _OPENING:
            signs.append(sign)
        elif _PAIR.get(sign) in signs:
            while signs.pop() != _PAIR[sign]:
                pass


def _stripped(text: str, start: int, end: int) -> Iterator[Sentence]:
    found = text[start:end]
    start += len(found) - len(found.lstrip())
    if found := found.strip():
        yield Sentence(start, start + len(found), found)


def _is_end(before: str, stop: re.Match[str], lang: Lang) -> bool:
    """Whether this sign surely ends the sentence, by the words before it and the word behind."""
    signs, following = stop["stop"], stop["next"]
    if not _may_begin(following, stop["opening"]) or not any(map(str.isalpha, before)):
        return False
    found = _WORD_BEFORE.search(before)
    if "?" in signs or "!" in signs:  # "Who?" Ana asked; Yahoo! News
        named = "?" not in signs and "¡" not in before and found is not None and found[0][0].isupper()
        return not stop["closing"].strip("*_") and (not named or following in _BEGINNINGS[lang])
    if signs != ".":
        return False
    return found is None or _ends_with(found[0], before[: found.start()], bool(stop["cited"]), following, lang)


def _may_begin(following: str, opening: str) -> bool:
    """Whether a sentence may begin so: with a capital, a figure, or a letter of a script that has no capitals."""
    first = following[0]
    if first.isalpha():
        return not first.islower()
    return first.isdigit() or first in "$€£#" or bool(set(opening) & set("¿¡"))


def _ends_with(compound: str, before: str, is_cited: bool, following: str, lang: Lang) -> bool:
    """Whether a full stop behind this word surely ends a sentence, where the text goes on with the one that follows."""
    word = compound.rpartition("-")[2]  # ex-Gov., then-Sen.
    small, begins = word.casefold(), following in _BEGINNINGS[lang]
    figure = following[0].isdigit() or bool(_ROMAN.fullmatch(following))
    if word.isdigit():
        return not figure
    if len(word) == 1:  # J. D. Probe, Plan B, a. m.
        return begins and (following not in _IN_NAMES or word.islower())
    if "." in word or _is_doubled(word):  # U.S., a.m., C.A., EE. UU.
        return begins and (following not in _IN_NAMES or not small.endswith(".a"))
    if small in WORDS_TOO and word.islower() and not (figure and small in BEFORE_FIGURES):
        return True
    if small in TITLES and (word[0].isupper() or lang == "es"):
        return False
    if small in ABBREVIATIONS:
        return begins
    return begins or is_cited or _is_whole(word, figure)


def _is_whole(word: str, before_figure: bool) -> bool:
    """Whether a word that no list has is surely not short for a longer one."""
    small = word.casefold()
    if word.isupper() or not word.isalpha():  # ABP, 46A, Probe's
        return True
    has_vowels = not small.isascii() or bool(_VOWELS & set(small))  # Sgt, Cmdr have none
    if not has_vowels or (len(word) < 3 and small not in SHORT_WORDS):
        return False
    return word.islower() or len(word) > 4 or before_figure  # Oslo, and what may be a title


def _is_doubled(word: str) -> bool:
    """The plural of initials, as Spanish writes it: EE. UU., FF. AA."""
    return len(word) == 2 and word[0] == word[1] and word.isupper()
