"""Names with numbers in them, which are held to no fact: `General License 46A`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# Signs by their number, `&#8203;`, and what was meant to number a list: `12)`, or `2.` below a line with `1.`
_SIGNS: Final = re.compile(r"&#x?[0-9a-fA-F]+;|\A\s*\d{1,3}\)(?=\s)")
_FIRST_OF_LIST: Final = re.compile(r"^[ \t]*1[.)]\s", re.MULTILINE)
_NUMBERS_OF_LIST: Final = re.compile(r"^[ \t]*\d{1,3}[.)](?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Names:
    """Names with numbers in them, which nothing is held to: `General License 46A`."""

    pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, names: Sequence[str]) -> Names:
        """Of these names, whatever spaces stand in them."""
        longest = sorted(names, key=len, reverse=True)
        each = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
        return cls(re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE) if each else None)

    def masked(self, text: str) -> str:
        """The text with blanks, sign for sign, for the names in it and for digits that say no number."""
        of_list = _NUMBERS_OF_LIST if _FIRST_OF_LIST.search(text) else None
        for pattern in filter(None, (self.pattern, _SIGNS, of_list)):
            text = pattern.sub(lambda found: re.sub(r"\S", " ", found[0]), text)
        return text
