"""Letters that count: what tells the uses of one note apart, and the markers of a record's words."""

from __future__ import annotations


def letters(number: int) -> str:
    """1 → a, 26 → z, 27 → aa."""
    word = ""
    while number:
        number, remainder = divmod(number - 1, 26)
        word = chr(ord("a") + remainder) + word
    return word
