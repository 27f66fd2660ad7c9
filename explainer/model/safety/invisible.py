"""Characters that nobody sees, or that are not what they seem: each with its name, its place and the remedy.

What hides is refused: controls, marks of direction, empty widths, blanks that pass for letters, tags, and characters
that only one font or no font at all can show. Joiners and variation selectors stand where a script or an emoji needs
them, one at a time; marks stand on their letter as writing has them, not in towers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MOST_MARKS = 6  # on one letter: Hebrew with vowels and accents has five, Tibetan and Burmese fewer
_RETYPE = "retype the words around it by hand: it was probably pasted"

# Default_Ignorable_Code_Point of Unicode (DerivedCoreProperties.txt) where the category does not say it already; and
# blanks besides: of Braille, of music, of Khitan, and what stands for an object that is not there.
_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff"
    "\u2800\ufffc\U0001d159\U00016fe4]"
)
# Format characters that are seen: signs of number and verse in Arabic, Syriac and Kaithi.
_SEEN = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
# Where Unicode adds pictures and ideographs every year, which the Python that reads this may not know yet.
_GROWING = re.compile("[\U0001f000-\U0001faff\U00020000-\U0002fffd\U00030000-\U0003fffd]")


_JOINERS = "\u200c\u200d"
# Scripts whose letters join or stack: Arabic and its kin, Mongolian, and those that came of Brahmi.
_JOINING = (
    "\u0600-\u0604\u0606-\u061b\u061d-\u08ff\u0900-\u0dff\u0f00-\u109f\u1700-\u17b3\u17b6-\u180a\u1810-\u18af"
    "\u1a20-\u1aff\u1b00-\u1c4f\ua840-\ua8ff\ua980-\ua9ff\uabc0-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00010aff\U00010d00-\U00010d3f\U00011000-\U000117ff\U0001e900-\U0001e95f"
)
_PICTURE = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
# A joiner beside a letter of such a script, or between two pictures; a selector of variants behind a picture, or in the
# digit of a key. Never two in a row.
_NEEDED = re.compile(
    f"(?<=[{_JOINING}])[{_JOINERS}](?![{_JOINERS}])|(?<![{_JOINERS}])[{_JOINERS}](?=[{_JOINING}])"
    f"|(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])"
    f"|(?<=[{_PICTURE}])[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)"
)


@dataclass(frozen=True, slots=True)
class Unseen:
    """A run of characters that may not stand there: from where to where, its first, and how many are refused in it."""

    start: int
    end: int
    first: str
    count: int
    piled: bool = False

    @property
    def what(self) -> str:
        """What to call it."""
        if self.piled:
            return f"{self.count} combining marks on one letter, the first {name_of(self.first)}"
        behind = f" and {self.count - 1} more behind it" if self.count > 1 else ""
        return f"the invisible character {name_of(self.first)}{behind}"

    @property
    def hint(self) -> str:
        """What to do."""
        return f"keep those that belong to it, at most {_MOST_MARKS}" if self.piled else _remedy(self.first)


def unseen(text: str) -> Iterator[Unseen]:
    """Every run of characters in the text that nobody sees or reads, in order; neighbours are told together."""
    if text.isascii() and text.isprintable():
        return
    letters = set(text)
    found = [*_hidden(text, letters), *_towers(text, letters)]
    yield from sorted(found, key=lambda one: one.start)


def without_unseen(text: str) -> str:
    """The text with a space for each such character, so that places stay true."""
    parts, end = [], 0
    for found in unseen(text):
        parts += [text[end : found.start], " " * (found.end - found.start)]
        end = found.end
    return "".join((*parts, text[end:]))


def name_of(letter: str) -> str:
    """What to call it in a message: `U+200B ZERO WIDTH SPACE`."""
    names = {"Cc": "CONTROL", "Co": "PRIVATE USE", "Cn": "UNASSIGNED", "Cs": "SURROGATE"}
    return f"U+{ord(letter):04X} {unicodedata.name(letter, names.get(unicodedata.category(letter), ''))}".rstrip()


def _hidden(text: str, letters: set[str]) -> Iterator[Unseen]:
    suspects = "".join(sorted(filter(_is_suspect, letters)))
    if not suspects:
        return
    needed = {match.start() for match in _NEEDED.finditer(text)}
    for run in re.finditer(f"[{re.escape(suspects)}]+", text):
        refused = [at for at in range(run.start(), run.end()) if at not in needed]
        if refused:
            yield Unseen(refused[0], refused[-1] + 1, text[refused[0]], len(refused))


def _towers(text: str, letters: set[str]) -> Iterator[Unseen]:
    """Marks piled upon one letter, until they cover the lines above and below."""
    marks = "".join(sorted(filter(_is_mark, letters)))
    for pile in re.finditer(f"[{re.escape(marks)}]{{{_MOST_MARKS + 1},}}", text) if marks else ():
        yield Unseen(pile.start(), pile.end(), pile[0][0], pile.end() - pile.start(), piled=True)


@lru_cache(maxsize=4096)
def _is_suspect(letter: str) -> bool:
    """Whether nobody sees it, or not everywhere."""
    if letter in "\t\n":
        return False
    if _IGNORABLE.match(letter):
        return True
    category = unicodedata.category(letter)
    if category == "Cn" and _GROWING.match(letter):
        return False
    return (category[0] == "C" and not _SEEN.match(letter)) or category in ("Zl", "Zp")


@lru_cache(maxsize=4096)
def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Me") and not _IGNORABLE.match(letter)


def _remedy(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Co":
        return "type the letter that you see there: only the font that it was written with shows one"
    if category == "Cn":
        return f"type another character: Unicode {unicodedata.unidata_version} has none here"
    if letter in _JOINERS:
        return "delete it with the letters around it, and type those again: only scripts that join, and emoji, need it"
    return _RETYPE
