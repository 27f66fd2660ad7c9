"""Characters that nobody sees and that change what is read: control characters, marks of direction, empty widths."""

from __future__ import annotations

import re

# Tab and new line may stand in a text. Joiners (U+200C, U+200D) may, too: Persian titles and emoji need them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)


def name_of(character: str) -> str:
    """What to call it in a message: `U+200B`."""
    return f"U+{ord(character):04X}"
