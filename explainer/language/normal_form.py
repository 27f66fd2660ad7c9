"""Texts as they are kept: letters composed (NFC), and one plain space where any space was typed.

So words that look the same are the same, whoever typed them, on whatever machine.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Spaces that do not break, are narrow, wide or of another script. Characters that nobody sees are refused elsewhere.
ODD_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# A number in groups of three, as Spanish and French write it: 12 000. What holds it together stays, in one form, that
# of `number_words`; else "12" and "000" would be two numbers.
_GROUPED: Final = r"(?<!\d)\d{1,3}(?:[\u00a0\u2007-\u2009\u202f]\d{3})+(?!\d)"
_SPACES: Final = re.compile(rf"({_GROUPED})|[ \t\n\r{ODD_SPACES}]+")
_UNEVEN: Final = re.compile(rf"[\t\n\r{ODD_SPACES}]|[ ]{{2}}|\A[ ]|[ ]\Z")  # what most texts do not have
_OTHER_SPACES: Final = re.compile(rf"({_GROUPED})|[{ODD_SPACES}]")
_BETWEEN_GROUPS: Final = re.compile(f"[{ODD_SPACES}]")
_NARROW: Final = "\u202f"
# What makes a line of Markdown an entry, heading or quotation: a space behind it is a matter of the page's form.
_FORM_OF_LINE: Final = re.compile(rf"[\s{ODD_SPACES}]*(?:(?:[-*+>]|#{{1,6}}|[0-9]+[.)])[\s{ODD_SPACES}]*)*")


def composed(text: str) -> str:
    """The text with each letter and its marks as one character, where there is one (NFC)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def without_accents(text: str) -> str:
    """The text without its accents: `dia` for `día`, `ano` for `año`."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def one_line(text: str) -> str:
    """The words of a record: composed, with one plain space between them, and none before and behind."""
    text = composed(text)
    return _SPACES.sub(_plain_space, text).strip(" ") if _UNEVEN.search(text) else text


def plain_spaces(markdown: str) -> str:
    """Markdown with a plain space for each other one between its words; where lines begin, all stays as typed."""
    if not _OTHER_SPACES.search(markdown):
        return markdown
    return "\n".join(map(_line, markdown.split("\n")))


def _line(line: str) -> str:
    begins = _FORM_OF_LINE.match(line)
    at = begins.end() if begins else 0
    return line[:at] + _OTHER_SPACES.sub(_plain_space, line[at:])


def _plain_space(found: re.Match[str]) -> str:
    return _BETWEEN_GROUPS.sub(_NARROW, found[1]) if found[1] else " "
