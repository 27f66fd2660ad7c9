"""What the words of a language for negatives of ours are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NegativeWords:
    """Patterns of one language.

    `any`: without one of these, nothing is denied. `own`: our own reading is the subject, whoever else is named beside
    it. `unless_said`: ours where nobody is named who says so. `said`: somebody says it. `clause`: where one clause ends
    and the next begins.
    """

    any: re.Pattern[str]
    own: re.Pattern[str]
    unless_said: re.Pattern[str]
    said: re.Pattern[str]
    clause: re.Pattern[str]


def one_of(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns, in capitals or small letters."""
    return re.compile("|".join(patterns), re.IGNORECASE)


def nouns(listed: str) -> str:
    """A pattern of any of the words, listed with space between them."""
    return f"(?:{'|'.join(listed.split())})"
