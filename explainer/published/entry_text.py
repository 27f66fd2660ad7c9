"""A record as this house writes YAML: long texts folded at 120 columns, and quotes where YAML would read another thing.

Whatever the words are, they read back the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

_WIDTH: Final = 120
_OPENS: Final = "\"'“‘«(¿¡$€£"  # with these a line of a folded text may begin
# Words that YAML, in one version or another, takes for something else than a text.
_NO_TEXT: Final = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_LETTERS: Final = re.compile(r"(?!0[xX])(?:.*[^\W\d_]{2})")  # no number and no date has two side by side
_AN_ID: Final = re.compile(r"[a-z0-9-]+")
_AS_TYPED: Final = re.compile(r"[1-9][0-9]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2}")  # texts, to this house
_SYNTAX: Final = re.compile(r":(?:\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_SIGNS: Final = re.compile(r"[\[\]{}&*#|>`%@!]|,$")
_ESCAPED: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\"\\]")
_NOT_FOLDED: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|^\s|\s$|\s\s|(?:^|\s)#+(?:\s|$)|<!--")


def entry_text(fields: Mapping[str, Any], indent: int = 0) -> str:
    """A record as an entry of a list, with a line end behind it."""
    return "".join(f"{line}\n" for line in _entry(fields, indent))


def _entry(fields: Mapping[str, Any], indent: int) -> Iterator[str]:
    """The fields below a hyphen."""
    lines = (line for name, value in fields.items() for line in _field(name, value, indent + 2))
    for number, line in enumerate(lines):
        yield f"{' ' * indent}- {line.lstrip(' ')}" if number == 0 else line


def _field(name: str, value: Any, indent: int) -> Iterator[str]:
    start = f"{' ' * indent}{name}:"
    if value is None:
        yield f"{start} null"
    elif isinstance(value, str):
        yield from _text(start, value, indent)
    elif isinstance(value, Mapping):
        yield start
        for inner, words in value.items():
            yield from _field(inner, words, indent + 2)
    else:
        yield from _list(start, value, indent)


def _list(start: str, values: Sequence[Any], indent: int) -> Iterator[str]:
    """Words in one line where there is room for them; groups, one below the other."""
    words = [
        _in_line(value) if _AN_ID.fullmatch(value) else _quoted(value) for value in values if isinstance(value, str)
    ]
    line = f"{start} [{', '.join(words)}]"
    if len(words) == len(values) and len(line) <= _WIDTH:
        yield line
        return
    yield start
    for value in values:
        if isinstance(value, Mapping):
            yield from _entry(value, indent + 2)
        else:
            yield f"{' ' * (indent + 2)}- {_in_line(value)}"


def _text(start: str, words: str, indent: int) -> Iterator[str]:
    """In one line; where that is too long, folded."""
    line = f"{start} {_in_line(words)}"
    if len(line) <= _WIDTH or _NOT_FOLDED.search(words) or not _may_begin(words):
        yield line
    else:
        yield f"{start} >-"
        yield from _folded(words, indent + 2)


def _in_line(words: str) -> str:
    """Plain where YAML reads it as the same words, else in quotes."""
    if _is_plain(words):
        return words
    if _AS_TYPED.fullmatch(words):
        return words
    return _quoted(words)


def _quoted(words: str) -> str:
    if _ESCAPED.search(words.replace('"', "").replace("\\", "")):
        return f'"{_ESCAPED.sub(_escape, words)}"'
    return "'" + words.replace("'", "''") + "'"


def _escape(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}" if sign[0] in '"\\' else f"\\u{ord(sign[0]):04x}"


def _is_plain(words: str) -> bool:
    if not words[:1].isalnum() or words.casefold() in _NO_TEXT or not _LETTERS.match(words):
        return False
    return not (_SYNTAX.search(words) or _SIGNS.search(words) or words.endswith(" "))


def _folded(words: str, indent: int) -> Iterator[str]:
    """Lines that are joined by spaces again; none begins with a sign that could be taken for a comment or an entry."""
    line = ""
    for unit in _units(words):
        if line and indent + len(line) + 1 + len(unit) > _WIDTH:
            yield " " * indent + line
            line = unit
        else:
            line = f"{line} {unit}" if line else unit
    yield " " * indent + line


def _units(words: str) -> Iterator[str]:
    """What stays together: a word, and what follows that may begin no line."""
    unit = ""
    for word in words.split(" "):
        if unit and _may_begin(word):
            yield unit
            unit = word
        else:
            unit = f"{unit} {word}" if unit else word
    yield unit


def _may_begin(word: str) -> bool:
    return word[:1].isalnum() or word[:1] in _OPENS
