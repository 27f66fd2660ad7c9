"""A record as this house writes YAML: long texts folded at 120 columns, and quotes where YAML would read another thing.

Whatever the words are, they read back the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from explainer.model.dataset import RECORD_TYPES
from explainer.model.schemas.field_types import FieldType, field_types

WIDTH: Final = 120
# Groups that stand in one line where there is room for them, alone or in a list; all others, a field a line.
_IN_BRACES: Final = frozenset(
    ("archived", "checked", "labels", "retracted", "searched", "sources", "value", "withdrawn", "withheld")
)
_ONE_BELOW_THE_OTHER: Final = frozenset(("facts",))  # lists in which people look for one entry
_IN_ONE_LINE: Final = frozenset(("title",))  # words of others, which people look for as they stand
_OPENS: Final = "\"'“‘«(¿¡$€£"  # with these a line of a folded text may begin
# Words that YAML, in one version or another, takes for something else than a text.
_NO_TEXT: Final = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_LETTERS: Final = re.compile(r"(?!0[xX])(?:.*[^\W\d_]{2})")  # no number and no date has two side by side
_POINT: Final = r"[0-9]{4}(?:-[0-9X]{2}){0,2}[?~%]?"
# Numbers and dates, which are texts to this house until the model reads them; what can be nothing but an id; `p. 4`.
_AS_TYPED: Final = re.compile(
    r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?"
    rf"|{_POINT}|{_POINT}/(?:{_POINT}|\.\.)|\.\./{_POINT}"
    r"|[a-z][a-z0-9]*(?:-[a-z0-9]+)+"
    r"|(?:[a-z]{1,4}\.|[¶§]) [0-9]{1,6}(?:[-–][0-9]{1,6})?"
)
_UNPRINTED: Final = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"  # what no text in YAML holds as it is
_ADDRESS: Final = re.compile(rf"https?://[^\s{_UNPRINTED}]*[^\s:,{_UNPRINTED}]")
_SYNTAX: Final = re.compile(rf":(?:\s|$)|\s#|[{_UNPRINTED}]")
_SIGNS: Final = re.compile(r"[\[\]{}&*#|>`%@!]|,$")
_ENDS_IN_BRACKETS: Final = re.compile(r"[][{},?]")  # between commas; a `?` is for some readers of YAML such a sign
_ESCAPED: Final = re.compile(rf"[{_UNPRINTED}\"\\]")
_NOT_FOLDED: Final = re.compile(rf"[{_UNPRINTED}]|^\s|\s$|\s\s|(?:^|\s)#+(?:\s|$)|<!--")

_SIGNS_OF_YES: Final = ("true", "false")  # as `loading` reads them: texts, that are none in a field that says yes

Written = str | bool | int | float | None | Mapping[str, Any] | Sequence[Any]


@cache
def _yes_fields() -> frozenset[str]:
    """The names of the fields that hold `true`, in records and in their groups."""
    return frozenset(name for kind in RECORD_TYPES for name in _yes_fields_of(field_types(kind)))


def _yes_fields_of(fields: Iterable[FieldType]) -> Iterator[str]:
    for field in fields:
        if field.kind == "boolean":
            yield field.name
        yield from _yes_fields_of(field.fields)


def record_text(fields: Mapping[str, Any], indent: int = 0) -> str:
    """A record as an entry of a list, with a line end behind it."""
    return "".join(f"{line}\n" for line in _entry(fields, indent))


def field_text(name: str, value: Written, indent: int) -> str:
    """One field of a record, with so many spaces before it and a line end behind it."""
    return "".join(f"{line}\n" for line in _field(name, value, indent))


def _entry(fields: Mapping[str, Any], indent: int) -> Iterator[str]:
    """The fields below a hyphen."""
    lines = (line for name, value in fields.items() for line in _field(name, value, indent + 2))
    for number, line in enumerate(lines):
        yield f"{' ' * indent}- {line.lstrip(' ')}" if number == 0 else line


def _field(name: str, value: Any, indent: int) -> Iterator[str]:
    start = f"{' ' * indent}{name}:"
    if isinstance(value, str) and value in _SIGNS_OF_YES and name in _yes_fields():
        yield f"{start} {value}"
    elif isinstance(value, str) and name in _IN_ONE_LINE:
        yield f"{start} {_in_line(value)}"
    elif isinstance(value, str):
        yield from _text(start, value, indent)
    elif isinstance(value, Mapping):
        yield from _group(name, start, value, indent)
    elif isinstance(value, Sequence):
        yield from _list(name, start, value, indent)
    else:
        yield f"{start} {_sign(value)}"


def _group(name: str, start: str, value: Mapping[str, Any], indent: int) -> Iterator[str]:
    line = f"{start} {_braces(value)}" if name in _IN_BRACES and _is_flat(value) else ""
    if line and len(line) <= WIDTH:
        yield line
        return
    yield start
    for inner, words in value.items():
        yield from _field(inner, words, indent + 2)


def _list(name: str, start: str, values: Sequence[Any], indent: int) -> Iterator[str]:
    """In one line, where its entries are short and there is room for them; else one below the other."""
    in_line = name not in _ONE_BELOW_THE_OTHER and all(_fits(name, value) for value in values)
    line = f"{start} [{', '.join(map(_listed, values))}]" if in_line or not values else ""
    if line and len(line) <= WIDTH:
        yield line
        return
    yield start
    for value in values:
        if isinstance(value, Mapping):
            yield from _entry_of_list(name, value, indent + 2)
        else:
            yield f"{' ' * (indent + 2)}- {_in_line(value) if isinstance(value, str) else _sign(value)}"


def _entry_of_list(name: str, value: Mapping[str, Any], indent: int) -> Iterator[str]:
    line = f"{' ' * indent}- {_braces(value)}" if name in _IN_BRACES and _is_flat(value) else ""
    if line and len(line) <= WIDTH:
        yield line
    else:
        yield from _entry(value, indent)


def _fits(name: str, value: Any) -> bool:
    return not isinstance(value, Mapping) or (name in _IN_BRACES and _is_flat(value))


def _is_flat(group: Mapping[str, Any]) -> bool:
    """Whether nothing is in it but words and signs."""
    return not any(isinstance(value, (Mapping, list, tuple)) for value in group.values())


def _braces(group: Mapping[str, Any]) -> str:
    inside = (
        f"{name}: {value if name in _yes_fields() and value in _SIGNS_OF_YES else _listed(value)}"
        for name, value in group.items()
    )
    return "{" + ", ".join(inside) + "}"


def _listed(value: Any) -> str:
    """A value between commas."""
    if isinstance(value, Mapping):
        return _braces(value)
    if not isinstance(value, str):
        return _sign(value)
    return _quoted(value) if _ENDS_IN_BRACKETS.search(value) else _in_line(value)


def _sign(value: bool | int | float | None) -> str:
    """What is no text: `null`, `true` or a number, in digits that stay the same."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return f"{value:.15f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _text(start: str, words: str, indent: int) -> Iterator[str]:
    """In one line; where that is too long, folded."""
    line = f"{start} {_in_line(words)}"
    if len(line) <= WIDTH or _NOT_FOLDED.search(words) or not _may_begin(words) or _ADDRESS.fullmatch(words):
        yield line
    else:
        yield f"{start} >-"
        yield from _folded(words, indent + 2)


def _in_line(words: str) -> str:
    """Plain where YAML reads it as the same words, else in quotes."""
    if _is_plain(words) or _AS_TYPED.fullmatch(words) or _ADDRESS.fullmatch(words):
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
        if line and indent + len(line) + 1 + len(unit) > WIDTH:
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
