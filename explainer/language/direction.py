"""Which texts hold letters that are written from right to left."""

from __future__ import annotations

import re

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, their forms for display, and the old scripts beyond them.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def has_right_to_left(text: str) -> bool:
    """Whether some letter of the text is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
