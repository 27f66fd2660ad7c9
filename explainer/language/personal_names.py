"""Under which word of a person's name lists have it: `Soto, Ana`; `Prueba, John, Jr.`; `Van Dam, Eva`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from explainer.language.abbreviations import words as words_of

# A word as those of names are: it does not begin with a small letter.
NAME_WORD: Final = re.compile(r"(?<![^\W\d_])[^\W\d_a-zß-öø-ÿ][^\W\d_]*")


class ListedName(NamedTuple):
    """A name as lists have it, and whether its surname is surely the word that it begins with."""

    words: str
    sure: bool


# Behind a surname: who of a family it is, a degree, an order, an office. In small letters, without full stops.
_GENERATIONS: Final = words_of("jr jnr junr sr snr senr h hijo hija padre nieto")
_DEGREES: Final = words_of(
    """
    phd dphil md dmd dds dvm jd llm lld llb mba mpa mph msc ma ba bsc edd rn cpa cfa esq obe cbe mbe kbe dbe mp mep qc
    kc sj op ofm osb cssr fba frs usn usmc usa ret
    """
)
_NUMERAL: Final = re.compile(r"(?:[IVX]+|2nd|3rd|4th),?")
# They end a name (Senior, the Younger, fils), and are surnames as well.
_EITHER: Final = words_of("filho neto sobrinho júnior junior senior sénior fils père viuda younger elder viejo mozo")
# Before a surname; where one has a capital, and does not begin the name, the surname begins with it.
_PARTICLES: Final = words_of(
    """
    de del della dello di da das do dos du la las los le les el al van von ver ter ten den der zu zum zur bin ibn bint
    abu mac mc san santa santo saint st st. ste.
    """
)
_SON_OF: Final = words_of("bin ibn bint")  # what follows is no surname
_AND: Final = frozenset(("y", "i"))  # Ortega y Gasset
_FAMILY_FIRST: Final = re.compile(
    r"[\u1100-\u11ff\u3005\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]"
)
_WHOLE_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘ʼ·-][^\W\d_]+)*['’]?")
_BRACKETS: Final = re.compile(r"\s*(\([^()]*\))$")


def by_surname(name: str) -> ListedName:
    """The name with its surname first; what follows the surname stays behind it.

    Where the script says that the family's name comes first (Chinese, Japanese, Korean), it stays as it is. Small
    particles stay behind, as libraries have it: `Rosa, Juan de la`.
    """
    if _FAMILY_FIRST.search(name):
        return ListedName(name, sure=True)
    brackets = _BRACKETS.search(name)
    words, behind = _without_suffixes(name[: brackets.start()] if brackets else name)
    if not words:
        return ListedName(name, sure=True)
    if len(words) == 1:  # Leo XIV
        return ListedName(name, sure=_WHOLE_WORD.fullmatch(words[0]) is not None)
    at = _start_of_surname(words)
    listed = ", ".join((" ".join(words[at:]), " ".join(words[:at]), *behind))
    sure = bool(_WHOLE_WORD.fullmatch(words[-1])) and not any(map(_NUMERAL.fullmatch, behind))
    sure = sure and "," not in "".join(words) and not _SON_OF.intersection(words)
    sure = sure and not (words[-1].casefold() in _EITHER and len(words) > 2)
    return ListedName(listed + (f" {brackets[1]}" if brackets else ""), sure)


def _without_suffixes(name: str) -> tuple[list[str], list[str]]:
    """The words of a name, and what stands behind them: `Jr.`, `Ph.D.`."""
    words, behind = name.split(), list[str]()
    while len(words) > 1 and _is_suffix(words[-1]):
        behind.insert(0, words.pop().rstrip(","))
    if behind:
        words[-1] = words[-1].rstrip(",")
    return words, behind


def _is_suffix(word: str) -> bool:
    bare = word.replace(".", "").rstrip(",")
    if bare.casefold() in _GENERATIONS:
        return bare.casefold() != "h" or "." in word  # an initial has a capital, and a full stop as well
    return bool(_NUMERAL.fullmatch(word)) or (bare.casefold() in _DEGREES and ("." in word or not bare[1:].islower()))


def _start_of_surname(words: list[str]) -> int:
    """Where the surname begins: with its last word, or with what belongs to it."""
    at = len(words) - 1
    if at > 2 and words[at - 1] in _AND:
        at -= 2
    before = at
    while before > 1 and words[before - 1].casefold() in _PARTICLES:
        before -= 1
        at = before if words[before][0].isupper() else at
    return at
