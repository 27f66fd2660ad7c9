"""A word or the marker of a list, as either reading has it."""

from __future__ import annotations

import re
from typing import NamedTuple

# Letters and digits of any script, with the marks that are set on them; or the sign of an item without a number.
BULLET = "•"
WORD = re.compile(rf"(?:[^\W_][\u0300-\u036f]*)+|{BULLET}")


class Word(NamedTuple):
    """Its letters and digits, and the place of the first in the source (-1 in the tree)."""

    letters: str
    offset: int = -1


def letters_of(text: str) -> str:
    """Its letters and digits, and the signs of its items, one behind the other."""
    return "".join(WORD.findall(text))


def words_of(text: str, offset: int | None = None) -> list[Word]:
    """The words of a text, with their places where it begins at a place of the source."""
    return [Word(match[0], -1 if offset is None else offset + match.start()) for match in WORD.finditer(text)]
