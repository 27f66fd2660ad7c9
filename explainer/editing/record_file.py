"""A file of records as it was typed: where each record and each of its fields begins and ends, in letters.

The places are libyaml's. What stands between them (comments, blank lines, the form of the words) is nobody's business
here: an edit takes a piece out and puts another in, and every other byte stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import yaml

from explainer.editing.record_text import field_text
from explainer.loading.yaml_text import read_yaml
from explainer.mistyped import Mistyped
from explainer.problems import has_errors, in_order

_BOM: Final = b"\xef\xbb\xbf"
_HYPHEN: Final = re.compile(r"^[ \t]*-(?=\s|$)", re.MULTILINE)  # alone, it opens an empty record
_NOT_A_LINE_END: Final = re.compile(r"\r(?!\n)|[\u0085\u2028\u2029]")


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """A part of a text: from `start` on, up to and without `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a field stands: its name and its value. `in_words`: its leaves, in which a `#` begins no comment."""

    name: str
    key: Piece
    value: Piece
    in_words: tuple[Piece, ...]

    @property
    def whole(self) -> Piece:
        """From the name to the end of the value."""
        return Piece(self.key.start, self.value.end)


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record stands, from its hyphen to the end of its last value, and what it holds, as `loading` reads it."""

    whole: Piece
    indent: int
    in_braces: bool
    fields: tuple[FieldPlace, ...]
    values: Any

    @property
    def id(self) -> str | None:
        """Its id, where it has one."""
        given = self.values.get("id") if isinstance(self.values, dict) else None
        return given if isinstance(given, str) else None

    def field(self, name: str) -> FieldPlace | None:
        """Where that field stands; None where the record has none of that name."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The text of a file of records, with what its bytes had before and between its lines."""

    name: str
    text: str
    records: tuple[RecordPlace, ...]
    has_bom: bool = False

    @property
    def line_end(self) -> str:
        """What ends its lines: the most of them, where they differ."""
        return "\r\n" if self.text.count("\r\n") * 2 > self.text.count("\n") else "\n"

    def encoded(self, text: str) -> bytes:
        """Another text of this file, as bytes."""
        return (_BOM if self.has_bom else b"") + text.encode("utf-8")

    def record(self, wanted: str) -> RecordPlace:
        """Where the record with that id stands."""
        for record in self.records:
            if record.id == wanted:
                return record
        raise Mistyped(f'there is no record "{wanted}" in {self.name}')

    def line_of(self, place: int) -> int:
        """In which line a place is; the first is 0."""
        return bisect_left(_line_ends(self.text), place)

    def line_start(self, place: int) -> int:
        """Where the line begins in which a place is."""
        return self.text.rfind("\n", 0, place) + 1

    def behind_line(self, place: int) -> int:
        """Where the next line begins; the end of the text, where there is none."""
        end = self.text.find("\n", place)
        return len(self.text) if end < 0 else end + 1

    def field_text(self, name: str, value: Any, indent: int) -> str:
        """One field as this house writes it, with the line ends of this file."""
        return field_text(name, value, indent).replace("\n", self.line_end)


@lru_cache(maxsize=2)
def _line_ends(text: str) -> tuple[int, ...]:
    return tuple(found.start() for found in re.finditer("\n", text))


def read_record_file(content: bytes, name: str, *, mended: bool = True) -> RecordFile:
    """The file with its places; Mistyped where something in it has to be mended before anybody can be sure of them.

    Of what was just written (not `mended`) the words may still be odd: who wrote them is told so by the check.
    """
    try:
        text = content.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        raise Mistyped(f"{name} is not UTF-8 text: see explainer check {name}") from None
    if _NOT_A_LINE_END.search(text):
        raise Mistyped(f"{name} has line ends of a kind that is no longer used: save it anew in your editor")
    read = read_yaml(text.replace("\r\n", "\n"), name)
    if mended and has_errors(read.problems):
        first = in_order(read.problems)[0]
        raise Mistyped(f"{first.location}: {first.message}: mend this first (explainer check {name})")
    node = yaml.compose(text, yaml.CSafeLoader)
    if node is not None and (not isinstance(node, yaml.SequenceNode) or node.flow_style or read.value is None):
        raise Mistyped(f"{name} is not a list of records, each with its hyphen: - id: …")
    records = tuple(_records(node, text, read.value)) if node is not None else ()
    return RecordFile(name, text, records, content.startswith(_BOM))


def _records(node: yaml.SequenceNode, text: str, values: Any) -> Iterator[RecordPlace]:
    before = 0
    for item, value in zip(node.value, values, strict=True):
        start = [found.end() - 1 for found in _HYPHEN.finditer(text, before, item.start_mark.index)][-1]
        end = max(piece.end for piece in _words_in(item, text))
        indent = start - (text.rfind("\n", 0, start) + 1)
        fields = tuple(_fields(item, text)) if isinstance(item, yaml.MappingNode) else ()
        in_braces = bool(getattr(item, "flow_style", False))
        yield RecordPlace(Piece(start, end), indent, in_braces, fields, value)
        before = end


def _fields(item: yaml.MappingNode, text: str) -> Iterator[FieldPlace]:
    for key, value in item.value:
        words = tuple(sorted(_words_in(value, text)))
        piece = Piece(min(one.start for one in words), max(one.end for one in words))
        yield FieldPlace(key.value, Piece(key.start_mark.index, key.end_mark.index), piece, words)


def _words_in(node: yaml.Node, text: str) -> Iterator[Piece]:
    """The leaves of a node; of one in brackets its ends as well, which are leaves of one sign."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("|", ">"):
            header = text.find("\n", start, end)  # a comment may stand behind the sign
            comment = text.find("#", start, header) if header >= 0 else -1
            if comment >= 0:
                yield Piece(start, start + 1)
                start = header
            end = start + len(text[start:end].rstrip())
        yield Piece(start, end)
        return
    if getattr(node, "flow_style", False):
        yield from (Piece(start, start + 1), Piece(end - 1, end))
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from _words_in(part, text)
